import { readFileSync } from 'node:fs';
import { answerParent } from '../../platform/settings/answer-parent.js';
import { readTemplate, type TemplateProblem, type TemplateStyle } from './read-template.js';

answerParent<string, TemplateStyle | TemplateProblem>(
  (path) => readTemplate(readFileSync(path)),
  () => 'not-a-template',
);
