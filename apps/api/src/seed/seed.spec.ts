import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { projectFolder } from '../platform/settings/project-folder.js';
import { seedDemo } from './demo.js';
import { seedAll } from './seed.js';
import { itAtNight } from '../../../../test/nightly.js';

const data = join(projectFolder, 'data');

async function count(database: DataSource, table: string): Promise<number> {
  const [row] = await database.query<{ n: number }[]>(`select count(*)::integer as n from ${table}`);
  return row?.n ?? -1;
}

describe('the shipped figures', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('real');
  });
  afterAll(() => database.destroy());

  it('are all there: 57 members, 5 observers, 590,556 observations', async () => {
    expect(await count(database, `membership where kind = 'member'`)).toBe(57);
    expect(await count(database, `membership where kind = 'observer'`)).toBe(5);
    expect(await count(database, 'observation')).toBe(590_556);
    expect(await count(database, 'series')).toBe(98);
    expect(await count(database, 'indicator')).toBe(36);
    expect(await count(database, `membership where group_source_id = 'to-be-confirmed'`)).toBe(33);
  });

  it('change nothing when they are loaded again, and it says so', async () => {
    const before = await database.query('select version from data_version');
    const lines: string[] = [];
    await seedAll(database, data, (line) => lines.push(line));
    expect(lines).toEqual(['pesnet: unchanged', 'labour-market: unchanged']);
    expect(await database.query('select version from data_version')).toEqual(before);
  });

  it('can have one chair at a time only, while several vice-chairs may hold office', async () => {
    const insert = (country: string, role: string) =>
      database.query(
        `insert into chair_term (country_code, role, actual_from, nominal, institution, source_id)
         values ($1, $2, '2025-01-01', '2025', 'An agency', 'sesric-995')`,
        [country, role],
      );
    await expect(insert('SEN', 'chair')).rejects.toThrow('chair_term_one_chair_ex');
    await insert('SEN', 'vice-chair');
    await insert('IDN', 'vice-chair');
    expect(await count(database, `chair_term where role = 'vice-chair'`)).toBe(2);
  });

  it('can have one preferred figure a measure only', async () => {
    const second = `update meeting_count set preferred = true where meeting_id = 'pesnet-3' and value = 70`;
    await expect(database.query(second)).rejects.toThrow('meeting_count_preferred_uq');
  });

  it('keep the invented network out', async () => {
    const demo = seedDemo(database, { seed: 1, scale: 1, dataFolder: data }, () => undefined);
    await expect(demo).rejects.toThrow('This database holds real figures');
    expect(await count(database, `country where name_en like 'Member A%'`)).toBe(0);
  });
});

describe('a broken row', () => {
  let database: DataSource;
  let folder: string;
  beforeEach(async () => {
    database = await freshDatabase('empty');
    folder = mkdtempSync(join(tmpdir(), 'pesnet-data-'));
    cpSync(data, folder, { recursive: true });
  });
  afterEach(async () => {
    await database.destroy();
    rmSync(folder, { recursive: true });
  });

  function change(file: string, from: string, to: string): void {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    writeFileSync(path, text.replace(from, to));
  }

  it.each([
    {
      fault: 'an unknown country',
      ...{ file: 'pesnet/meeting_attendance.csv', from: 'pesnet-1,AZE', to: 'pesnet-1,AZZ' },
      message: 'meeting_attendance.csv, line 3, column iso3: "AZZ" is not a country of members.csv',
    },
    {
      fault: 'a bad date',
      ...{ file: 'pesnet/meetings.csv', from: '2014-04-29', to: '2014-02-30' },
      message: 'meetings.csv, line 2, column start_date: "2014-02-30" is not a day',
    },
    {
      fault: 'a duplicate key',
      ...{ file: 'pesnet/members.csv', from: 'ALB,AL', to: 'AFG,AL' },
      message: 'members.csv, line 3, column iso3: "AFG" is not used only once',
    },
    {
      fault: 'text where a number belongs',
      ...{ file: 'pesnet/activities.csv', from: ',103,23,', to: ',many,23,' },
      message: 'activities.csv, line 3, column participants_total: "many" is not a whole number',
    },
    {
      fault: 'an unknown code',
      ...{ file: 'pesnet/meetings.csv', from: 'virtual,SESRIC', to: 'by post,SESRIC' },
      message: 'meetings.csv, line 4, column mode: "by post" is not a code of the list mode',
    },
    {
      fault: 'an unknown source',
      ...{ file: 'pesnet/chairs.csv', from: 'aujourdhui.ma', to: 'nowhere.example' },
      message: 'chairs.csv, line 3, column source_url',
    },
  ])(
    'with $fault stops the load with its place, and nothing is kept',
    async ({ file, from, to, message }) => {
      change(file, from, to);
      await expect(seedAll(database, folder, () => undefined)).rejects.toThrow(message);
      for (const table of ['country', 'meeting', 'source', 'load'])
        expect([table, await count(database, table)]).toEqual([table, 0]);
    },
  );
});

describe('the invented network', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('fictional');
  });
  afterAll(() => database.destroy());

  it('has 57 members with codes that belong to nobody, and complete lists', async () => {
    expect(await count(database, 'membership')).toBe(57);
    expect(await count(database, `membership where country_code !~ '^Q[M-Z][A-Z]$'`)).toBe(0);
    expect(await count(database, `meeting where list <> 'complete'`)).toBe(0);
  });

  it('counts in every delegation as many people as it has delegates', async () => {
    const [row] = await database.query(
      `select count(*)::integer as n
       from delegation d
       where coalesce(d.headcount, 0) <> (
         select count(*) from delegate g where g.country_code = d.country_code and g.meeting_id = d.meeting_id
       )`,
    );
    expect(row).toEqual({ n: 0 });
  });

  itAtNight('is the same for the same seed', async () => {
    const again = await freshDatabase('empty');
    await seedDemo(again, { seed: 1, scale: 1, dataFolder: data }, () => undefined);
    const delegates = 'select * from delegate order by country_code, id limit 200';
    expect(await again.query(delegates)).toEqual(await database.query(delegates));
    await again.destroy();
  });

  itAtNight(
    'takes the place of what an earlier release invented, and says whose place it does not take',
    async () => {
      const older = await freshDatabase('fictional');
      const seed = () => seedDemo(older, { seed: 1, scale: 1, dataFolder: data }, () => undefined);
      await older.query(`update load set hash = 'seed 1, scale 1'`);
      await older.query(`delete from statement`);
      await seed();
      expect(await count(older, 'statement')).toBe(await count(database, 'statement'));
      await older.query(`update load set hash = 'seed 1, scale 100, edition 4'`);
      await expect(seed()).rejects.toThrow('holds the fictional network of seed 1, scale 100');
      await older.destroy();
    },
  );

  it('keeps real figures out', async () => {
    const real = seedAll(database, data, () => undefined);
    await expect(real).rejects.toThrow('This database holds the fictional network');
  });
});
