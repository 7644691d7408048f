import { meeting, slugFrom, type Cells, type Values } from '@libs/model';
import { fold } from '@libs/vocabulary';
import type { ParsedRow } from '../plan/parse.js';
import { declaredCells, declaredColumns } from './declared-columns.js';
import type { Drafting, ImportKind } from './kind.js';
import { oneRecordARow } from './one-record-a-row.js';

/** The network's meetings: one a row, found again by its key, by kind and number, or by title and first day. */
export const meetings: ImportKind = {
  name: 'meetings',
  kinds: [meeting],
  columns: declaredColumns(meeting),
  context: [],
  touches: () => new Map([[meeting, 'all']]),
  draft: oneRecordARow({
    kind: meeting,
    names: (row) => namesOf(declaredCells(meeting, row)),
    namesOf: ({ root }) => namesOf(root),
    record,
    columnOf: (path) => path,
    before: ({ root }) => root,
  }),
};

function namesOf({ id = null, kind, ordinal = null, start_date: day, ...cells }: Cells): readonly string[] {
  const titles = ['title_en', 'title_fr', 'title_ar'].map((name) => fold(String(cells[name] ?? '')));
  return [
    ...(id === null ? [] : [`key ${String(id)}`]),
    ...(ordinal === null ? [] : [`${String(kind)} ${String(ordinal)}`]),
    ...titles.filter((title) => title !== '').map((title) => `${title} ${String(day ?? '')}`),
  ];
}

/** A meeting that is new has no list of members, and nobody's eligibility is confirmed, until someone says so. */
function record(row: ParsedRow, existing: Values | undefined, { published, newKey }: Drafting): Values {
  const root: Cells = {
    ...{ statutory: true, list: 'none', eligibility_confirmed: false },
    ...existing?.root,
    ...declaredCells(meeting, row),
  };
  const parts = existing?.parts ?? Object.fromEntries(meeting.parts.map(({ name }) => [name, []]));
  if ((root['id'] ?? null) !== null) return { root, parts };
  const slug = slugFrom(meeting, root);
  // The key of another meeting is not this one's.
  const isFree = slug !== null && published.get(meeting.name)?.has(slug) !== true;
  return { root: { ...root, id: isFree ? slug : newKey(row.line) }, parts };
}
