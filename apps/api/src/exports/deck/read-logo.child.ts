import { readFileSync } from 'node:fs';
import type { PictureProblem } from '../../platform/http/picture.js';
import { answerParent } from '../../platform/settings/answer-parent.js';
import { readLogo, type ReadLogo } from './read-logo.js';

answerParent<string, ReadLogo | PictureProblem>(
  (path) => readLogo(readFileSync(path)),
  () => 'broken-picture',
);
