import { keyOf, type MessageKey } from '@libs/findings';
import { indicatorSlug } from '@libs/vocabulary';
import messages from './messages.en.json' with { type: 'json' };

const english: ReadonlyMap<string, string> = new Map(Object.entries(messages));

/**
 * The message that says an indicator’s definition in each language: `null` where none translates these very words, so that a
 * definition that was changed since is shown as it was written.
 */
export function definitionKey({
  code,
  description,
}: {
  readonly code: string;
  readonly description: string;
}): MessageKey | null {
  const key = keyOf('definition.', indicatorSlug(code));
  return english.get(key) === description ? key : null;
}
