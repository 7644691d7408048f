import { kinds, recordProblems, type Kind, type Values } from '@libs/model';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { inTransaction } from '../platform/postgres/transaction.js';
import { readRecords, removeRecords, versionOf, writeRecords } from './record-store.js';

function kindOf(name: string): Kind {
  const kind = kinds.get(name);
  if (kind === undefined) throw new Error(`No kind ${name}.`);
  return kind;
}

/** Every row of the tables of a kind, as the database prints it. */
async function printed(client: PoolClient, kind: Kind): Promise<readonly string[]> {
  const tables = [
    kind.table,
    kind.personal?.table,
    ...kind.parts.flatMap(({ table, personal }) => [table, personal?.table]),
  ];
  const found: string[] = [];
  for (const table of tables) {
    if (table === null || table === undefined) continue;
    const { rows } = await client.query<{ line: string }>(
      `select t::text as line from ${table} t order by 1`,
    );
    found.push(...rows.map(({ line }) => `${table} ${line}`));
  }
  return found;
}

async function all(client: PoolClient, kind: Kind): Promise<Values[]> {
  const table = kind.table ?? kind.parts[0]?.table ?? '';
  const columns = kind.table === null ? (kind.parts[0]?.parent ?? []) : kind.key;
  const select = columns.map((column, place) => `${column}::text as ${kind.key[place] ?? ''}`).join(', ');
  const { rows } = await client.query(`select distinct ${select} from ${table}`);
  return [...(await readRecords(client, kind, rows)).values()];
}

/** Kinds whose records are few enough for all of them to be written again. */
const listed = [...kinds.values()].flatMap(({ name, unlisted }) => (unlisted === true ? [] : [name]));

describe.each(['real', 'fictional'] as const)('records of the %s network', (network) => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase(network);
  });
  afterAll(() => database.destroy());

  it.each(listed)('are the same byte for byte when each %s is written again', async (name) => {
    const kind = kindOf(name);
    await inTransaction(database, async (client) => {
      const before = await printed(client, kind);
      await writeRecords(client, kind, await all(client, kind));
      expect(await printed(client, kind)).toEqual(before);
    });
  });

  it.each(listed)('break none of the rules that a %s is entered by', async (name) => {
    const kind = kindOf(name);
    await inTransaction(database, async (client) => {
      const wrong = (await all(client, kind)).flatMap((record) =>
        recordProblems(kind, record).map(({ path, code, value }) => `${path}: ${code} ${value}`),
      );
      expect([...new Set(wrong)]).toEqual([]);
    });
  });
});

describe('records of the shipped figures', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('real');
  });
  afterAll(() => database.destroy());

  it('say of June 2021 what both sources count, and that the secretariat’s is preferred', async () => {
    await inTransaction(database, async (client) => {
      const found = await readRecords(client, kindOf('meeting'), [{ id: 'pesnet-3' }, { id: 'nowhere' }]);
      expect([...found.keys()]).toEqual(['pesnet-3']);
      const counts = found.get('pesnet-3')?.parts['counts'] ?? [];
      expect(
        counts
          .filter(({ measure }) => measure === 'representatives')
          .map(({ value, preferred }) => [value, preferred])
          .sort(),
      ).toEqual([
        [70, false],
        [71, true],
      ]);
    });
  });

  it('have another version when one figure of a part is another', async () => {
    const meeting = kindOf('meeting');
    await inTransaction(database, async (client) => {
      const [record] = (await readRecords(client, meeting, [{ id: 'pesnet-3' }])).values();
      if (record === undefined) throw new Error('The meeting of June 2021 is not there.');
      const counts = record.parts['counts'] ?? [];
      const other = {
        ...record,
        parts: { ...record.parts, counts: counts.map((one) => ({ ...one, value: 1 })) },
      };
      expect(versionOf(meeting, other)).not.toBe(versionOf(meeting, record));
      expect(versionOf(meeting, undefined)).toBe('absent');
    });
  });

  it('keep their version where a later release knows one more field, or one more part, of which they say nothing', async () => {
    const meeting = kindOf('meeting');
    const [first, ...others] = meeting.parts;
    if (first === undefined) throw new Error('A meeting has no parts.');
    const label = { en: 'New', fr: 'Nouveau', ar: 'جديد' };
    const later: Kind = {
      ...meeting,
      fields: [{ name: 'a_new_field', type: { type: 'address' }, label }, ...meeting.fields],
      parts: [
        { ...first, name: 'a-new-part' },
        { ...first, fields: [{ name: 'a_new_field', type: { type: 'address' }, label }, ...first.fields] },
        ...others,
      ],
    };
    await inTransaction(database, async (client) => {
      const [record] = (await readRecords(client, meeting, [{ id: 'pesnet-3' }])).values();
      if (record === undefined) throw new Error('The meeting of June 2021 is not there.');
      expect(versionOf(later, record)).toBe(versionOf(meeting, record));
      const filled = { ...record, root: { ...record.root, a_new_field: 'https://example.org' } };
      expect(versionOf(later, filled)).not.toBe(versionOf(meeting, record));
    });
  });

  it('go away with the names of delegates, and come back whole', async () => {
    const delegation = kindOf('delegation');
    await inTransaction(database, async (client) => {
      const key = { country_code: 'SEN', meeting_id: 'pesnet-4' };
      const record: Values = {
        root: {
          ...key,
          state: 'attended',
          headcount: 2,
          evidence: 'registered',
          source_id: 'to-be-confirmed',
        },
        parts: {
          delegates: [
            {
              id: '00000000-0000-4000-8000-000000000001',
              ...{ level: 'expert', role: null, sex: 'F', mode: 'on-site' },
              ...{ name: 'A name', institution: null, email: null },
            },
          ],
        },
      };
      const before = await printed(client, delegation);
      await writeRecords(client, delegation, [record]);
      expect([...(await readRecords(client, delegation, [key])).values()]).toEqual([record]);
      await removeRecords(client, delegation, [key]);
      expect(await printed(client, delegation)).toEqual(before);
    });
  });
});
