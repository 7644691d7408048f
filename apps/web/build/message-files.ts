import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Messages } from '../../../libs/table/sentences/compile';

export const LANGUAGES = ['en', 'fr', 'ar'] as const;

const root = new URL('../../../', import.meta.url);
const features = 'apps/web/src/features/';

/** Folders whose messages every page needs; a feature's own messages come with its page. */
const CORE = ['libs/table/sentences/', 'libs/charts/', 'apps/web/src/app/', 'apps/web/src/ui/'];

/** Paths of the message files of a scope (`core` or a feature's name) in one language. */
export function messageFiles(scope: string, language: string): string[] {
  const folders = scope === 'core' ? CORE : [`${features}${scope}/`];
  const files = folders.map((folder) => `${folder}messages.${language}.json`);
  if (scope === 'core') files.unshift(`libs/vocabulary/terms.${language}.json`);
  return files.map((file) => fileURLToPath(new URL(file, root))).filter((path) => existsSync(path));
}

/** `core` and the names of the features that bring messages of their own. */
export function messageScopes(): string[] {
  const nouns = readdirSync(new URL(features, root)).sort();
  return ['core', ...nouns.filter((noun) => messageFiles(noun, 'en').length > 0)];
}

/** All messages of a scope in one language. */
export function readMessages(scope: string, language: string): Messages {
  const read = (path: string): Messages => JSON.parse(readFileSync(path, 'utf8')) as Messages;
  return Object.assign({}, ...messageFiles(scope, language).map(read)) as Messages;
}
