import type { MessageKey } from './message-key.js';
import { codesOf, CONVENTIONS } from '@libs/vocabulary';
import type { I18n } from './i18n.js';

/** What a meeting was to be, as its papers say it; null where they do not. */
export interface MeetingTerms {
  /** Codes of the list `level`. */
  readonly levelsAsked: readonly string[] | null;
  readonly interpretation: readonly string[] | null;
  readonly bodies: readonly { readonly role: string; readonly name: string }[];
}

/** The terms of a meeting in short lines; those that nobody reports have none. Names of bodies are as printed. */
export function termRows(
  { levelsAsked, interpretation, bodies }: MeetingTerms,
  { t, label, language }: I18n,
): { readonly key: string; readonly label: string; readonly text: string }[] {
  const list = new Intl.ListFormat(CONVENTIONS[language].locale, { type: 'unit' });
  const coded = (key: MessageKey, vocabulary: string, codes: readonly string[] | null) =>
    codes === null || codes.length === 0
      ? []
      : [{ key, label: t(key), text: list.format(codes.map((code) => label(`code:${vocabulary}`, code))) }];
  return [
    ...coded('meeting.levels-asked', 'level', levelsAsked),
    ...coded('meeting.interpretation', 'language', interpretation),
    ...codesOf('meeting-body').flatMap((role) => {
      const names = bodies.filter((body) => body.role === role).map((body) => body.name);
      return names.length === 0
        ? []
        : [{ key: role, label: label('code:meeting-body', role), text: names.join(' · ') }];
    }),
  ];
}
