import { readdirSync } from 'node:fs';
import { messageFiles } from '../apps/web/build/message-files.js';

/** `core`, the labels of indicators, the words of all questions, and the names of the features that bring messages of their own; not the api's. */
export function messageScopes(): string[] {
  const features = readdirSync(new URL('../apps/web/src/features/', import.meta.url)).sort();
  const own = features.filter((feature) => messageFiles(feature, 'en').length > 0);
  return ['core', 'indicators', 'questions', ...own];
}
