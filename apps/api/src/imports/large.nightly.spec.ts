import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { figures, Importing, secretariat } from '../../../../test/importing.js';
import { poolOf } from '../platform/postgres/pool.js';

const HEAD = 'country,indicator,sex,age,year,value\n';
/** Of 20 series and 50 countries: a page corrects up to 20,000 rows. */
const YEARS = 30;
const ROWS = 20 * 50 * YEARS;

describe('a file of more rows than a page can correct', () => {
  let database: DataSource;
  let importing: Importing;
  let lines: readonly string[];
  let known: { line: string; value: number };

  beforeAll(async () => {
    database = await freshDatabase('two');
    importing = new Importing(database);
    const series = await database.query<{ i: string; sex: string; age: string }[]>(
      'select indicator_code as i, sex, age from series order by 1, 2, 3 limit 20',
    );
    const countries = await database.query<{ code: string }[]>(
      `select code from country where kind = 'country' order by code limit 50`,
    );
    lines = series.flatMap(({ i, sex, age }) =>
      countries.flatMap(({ code }) =>
        Array.from({ length: YEARS }, (_, n) => `${code},${i},${sex},${age},${2031 + n},${n / 4}\n`),
      ),
    );
    [known] = await database.query(
      `select concat_ws(',', country_code, indicator_code, sex, age, year) as line, value
       from observation where country_code = 'MAR' order by indicator_code, sex, age, year limit 1`,
    );
  });
  afterAll(async () => {
    await importing.close();
    await database.destroy();
  });

  async function take(...more: readonly string[]): Promise<string> {
    const id = await importing.take('indicators', 'long.csv', HEAD + lines.join('') + more.join(''));
    await importing.decisions.choose({ id, columns: [], context: { source: 'un-sdg' } });
    return id;
  }

  /** The plan, as soon as it is made. */
  async function planned(id: string, show: 'all' | 'problem' | 'skipped' = 'all') {
    for (;;) {
      const plan = await importing.plan(id, show, 5);
      if (!plan.checking) return plan;
      await wait(50);
    }
  }

  /** What became of an import that goes on by itself. */
  async function ended(id: string) {
    for (;;) {
      const progress = await importing.jobs.progress(id);
      if (!['checking', 'applying', 'undoing'].includes(progress.state)) return progress;
      await wait(20);
    }
  }

  it('is planned beside what is on record, written as planned, known again, and undone byte for byte', async () => {
    const before = await figures(database);
    const id = await take(`${known.line},${known.value + 1}\n`);
    const { counts, hash } = await planned(id);
    expect(counts).toEqual({ create: ROWS + 1, update: 0, unchanged: 0, problem: 0, skipped: 0 });
    expect(await importing.apply(id, hash)).toEqual([]);
    expect(await ended(id)).toMatchObject({ state: 'done', rows: ROWS + 1, total: ROWS + 1 });
    expect((await figures(database)).length).toBe(
      before.length + lines.filter((line) => /^(MAR|TUR),/.test(line)).length + 1,
    );
    const [country, indicator, sex, age, year] = known.line.split(',');
    expect(
      await database.query(
        `select value, preferred, reason from observation
         where (country_code, indicator_code, sex, age, year) = ($1, $2, $3, $4, $5) order by preferred`,
        [country, indicator, sex, age, year],
      ),
    ).toEqual([
      { value: known.value + 1, preferred: false, reason: null },
      { value: known.value, preferred: true, reason: 'on-record' },
    ]);
    const again = await take(`${known.line},${known.value + 1}\n`);
    expect((await planned(again)).counts).toMatchObject({ create: 0, update: 0, unchanged: ROWS + 1 });
    expect(await importing.apply(again)).toEqual(['already-applied']);
    expect(await importing.undo(id)).toEqual([]);
    expect((await ended(id)).state).toBe('done');
    expect(await figures(database)).toEqual(before);
  });

  it('says on which lines it cannot be read, and is not written with a single one', async () => {
    const before = await figures(database);
    const id = await take('XXX,SL.UEM.TOTL.ZS,T,15+,2031,1\n', `${known.line},many\n`, lines[0] ?? '');
    const { counts, rows } = await planned(id, 'problem');
    expect(counts.problem).toBe(3);
    expect(rows.map(({ line, problems }) => [line, ...problems.map(({ code }) => code)])).toEqual([
      [ROWS + 2, 'unknown-country'],
      [ROWS + 3, 'not-a-number'],
      [ROWS + 4, 'named-twice'],
    ]);
    expect(await importing.apply(id)).toEqual(['has-problems']);
    expect(await figures(database)).toEqual(before);
  });

  it('is written without the lines that have a problem where someone leaves them out', async () => {
    const before = await figures(database);
    const id = await take('XXX,SL.UEM.TOTL.ZS,T,15+,2031,1\n', `${known.line},many\n`);
    expect((await planned(id)).counts.problem).toBe(2);
    await importing.decisions.skipProblems(id, true);
    const left = await planned(id, 'skipped');
    expect([left.counts.problem, left.counts.skipped, left.total]).toEqual([0, 2, 2]);
    expect(left.rows.map(({ line }) => line)).toEqual([ROWS + 2, ROWS + 3]);
    expect(await importing.apply(id)).toEqual([]);
    await ended(id);
    expect(await importing.undo(id)).toEqual([]);
    await ended(id);
    expect(await figures(database)).toEqual(before);
  });

  it('is refused where the records are no longer what it was compared with', async () => {
    const id = await take(`${known.line},${known.value + 2}\n`);
    const { hash } = await planned(id);
    const [country, indicator, sex, age, year] = known.line.split(',');
    const at = 'country_code = $2 and indicator_code = $3 and sex = $4 and age = $5 and year = $6';
    const set = (reason: string | null) =>
      database.query(`update observation set reason = $1 where ${at}`, [
        reason,
        country,
        indicator,
        sex,
        age,
        year,
      ]);
    await set('comparable');
    expect(await importing.apply(id, hash)).toEqual(['rows-changed']);
    await set(null);
  });

  it('leaves nothing when it is cancelled half-way, and can be applied after', async () => {
    const before = await figures(database);
    const id = await take(`${known.line},${known.value + 3}\n`);
    const { hash } = await planned(id);
    // It is half-way for as long as the table lets nobody write.
    const holding = await poolOf(database).connect();
    await holding.query('begin');
    await holding.query('lock table observation in exclusive mode');
    const applying = importing.imports.apply(id, secretariat, hash);
    const waits = `select from pg_locks where not granted and relation = 'observation'::regclass`;
    while ((await holding.query(waits)).rowCount === 0) await wait(20);
    await importing.jobs.cancel(id);
    expect((await applying).problems.map(({ code }) => code)).toEqual(['cancelled']);
    await holding.query('commit');
    holding.release();
    expect((await ended(id)).state).toBe('cancelled');
    expect(await figures(database)).toEqual(before);
    expect(await importing.apply(id, hash)).toEqual([]);
    await ended(id);
    expect(await importing.undo(id)).toEqual([]);
    await ended(id);
    expect(await figures(database)).toEqual(before);
  });
});
