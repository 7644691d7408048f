import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { compileMessages, type Messages } from './compile-messages';
import { spokenMessages } from './message-files';

const REPLACED = /^\0virtual:messages\/([\w-]+)\/(en|ar)\.js$/;
const icu = fileURLToPath(new URL('../../../libs/findings/icu.ts', import.meta.url));

/**
 * English messages and, for a language from right to left, those of Arabic as a pseudo-language: in brackets and two fifths longer.
 * What a page shows outside of them is in no file.
 */
export function pseudoMessages(): Plugin {
  return {
    name: 'pseudo-messages',
    enforce: 'pre',
    load(id) {
      const [, scope, language] = REPLACED.exec(id) ?? [];
      if (scope === undefined || language === undefined) return null;
      return [
        `import { number, plural, select, strictNumber } from ${JSON.stringify(icu)};`,
        compileMessages(pseudo(spokenMessages(scope, language)), language),
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
