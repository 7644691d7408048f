import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';

/** Texts of messages by their keys, as translators write them. */
export type Messages = Readonly<Record<string, string>>;

/**
 * ICU messages as the source of a constant `messages`: plain texts stay texts, the others become functions of their
 * values. The source calls what `icu.ts` exports; no parser is needed where it runs.
 */
export function compileMessages(messages: Messages, language: string): string {
  const plain: Record<string, string> = {};
  const formatted: Record<string, string> = {};
  for (const [key, text] of Object.entries(messages)) (/[{}'#]/.test(text) ? formatted : plain)[key] = text;
  const compiled = compileModule(new MessageFormat(language, { strict: true }), formatted)
    .split('\n')
    .filter((line) => !line.startsWith('import '))
    .join('\n')
    .replace('export default', 'const formatted =');
  return [
    `const ${language} = ${JSON.stringify(language)};`,
    `${compiled};`,
    `const messages = { ...${JSON.stringify(plain)}, ...formatted };`,
  ].join('\n');
}
