/** A member for each key of a message: `apps/messages.d.ts` adds those of all files, which a library cannot know. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by declaration merging
export interface MessageKeys {}

/** The key of a message. */
export type MessageKey = keyof MessageKeys;

/** `never` for what no key begins with. */
type Stem<Text extends string> = [Extract<MessageKey, `${Text}${string}`>] extends [never] ? never : unknown;

/**
 * The key of a message about a code that only the data knows: what its key begins with, the code, and how it ends. Specs hold that
 * each code of a list has its message; of any other `t` shows the key.
 */
export function keyOf<Text extends string>(stem: Text & Stem<Text>, code: string, end = ''): MessageKey {
  return `${stem}${code}${end}` as MessageKey;
}
