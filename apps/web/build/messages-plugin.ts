import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { LANGUAGES } from '../../../libs/vocabulary/languages';
import { compileMessages } from './compile-messages';
import { messageFiles, spokenMessages } from './message-files';

const PREFIX = 'virtual:messages/';
const icu = fileURLToPath(new URL('../../../libs/findings/icu.ts', import.meta.url));

/**
 * Serves `virtual:messages/<scope>/<language>`, the compiled messages of one scope in one language, and
 * `virtual:messages/<scope>`, which fetches them by language.
 */
export function messages(): Plugin {
  return {
    name: 'messages',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}.js` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const [scope = '', language] = id.slice(PREFIX.length + 1, -'.js'.length).split('/');
      if (language === undefined) return loadersOf(scope);
      for (const path of messageFiles(scope, language)) this.addWatchFile(path);
      return [
        `import { number, plural, select, strictNumber } from ${JSON.stringify(icu)};`,
        compileMessages(spokenMessages(scope, language), language),
        'export default messages;',
      ].join('\n');
    },
  };
}

function loadersOf(scope: string): string {
  const loaders = LANGUAGES.map((language) => `${language}: () => import('${PREFIX}${scope}/${language}')`);
  return `export default { ${loaders.join(', ')} };`;
}
