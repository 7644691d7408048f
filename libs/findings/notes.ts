import { keyOf } from './message-key.js';
import type { DataTable, Note } from '@libs/table';
import type { Nameable } from './i18n.js';
import { retentionNote } from './retention.js';
import { sentence, type Sentence, type SentenceValue } from './sentence.js';

/** What the parameters of notes stand for; the others are numbers and plain words. */
const kinds: ReadonlyMap<string, Nameable> = new Map(
  Object.entries({
    meeting: 'meeting',
    from: 'meeting',
    to: 'meeting',
    source: 'source',
    country: 'country',
    area: 'area',
    denominator: 'denominator',
    indicator: 'indicator',
  }),
);

/** Notes whose two values are of another kind than meetings. */
const between: ReadonlyMap<string, Nameable> = new Map(
  Object.entries({ 'note.mode-changed': 'code:mode', 'note.host-changed': 'country' } as const),
);

/** A note of an answer as a sentence. */
export function noteSentence(note: Note): Sentence {
  const { code, values } = worded(note);
  const entries = Object.entries(values).map(
    ([name, value]) =>
      [name, valueOf(value, name, ['from', 'to'].includes(name) ? between.get(code) : undefined)] as const,
  );
  return sentence(keyOf('note.', code.replace(/^note\./, '')), Object.fromEntries(entries));
}

/**
 * The notes of tables that are shown as one. A choice that all of them ignore is ignored by these figures; one that only some
 * ignore is said of each of those, by its name.
 */
export function notesTogether(tables: readonly DataTable[]): Note[] {
  const isOfAll = (code: string): boolean =>
    tables.every(({ notes }) => notes.some((note) => note.code === code));
  return tables.flatMap(({ question, notes }) =>
    notes.map((note) =>
      !note.code.startsWith('note.unused-') || isOfAll(note.code)
        ? note
        : { ...note, values: { ...note.values, part: question } },
    ),
  );
}

/** The note whose words need nothing that is not known. */
function worded(note: Note): Note {
  const { stated, ...listed } = note.values;
  const { named, ...unlisted } = note.values;
  if (note.code === 'note.partial-list' && stated === null)
    return { code: 'note.partial-list-narrowed', values: listed };
  if (note.code === 'note.named-as-speakers' && named === null)
    return { code: 'note.named-as-speakers-narrowed', values: unlisted };
  return note.code === 'note.retention-range' ? retentionNote(note) : note;
}

/** A name that is missing leaves its place empty; a number would be read as zero. */
function valueOf(
  value: string | number | null,
  name: string,
  type: Nameable | undefined = kinds.get(name),
): SentenceValue {
  if (value === null && type !== undefined) return '';
  if (value === null) throw new TypeError(`The value ${name} of a note is not known`);
  if (name === 'vintage' && /^\d{4}-\d{2}-\d{2}$/.test(String(value))) return { date: String(value) };
  if (type === undefined || typeof value === 'number') return value;
  return { type, code: value };
}
