import { keyText, kinds, type Cells, type CellValue, type Kind, type Values } from '@libs/model';
import { columns } from './attendance-columns.js';
import { excusedOf, namedCount, statedCount, wholeness } from './attendance-list.js';
import { delegatesOnRecord, filled, knownPersons, personsOf } from './attendance-persons.js';
import { doubtStates, stayedAway } from './attendance-states.js';
import { kindNamed } from './kind-named.js';
import {
  valueOf,
  type AllWith,
  type Draft,
  type Drafting,
  type DraftList,
  type DraftRecord,
  type DraftRow,
  type ImportKind,
} from './kind.js';

const meeting = kindNamed(kinds, 'meeting');
const delegation = kindNamed(kinds, 'delegation');

/** A registration list of one meeting: people become delegates of their countries, their names kept apart. */
export const attendance: ImportKind = {
  name: 'attendance',
  kinds: [meeting, delegation],
  columns,
  context: [
    { key: 'meeting', required: true, choices: { reference: 'meeting' } },
    { key: 'list', required: true, choices: { codes: ['complete', 'partial'] } },
    // Whom someone named as absent though rows are left out: the codes of all, parted by blanks.
    { key: 'absent', required: false, choices: { text: 1_000 } },
  ],
  doubts: doubtStates,
  setsAside: stayedAway,
  people: { name: 'name', country: 'country', email: 'email', onRecord: delegatesOnRecord },
  // Without its delegations a list that counts as complete would make everybody absent.
  tells: { kind: meeting, columns: ['list', 'list_closed'] },
  // All delegations of the meeting: those that the list does not name may be of a former one.
  touches: (_rows, { meeting: id = '' }) =>
    new Map<Kind, readonly Cells[] | AllWith>([
      [meeting, [{ id }]],
      [delegation, { having: { meeting_id: id } }],
    ]),
  draft,
};

function draft(drafting: Drafting): Draft {
  const { rows, people, context, published, source, newKey } = drafting;
  const { meeting: meetingId = '', list } = context;
  const { whole, former, leaving } = wholeness(drafting, formerList(drafting, meetingId));
  const gone: string[] = [];
  const found: DraftRow[] = [];
  const records: DraftRecord[] = [];
  const present = new Set(rows.map((row) => valueOf(row, 'country')).filter((code) => code !== null));
  for (const country of present) {
    const key = keyText(delegation, { country_code: country, meeting_id: meetingId });
    const existing = published.get(delegation.name)?.get(key);
    const held = existing?.parts['delegates'] ?? [];
    // A complete list takes the place of the former one, person by person, where all of the country are on it.
    const isReplaced =
      whole?.complete === true && whole.countries.has(String(country)) && former.has(String(country));
    const delegates = [...held];
    const lineOf = new Map<CellValue, number>();
    const placeOf = new Map(delegates.map(({ id }, place) => [id ?? null, place]));
    const persons = personsOf(
      rows.filter((row) => valueOf(row, 'country') === country),
      people,
    );
    const knownOf = knownPersons(persons, delegates);
    for (const person of persons) {
      const [line = 0] = person.lines;
      const known = knownOf.get(person);
      const after: Cells = { ...known, id: known?.['id'] ?? newKey(line), ...filled(person.cells) };
      lineOf.set(after['id'] ?? null, line);
      if (known === undefined) delegates.push(after);
      else delegates[placeOf.get(known['id'] ?? null) ?? 0] = after;
      found.push({
        lines: person.lines,
        kind: delegation,
        key,
        before: known === undefined ? null : { ...known, country },
        after: { ...filled(person.cells), country },
      });
    }
    const stays = isReplaced ? delegates.filter(({ id }) => lineOf.has(id ?? null)) : delegates;
    const staying = new Set(stays);
    for (const name of namesOf(delegates.filter((one) => !staying.has(one)))) gone.push(name);
    records.push({
      kind: delegation,
      values: {
        root: {
          ...rootOf(existing, country, meetingId, source),
          headcount: headcountOf(existing, held.length, stays.length, {
            isComplete: whole?.countries.has(String(country)) === true,
            isReplaced,
          }),
        },
        parts: { delegates: stays },
      },
      where: (path) => {
        const [, index = '', column = null] = /^delegates\.(\d+)\.(.+)$/.exec(path) ?? [];
        const line = lineOf.get(stays[Number(index)]?.['id'] ?? null);
        return line === undefined ? { line: Math.min(...lineOf.values()), key: null } : { line, key: column };
      },
    });
  }
  records.push(...excusedRecords(drafting, new Set([...present].map(String))));
  const removed = leaving.map((code) => ({
    kind: delegation,
    key: keyText(delegation, { country_code: code, meeting_id: meetingId }),
  }));
  for (const { key } of removed)
    gone.push(...namesOf(published.get(delegation.name)?.get(key)?.parts['delegates'] ?? []));
  const held = published.get(meeting.name)?.get(keyText(meeting, { id: meetingId }));
  const [firstLine = 0] = rows.map(({ line }) => line);
  if (held !== undefined && list !== undefined)
    records.push({
      kind: meeting,
      values: { ...held, root: { ...held.root, ...listCells(whole, held.root) } },
      where: () => ({ line: firstLine, key: null }),
    });
  const merged = found.reduce((sum, { lines }) => sum + lines.length - 1, 0);
  const aside = drafting.aside.length;
  const figures = {
    people: found.length,
    countries: present.size,
    merged,
    ...(aside === 0 ? {} : { aside }),
  };
  return {
    ...{ rows: found, records, removed, figures },
    list:
      whole === null
        ? null
        : {
            ...whole,
            named: namedCount(published.get(delegation.name), present, new Set(leaving)),
            stated: statedCount(held),
            former: whole.former === null ? null : { ...whole.former, gone },
          },
  };
}

function namesOf(delegates: readonly Cells[]): readonly string[] {
  return delegates.flatMap(({ name }) => (typeof name === 'string' ? [name] : []));
}

/** Countries of which someone excused themselves and nobody came. What says that they attended stands. */
function excusedRecords(
  { aside, context, published, source }: Drafting,
  present: ReadonlySet<string>,
): readonly DraftRecord[] {
  const { meeting: meetingId = '' } = context;
  return [...excusedOf(aside, present)].flatMap(([country, line]) => {
    const key = keyText(delegation, { country_code: country, meeting_id: meetingId });
    const existing = published.get(delegation.name)?.get(key);
    const { state } = existing?.root ?? {};
    if (state === 'attended') return [];
    const excused = { country_code: country, meeting_id: meetingId, state: 'excused' };
    const root =
      existing !== undefined && state === 'excused'
        ? existing.root
        : { headcount: null, ...existing?.root, ...excused, evidence: 'registered', source_id: source };
    const values = { root, parts: existing?.parts ?? { delegates: [] } };
    return [{ kind: delegation, values, where: () => ({ line, key: 'state' }) }];
  });
}

/**
 * A list is closed by being brought in whole: anyone who applies it has seen whom it makes absent. Of a meeting that is still to
 * come nobody can be absent yet, and its list is closed later.
 */
function listCells(whole: Pick<DraftList, 'complete'> | null, { status }: Cells): Cells {
  if (whole?.complete !== true) return { list: 'partial', list_closed: null };
  return { list: 'complete', list_closed: status === 'held' ? true : null };
}

/** Countries that a list brought in before says attended or are excused, each with that state. What someone typed is of no list. */
function formerList(
  { published, imported }: Pick<Drafting, 'published' | 'imported'>,
  meetingId: string,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, { root }] of published.get(delegation.name) ?? [])
    if (root['meeting_id'] === meetingId && root['evidence'] === 'registered' && imported.has(key))
      found.set(String(root['country_code']), String(root['state']));
  return found;
}

/** Who is on the list attended, whatever was thought before; a report that names a speaker is no list. */
function rootOf(existing: Values | undefined, country: CellValue, meetingId: string, source: string): Cells {
  const { state, evidence } = existing?.root ?? {};
  if (existing !== undefined && state === 'attended' && evidence !== 'reported-speaker') return existing.root;
  return {
    ...existing?.root,
    country_code: country,
    meeting_id: meetingId,
    state: 'attended',
    evidence: 'registered',
    source_id: source,
  };
}

/**
 * A complete list counts whom it names; of any list at least as many came as are named. A number that the former list came
 * to goes with it.
 */
function headcountOf(
  existing: Values | undefined,
  before: number,
  named: number,
  { isComplete, isReplaced }: { readonly isComplete: boolean; readonly isReplaced: boolean },
): CellValue {
  const { headcount = null } = existing?.root ?? {};
  if (isReplaced && headcount === before) return named;
  if (typeof headcount === 'number') return Math.max(headcount, named);
  return isComplete ? named : null;
}
