import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { compileMessages, type Messages } from './compile-messages';
import { spokenMessages } from './message-files';

const OF_ENGLISH = /^\0virtual:messages\/([\w-]+)\/en\.js$/;
const icu = fileURLToPath(new URL('../../../libs/findings/icu.ts', import.meta.url));

/** English messages as a pseudo-language: in brackets and two fifths longer. What a page shows outside of them is in no file. */
export function pseudoMessages(): Plugin {
  return {
    name: 'pseudo-messages',
    enforce: 'pre',
    load(id) {
      const scope = OF_ENGLISH.exec(id)?.[1];
      if (scope === undefined) return null;
      return [
        `import { number, plural, select, strictNumber } from ${JSON.stringify(icu)};`,
        compileMessages(pseudo(spokenMessages(scope, 'en')), 'en'),
        'export default messages;',
      ].join('\n');
    },
  };
}

function pseudo(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [key, `⟦${text}${'~'.repeat(text.length * 0.4)}⟧`]),
  );
}
