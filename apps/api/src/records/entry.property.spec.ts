import {
  columnsOf,
  keyCells,
  kinds,
  type Cells,
  type CellValue,
  type Field,
  type Kind,
  type Values,
} from '@libs/model';
import { codesOf } from '@libs/vocabulary';
import fc from '../../../../test/fast-check.js';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { visitOf } from '../../../../test/request-context.js';
import { AuditService } from '../audit/audit.service.js';
import { inTransaction } from '../platform/postgres/transaction.js';
import { DraftService } from './draft.service.js';
import { EntryService } from './entry.service.js';
import { searchRecords } from './search-records.js';
import { RecordWriterService } from './record-writer.service.js';
import { PublishingService } from './publishing.service.js';
import { choicesOf, referenceNamed } from './references.js';
import { readRecords } from './record-store.js';

/** Anyone who plays with the invented network from its own machine. */
const player = visitOf({ local: true });

let database: DataSource;
let entries: EntryService;
let audit: AuditService;
const standing = new Map<string, readonly Values[]>();
const references = new Map<string, readonly string[]>();

beforeAll(async () => {
  database = await freshDatabase('fictional');
  audit = new AuditService(database);
  entries = new EntryService(
    database,
    audit,
    new PublishingService(database, audit, new RecordWriterService(audit)),
    new DraftService(database, audit),
  );
  for (const kind of kinds.values())
    await inTransaction(database, async (client) => {
      const found = await searchRecords(database.manager, kind, { text: null, first: 40, language: 'en' });
      const keys = found.map(({ value }) => keyCells(kind, value)).filter((key) => key !== null);
      standing.set(kind.name, [...(await readRecords(client, kind, keys)).values()]);
    });
  for (const word of [
    'country',
    'member',
    'meeting',
    'place',
    'plan',
    'programme',
    'area',
    'activity',
    'round',
    'result',
    'institution',
    'source',
  ]) {
    const to = referenceNamed(word);
    if (to === null) throw new Error(`Nothing refers to a ${word}.`);
    const own = { entered: 'Entered', derived: 'Derived', fictional: 'Fictional' };
    const asked = { language: 'en', text: null, source: 'fictional', own } as const;
    references.set(
      word,
      (await choicesOf(database.manager, to, asked)).slice(0, 12).map(({ value }) => value),
    );
  }
});
afterAll(() => database.destroy());

const texts = fc.oneof(
  fc.constantFrom('r-1', 'عنوان', `'; drop table meeting; --`, 'a\u0000b\u202e', '\ud800', ' '),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

/** A value that someone could send for a field: mostly one that fits. */
function valueOf({ type }: Field): fc.Arbitrary<CellValue> {
  switch (type.type) {
    case 'integer':
      return fc.integer({ min: (type.min ?? 0) - 1, max: Math.min(type.max ?? 1_000, 40_000) });
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'day':
      return fc.constantFrom('2026-02-28', '2026-03-01', '2027-01-01', '2026-02-30', '0000-01-01');
    case 'time':
      return fc.constantFrom('09:00', '10:30:00', '24:00');
    case 'yes-no':
      return fc.boolean();
    case 'address':
      return fc.constantFrom('https://example.org/a', 'javascript:alert(1)');
    case 'code':
      return fc.constantFrom(...codesOf(type.list));
    case 'codes':
      return fc.subarray(codesOf(type.list));
    case 'reference':
      return fc.constantFrom(...(references.get(type.to) ?? []), 'nowhere');
    case 'row':
      return fc.constantFrom<CellValue>('s1', 1, 2);
    case 'line':
    case 'lines':
    case 'words':
      return texts;
  }
}

const cellsOf = (fields: readonly Field[]): fc.Arbitrary<Cells> =>
  fc.record(
    Object.fromEntries(
      fields.flatMap((field) =>
        columnsOf(field).map((column) => [
          column,
          fc.option(valueOf(field), { freq: field.required ? 20 : 2 }),
        ]),
      ),
    ),
  );

type Edit = (record: Values) => Values;

/** One thing that someone does to a record: to a cell of its own, or to a row of a part. */
function editOf(kind: Kind): fc.Arbitrary<Edit> {
  const cell = fc
    .constantFrom(...kind.fields)
    .chain((field) => fc.tuple(fc.constantFrom(...columnsOf(field)), fc.option(valueOf(field), { freq: 6 })));
  const own = cell.map(([column, value]): Edit => ({ root, parts }) => ({
    root: { ...root, [column]: value },
    parts,
  }));
  if (kind.parts.length === 0) return own;
  const rows = fc.constantFrom(...kind.parts).chain((part) =>
    fc
      .tuple(cellsOf(part.fields), fc.nat(20), fc.constantFrom('add', 'drop', 'change'))
      .map(([cells, at, action]): Edit => ({ root, parts }) => {
        const before = parts[part.name] ?? [];
        const after =
          action === 'add'
            ? [...before, cells]
            : before.flatMap((row, index) => {
                if (index !== at % before.length) return [row];
                return action === 'drop'
                  ? []
                  : [{ ...row, ...Object.fromEntries(Object.entries(cells).slice(0, 2)) }];
              });
        return { root, parts: { ...parts, [part.name]: after } };
      }),
  );
  return fc.oneof(own, rows);
}

/** Every row of some tables, as the database prints it. */
async function printed(tables: readonly string[]): Promise<readonly string[]> {
  const lines = await database.query<{ line: string }[]>(
    `${tables.map((name) => `select '${name} ' || t::text as line from ${name} t`).join(' union all ')} order by 1`,
  );
  return lines.map(({ line }) => line);
}

/** Every table but those that tell of changes, and the largest, which nobody enters. */
async function allTables(): Promise<readonly string[]> {
  const tables = await database.query<{ name: string }[]>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE'
       and table_name <> all(array['audit_entry', 'entry', 'data_version', 'observation'])
     order by 1`,
  );
  return tables.map(({ name }) => name);
}

function tablesOf(kind: Kind): readonly string[] {
  const own = [kind, ...kind.parts].flatMap(({ table, personal }) => [table, personal?.table ?? null]);
  const added = kind.hasRollup === true ? ['activity_cell', 'activity_link'] : [];
  return [...own, ...added].filter((table) => table !== null);
}

describe('what someone enters', () => {
  const arbitrary = fc.constantFrom(...kinds.values()).chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      place: fc.nat(39),
      isNew: fc.boolean(),
      edits: fc.array(editOf(kind), { minLength: 1, maxLength: 3 }),
      root: cellsOf(kind.fields),
    }),
  );

  it('is published or reports what is wrong with it, never a fault; and what was before is again there byte for byte', async () => {
    let published = 0;
    const everything = (await printed(await allTables())).join('\n');
    await fc.assert(
      fc.asyncProperty(arbitrary, async ({ kind, place, isNew, edits, root }) => {
        const before = await printed(tablesOf(kind));
        const of = standing.get(kind.name) ?? [];
        const now = of.length === 0 ? { root, parts: {} } : of[place % of.length];
        if (now === undefined) return;
        const fresh = isNew || of.length === 0;
        const key = fresh
          ? null
          : kind.key.map((column) => encodeURIComponent(String(now.root[column]))).join('/');
        const start = fresh ? { ...now, root: { ...now.root, ...cellsOfKey(kind, root) } } : now;
        const record = edits.reduce((edited, edit) => edit(edited), start);
        const begun = await entries.begin({ kind, key, record, reason: 'To see' }, player);
        if (begun.entry !== null) {
          const { id, revision } = begun.entry;
          const moved = await entries.move({ id, to: 'published', revision, reason: null }, player);
          if (moved.entry === null) await entries.discard(id, revision, player);
          else {
            published += 1;
            await takeBack(kind, moved.entry.key ?? '');
          }
        }
        expect(await printed(tablesOf(kind))).toEqual(before);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 40), endOnFailure: true },
    );
    expect(published).toBeGreaterThan(0);
    expect((await printed(await allTables())).join('\n') === everything).toBe(true);
  }, 3_600_000);

  async function takeBack(kind: Kind, key: string): Promise<void> {
    const [change] = await audit.of(`${kind.name} ${key}`, 1);
    const earlier = { kind, key, entry: change?.id ?? '', version: 'before', reason: 'To see' } as const;
    const { entry, problems } = await entries.restore(earlier, player);
    expect(problems).toEqual([]);
    const { id = '', revision = 0 } = entry ?? {};
    const back = await entries.move({ id, to: 'published', revision, reason: null }, player);
    expect(back.problems).toEqual([]);
    expect(back.entry?.state).toBe('published');
  }
});

function cellsOfKey(kind: Kind, root: Cells): Cells {
  return Object.fromEntries(
    kind.key.flatMap((column) => (column in root ? [[column, root[column] ?? null]] : [])),
  );
}
