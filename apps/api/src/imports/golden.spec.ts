import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { figures, Importing } from '../../../../test/importing.js';
import { chosen } from '../../../../test/nightly.js';
import { UnreadableFileError } from './sheet/unreadable-file-error.js';

const root = new URL('../../../../test/golden/imports/', import.meta.url);

/** A file of someone’s, and what a person decides about it. */
interface Case {
  readonly kind: 'attendance' | 'activities' | 'needs' | 'indicators' | 'institutions' | 'meetings';
  readonly file: string;
  readonly context?: Readonly<Record<string, string>>;
  readonly columns?: readonly { key: string; index: number | null }[];
  readonly sheet?: string;
  readonly dayOrder?: string;
  readonly correct?: readonly { line: number; key: string; text: string }[];
  readonly same?: readonly (readonly number[])[];
  readonly skip?: readonly number[];
}

const cases = readdirSync(root).flatMap((name) =>
  readdirSync(new URL(`${name}/`, root))
    .filter((one) => existsSync(new URL(`${name}/${one}/case.json`, root)))
    .map((one) => `${name}/${one}`),
);

describe('a file that is brought in', () => {
  let database: DataSource;
  let importing: Importing;

  beforeAll(async () => {
    database = await freshDatabase('two');
    importing = new Importing(database);
    await database.query(
      `insert into meeting (id, kind, statutory, status, title_en, list, eligibility_confirmed, source_id)
       values ('a-meeting', 'nfp-meeting', false, 'held', 'A meeting of a test', 'none', false, 'to-be-confirmed')`,
    );
    await database.query(
      `insert into round (id, title_en, original, plan_code, opens_on, source_id)
       values ('a-round', 'A round of a test', 'en', '2021-2022', '2026-01-01', 'to-be-confirmed')`,
    );
  });
  // What one file taught of headers is nothing that the next may know.
  beforeEach(() => database.query('delete from import_header'));
  afterAll(async () => {
    await importing.close();
    await database.destroy();
  });

  it.each(chosen(cases, 7))('is planned, applied and undone as expected: %s', async (name) => {
    const folder = new URL(`${name}/`, root);
    const given: Case = JSON.parse(readFileSync(new URL('case.json', folder), 'utf8'));
    const found = await storyOf(given, readFileSync(new URL(given.file, folder)));
    const path = new URL('expected.json', folder);
    if (process.env['GOLDEN'] === 'update' || !existsSync(path))
      writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`);
    expect(withoutEmptyEnds(found)).toEqual(withoutEmptyEnds(JSON.parse(readFileSync(path, 'utf8'))));
  });

  async function storyOf(given: Case, bytes: Uint8Array): Promise<object> {
    let id: string;
    try {
      id = await importing.take(given.kind, given.file, bytes);
    } catch (fault) {
      if (fault instanceof UnreadableFileError) return { unreadable: fault.reason };
      throw fault;
    }
    const { decisions } = importing;
    await decisions.choose({
      id,
      columns: given.columns ?? [],
      context: given.context ?? {},
      ...(given.sheet === undefined ? {} : { sheet: given.sheet }),
      ...(given.dayOrder === undefined ? {} : { dayOrder: given.dayOrder }),
    });
    const first = await importing.plan(id);
    const asked = { ...planned(first), people: first.people.map(({ lines }) => lines) };
    await decisions.correct(id, given.correct ?? []);
    for (const lines of given.same ?? []) await decisions.samePerson(id, lines, true);
    await decisions.skip(id, given.skip ?? [], true);
    const before = await figures(database);
    const decided = planned(await importing.plan(id));
    const refused = await importing.apply(id);
    const after = await figures(database);
    const { encoding, delimiter, sheets, sheet, rows } = (await importing.imports.one(id)).facts ?? {};
    const story = { file: { encoding, delimiter, sheets, sheet, rows }, asked, decided, refused };
    if (refused.length > 0) {
      expect(after).toEqual(before);
      return story;
    }
    expect((await importing.imports.one(id)).outcome?.sentence).toEqual(decided.sentence);
    const tables = { new: inTables(after, before), gone: inTables(before, after) };
    expect(await importing.undo(id)).toEqual([]);
    expect(await figures(database)).toEqual(before);
    return { ...story, tables };
  }
});

function planned({ counts, sentence, rows, problems }: Awaited<ReturnType<Importing['plan']>>) {
  return {
    counts,
    sentence,
    file: problems.map(({ path, code }) => `${path}: ${code}`),
    problems: rows.flatMap(({ line, problems: wrong }) =>
      wrong.map(({ path, code, value, suggestions }) =>
        [line, path || null, code, value, suggestions.map((one) => one.value).join('|')].join(' '),
      ),
    ),
    marks: rows.flatMap(({ line, cells }) =>
      cells.flatMap(({ key, mark }) => (mark === null ? [] : [`${line} ${key} ${mark}`])),
    ),
  };
}

/** How many rows of each table are in one state and not in the other; of few rows what they say. */
function inTables(
  here: readonly string[],
  there: readonly string[],
): Readonly<Record<string, number | string[]>> {
  const other = new Set(there);
  const rows = new Map<string, string[]>();
  for (const line of here.filter((one) => !other.has(one))) {
    const [table = ''] = line.split(' ', 1);
    const said = line
      .slice(table.length + 1)
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<key>')
      .replace(/\bentered-\d{4}-\d{2}-\d{2}\b/g, 'entered-<day>');
    if (table !== 'observations') rows.set(table, [...(rows.get(table) ?? []), said]);
  }
  return Object.fromEntries(
    [...rows].map(([table, lines]) => [table, lines.length > 12 ? lines.length : lines.sort()]),
  );
}

/** Rows without their last columns where these are empty: a column that a table gained since says nothing of a file. */
function withoutEmptyEnds(story: unknown): unknown {
  return JSON.parse(JSON.stringify(story).replace(/,+\)"/g, ')"'));
}
