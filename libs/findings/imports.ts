import { keyOf } from './message-key.js';
import { sentence, type Sentence } from './sentence.js';

/** What an import changes: how many rows are new, changed or as they were, and what they say together. */
export interface ImportFigures {
  /** The kind of import. */
  readonly kind: string;
  /** The meeting of an attendance list. */
  readonly meeting: string | null;
  readonly values: Readonly<Record<string, number>>;
}

/** Where an import stands, as far as its sentence cares. */
export type ImportTense = 'planned' | 'applied' | 'undone';

/** What a file turned out to hold: its rows, and for a list of people how many people of how many countries. */
export function importFound({ kind, values }: ImportFigures): Sentence {
  const rows = values['rows'] ?? 0;
  const { people, countries } = values;
  if (kind === 'attendance' && people !== undefined && countries !== undefined && people > 0)
    return sentence('import.becomes', { rows, people, countries });
  return sentence('import.rows', { rows });
}

/** What an import will change, changed, or changed until it was undone, in one sentence. */
export function importChange({ kind, meeting, values }: ImportFigures, tense: ImportTense): Sentence {
  const { create = 0, update = 0, unchanged = 0, people = 0, countries = 0 } = values;
  if (create + update === 0) return sentence(`import.${tense}-nothing`);
  if (kind === 'attendance' && meeting !== null && update + unchanged === 0)
    return sentence(`import.${tense}-people`, {
      people,
      countries,
      meeting: { type: 'meeting', code: meeting },
    });
  const lost = tense === 'undone' ? (values['lost'] ?? 0) : 0;
  const parts = [
    { n: create, key: keyOf('import.new-', kind) },
    { n: update - lost, key: keyOf('import.changed-', kind) },
    { n: unchanged, key: 'import.unchanged' as const },
  ].filter(({ n }) => n > 0);
  const list = { list: parts.map(({ n, key }) => sentence(key, { n })) };
  if (lost > 0)
    return sentence('import.undone-lost', { lost, parts: list, rest: parts.length > 0 ? 'some' : 'none' });
  return sentence(`import.${tense}`, { parts: list });
}

/** How far the decisions about a file have come: said aloud after each of them. */
export function importProgress({ kind, values }: ImportFigures): Sentence {
  const { problem = 0, people, countries } = values;
  if (kind === 'attendance' && people !== undefined && countries !== undefined)
    return sentence('import.now-people', { people, countries, problem });
  return sentence('import.now', { problem });
}
