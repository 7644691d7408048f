import { setTimeout as wait } from 'node:timers/promises';
import fc from '../../../../../test/fast-check.js';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../../test/database.js';
import { Importing } from '../../../../../test/importing.js';
import { itAtNight, nightly } from '../../../../../test/nightly.js';
import { startWorld } from '../../../../../test/world.js';
import { poolOf } from '../../platform/postgres/pool.js';

const HEAD = 'country,indicator,sex,age,year,value,status,series_break\n';
/** Lines without a value that make a file longer than a megabyte, from which on it goes by COPY. */
const LONG = `,,,,,..,,,${'-'.repeat(9_000)}\n`.repeat(120);

interface Row {
  readonly country: string;
  readonly sex: string;
  readonly value: string;
  readonly status: string;
  readonly broken: string;
  readonly year?: number;
}

const csv = (rows: readonly Row[]): string =>
  rows
    .map(
      ({ country, sex, value, status, broken, year = 2020 }) =>
        `${country},RATE,${sex},15+,${year},${value},${status},${broken},\n`,
    )
    .join('');

/** Sixty of each at night, or as many as four minutes have room for: an import is several processes, and the machine may be busy. */
const RUNS = {
  numRuns: Number(process.env['RUNS'] ?? 60),
  interruptAfterTimeLimit: 240_000,
  endOnFailure: true,
};

/** A short file and a long one of the same values: they go different ways. */
describe('values of a short file and of a long one', () => {
  let database: DataSource;
  let importing: Importing;

  beforeAll(async () => {
    database = await freshDatabase('empty');
    await startWorld(database);
    for (const statement of [
      `insert into country (code, kind, name_en) values ('MAR', 'country', 'Morocco'), ('TUR', 'country', 'Türkiye')`,
      `insert into indicator (code, topic, name_en, unit, source, licence, direction, description, estimate, decimals)
       values ('RATE', 'labour', 'A rate', '% of labour force', 'A page', '', 'neutral', '', 'reported', 1)`,
      `insert into series (indicator_code, sex, age, kind) values ('RATE', 'T', '15+', 'source'), ('RATE', 'F', '15+', 'source'), ('RATE', 'M', '15+', 'source')`,
      `insert into dataset (code, source_id) values ('shipped', 'a-page')`,
      `insert into series_dataset (indicator_code, sex, age, dataset) select indicator_code, sex, age, 'shipped' from series`,
      `insert into observation (country_code, indicator_code, sex, age, year, value, dataset, preferred)
       select 'TUR', 'RATE', sex, '15+', 2020, 7.5, 'shipped', true from series`,
    ])
      await database.query(statement);
    importing = new Importing(database);
  });
  afterAll(async () => {
    await importing.close();
    await database.destroy();
  });

  async function take(
    way: 'short' | 'long',
    rows: readonly Row[],
    context: Readonly<Record<string, string>>,
  ) {
    const head = way === 'short' ? HEAD : HEAD.replace('\n', ',note\n');
    const id = await importing.take(
      'indicators',
      `${way}.csv`,
      head + csv(rows) + (way === 'long' ? LONG : ''),
    );
    expect((await importing.imports.one(id)).large).toBe(way === 'long');
    await importing.decisions.choose({ id, columns: [], context: { source: 'a-page', ...context } });
    return id;
  }

  const standing = (): Promise<readonly object[]> =>
    database.query(
      `select o.*, (select count(*)::integer from series_dataset s where s.dataset = o.dataset) as series from observation o
       order by country_code, sex, dataset`,
    );

  /** What a file does, from the plan to the undo. */
  async function course(
    way: 'short' | 'long',
    rows: readonly Row[],
    context: Readonly<Record<string, string>>,
  ) {
    const id = await take(way, rows, context);
    const plan = await importing.plan(id);
    const seen = plan.rows.map(({ line, action, cells, problems, warnings }) => {
      const value = cells.find(({ key }) => key === 'value');
      return {
        ...{
          line,
          action,
          value: value?.value ?? null,
          before: action === 'problem' ? null : (value?.before ?? null),
        },
        problems: problems.map(({ code }) => code),
        warnings: warnings.map(({ code, value: of }) => `${code} ${of}`),
      };
    });
    const refused = await importing.apply(id, plan.hash);
    const applied = await standing();
    if (refused.length === 0) expect(await importing.undo(id)).toEqual([]);
    return { counts: plan.counts, seen, refused, applied };
  }

  const row = fc.record<Row>({
    country: fc.constantFrom('MAR', 'TUR'),
    sex: fc.constantFrom('T', 'F', 'M'),
    value: fc.constantFrom('7.5', '8', '33.3', '..'),
    status: fc.constantFrom('', 'reported', 'modelled'),
    broken: fc.constantFrom('', 'yes'),
  });
  const rows = fc.array(row, { minLength: 1, maxLength: 6 });
  const context = fc.constantFrom({}, { preferred: 'national-figure' }, { status: 'reported' });

  itAtNight(
    'are planned, written and undone alike, whatever is on record',
    async () => {
      const unlike = (of: readonly Row[]): readonly Row[] =>
        of.filter(
          ({ country, sex }, at) => of.findIndex((one) => one.country === country && one.sex === sex) === at,
        );
      await fc.assert(
        fc.asyncProperty(rows, context, rows, context, async (first, firstContext, second, secondContext) => {
          // The same short file once more is refused as the same file; the long one is another file.
          fc.pre(csv(unlike(first)) !== csv(second));
          const before = await standing();
          const base = await take('short', unlike(first), firstContext);
          const isBased = (await importing.apply(base)).length === 0;
          const found = await standing();
          const short = await course('short', second, secondContext);
          expect(await standing()).toEqual(found);
          const long = await course('long', second, secondContext);
          expect(await standing()).toEqual(found);
          expect(long).toEqual(short);
          if (isBased) expect(await importing.undo(base)).toEqual([]);
          expect(await standing()).toEqual(before);
        }),
        RUNS,
      );
    },
    300_000,
  );

  it('are held against the first that the file has of the other sex, where it names one twice', async () => {
    const said = (sex: string, value: string): Row => ({
      ...{ country: 'MAR', sex, value, status: '', broken: '' },
    });
    const file = [said('T', '9'), said('F', '7'), said('M', '8'), said('F', '9.5')];
    for (const way of ['short', 'long'] as const) {
      const { seen } = await course(way, file, {});
      expect([way, seen.map(({ action }) => action)]).toEqual([
        way,
        ['create', 'create', 'create', 'problem'],
      ]);
      expect([way, seen[0]?.warnings]).toEqual([way, ['outside-sexes 7–8']]);
    }
  });

  it('are warned of where their year has not begun', async () => {
    const year = new Date().getUTCFullYear();
    const file = [year, year + 1].map((one) => ({
      ...{ country: 'MAR', sex: 'T', value: '9', status: '', broken: '', year: one },
    }));
    for (const way of ['short', 'long'] as const) {
      const { seen } = await course(way, file, {});
      expect([way, seen.map(({ warnings }) => warnings)]).toEqual([way, [[], [`future-year ${year + 1}`]]]);
    }
  });

  it('are back as they were where a long file changed values that stood alone', async () => {
    const one: Row = { country: 'MAR', sex: 'T', value: '8', status: 'modelled', broken: 'yes' };
    const base = await take('long', [one], {});
    expect(await importing.apply(base)).toEqual([]);
    const found = await standing();
    const again = await take('long', [one], {});
    expect(await importing.counts(again)).toMatchObject({ create: 0, update: 0, unchanged: 1 });
    const { counts, applied } = await course(
      'long',
      [{ ...one, value: '9', status: 'reported', broken: '' }],
      {},
    );
    expect(counts).toMatchObject({ create: 0, update: 1, unchanged: 0 });
    expect(applied[0]).toMatchObject({ value: 9, status: 'reported', series_break: null });
    expect(await standing()).toEqual(found);
    expect(await importing.undo(base)).toEqual([]);
  });

  itAtNight.each(['short', 'long'] as const)(
    'I6: of an import that a later %s one says again stay with that one, and go back with it to where both began',
    async (way) => {
      const row = (sex: string, value: string): Row => ({
        country: 'MAR',
        sex,
        value,
        status: '',
        broken: '',
      });
      const before = await standing();
      const first = await take(way, [row('T', '8'), row('F', '8'), row('M', '8')], {});
      expect(await importing.apply(first)).toEqual([]);
      const second = await take(way, [row('T', '8'), row('F', '9')], {});
      expect(await importing.apply(second)).toEqual([]);
      expect(await importing.imports.undoPlan(first)).toMatchObject({ records: 1, kept: 2, later: [] });
      expect(await importing.undo(first)).toEqual([]);
      expect((await standing()).filter((one) => 'value' in one && one.value !== 7.5)).toMatchObject([
        { sex: 'F', value: 9 },
        { sex: 'T', value: 8 },
      ]);
      expect(await importing.undo(second)).toEqual([]);
      expect(await standing()).toEqual(before);
    },
  );

  it('H4: of a long file are of the source that was chosen while an earlier choice was being checked', async () => {
    await database.query(
      `insert into source (id, title, publisher, read_on, taken) values ('other-page', 'Another page', 'An office', '2026-11', 'figures')`,
    );
    const id = await take('long', [{ country: 'MAR', sex: 'T', value: '8', status: '', broken: '' }], {});
    const holding = await poolOf(database).connect();
    await holding.query('begin');
    await holding.query('lock table import_observation in access exclusive mode');
    const planning = importing.plan(id);
    const waits = `select from pg_locks where not granted and relation = 'import_observation'::regclass`;
    while ((await holding.query(waits)).rowCount === 0) await wait(20);
    await importing.decisions.choose({ id, columns: [], context: { source: 'other-page', vintage: '2026' } });
    await holding.query('commit');
    holding.release();
    await planning;
    expect(await importing.apply(id)).toEqual([]);
    expect(
      await database.query(
        `select source_id, vintage from observation o join dataset d on d.code = o.dataset where country_code = 'MAR'`,
      ),
    ).toEqual([{ source_id: 'other-page', vintage: '2026' }]);
    expect(await importing.undo(id)).toEqual([]);
  });

  it('are compared once more where the records have changed since a long file was checked', async () => {
    const one: Row = { country: 'TUR', sex: 'T', value: '8', status: '', broken: '' };
    const id = await take('long', [one], { preferred: 'comparable' });
    const { hash } = await importing.plan(id);
    const because = (reason: string | null) =>
      database.query(`update observation set reason = $1 where country_code = 'TUR' and sex = 'T'`, [reason]);
    await because('comparable');
    expect(await importing.apply(id, hash)).toEqual(['rows-changed']);
    expect(await importing.apply(id)).toEqual([]);
    expect(await importing.undo(id)).toEqual([]);
    await because(null);
  });

  describe('I6: brought in again by an import of the other way', () => {
    const ways = [
      ['short', 'long'],
      ['long', 'short'],
    ] as const;
    const said = (sex: string, value: string): Row => ({
      country: 'MAR',
      sex,
      value,
      status: '',
      broken: '',
    });
    const valuesOf = async (): Promise<Readonly<Record<string, number>>> => {
      const rows: readonly { country: string; sex: string; value: number }[] = await database.query(
        `select country_code as country, sex, value from observation where dataset <> 'shipped'`,
      );
      return Object.fromEntries(rows.map(({ country, sex, value }) => [`${country} ${sex}`, value]));
    };

    it.each(nightly ? ways : ways.slice(0, 1))(
      'belong to the later one: %s, then %s',
      async (former, latter) => {
        const before = await standing();
        const first = await take(former, [said('T', '8'), said('F', '8'), said('M', '8')], {});
        expect(await importing.apply(first)).toEqual([]);
        const second = await take(latter, [said('T', '8'), said('F', '9')], {});
        expect(await importing.apply(second)).toEqual([]);
        expect(await importing.imports.undoPlan(first)).toMatchObject({ records: 1, kept: 2, later: [] });
        expect(await importing.undo(first)).toEqual([]);
        expect(await valuesOf()).toEqual({ 'MAR T': 8, 'MAR F': 9 });
        expect(await importing.undo(second)).toEqual([]);
        expect(await standing()).toEqual(before);
      },
    );

    it.each(nightly ? ways : ways.slice(1))(
      'are those of the former one where the later one is undone: %s, then %s',
      async (former, latter) => {
        const before = await standing();
        const first = await take(former, [said('T', '8'), said('F', '8')], {});
        expect(await importing.apply(first)).toEqual([]);
        const second = await take(latter, [said('T', '8'), said('F', '9')], {});
        expect(await importing.apply(second)).toEqual([]);
        expect(await importing.undo(second)).toEqual([]);
        expect(await valuesOf()).toEqual({ 'MAR T': 8, 'MAR F': 8 });
        expect(await importing.undo(first)).toEqual([]);
        expect(await standing()).toEqual(before);
      },
    );

    const chain = fc.array(
      fc.record({
        way: fc.constantFrom('short' as const, 'long' as const),
        rows,
        place: fc.double({ noNaN: true }),
      }),
      { minLength: 2, maxLength: 4 },
    );

    itAtNight(
      'are the last standing import’s, whatever the ways and whichever is undone first',
      async () => {
        await fc.assert(
          fc.asyncProperty(chain, async (imports) => {
            const before = await standing();
            const applied: { id: string; place: number; says: ReadonlyMap<string, number> }[] = [];
            for (const { way, rows: of, place } of imports) {
              const own = of.filter(
                (one, at) =>
                  one.value !== '..' &&
                  of.findIndex(({ country, sex }) => one.country === country && one.sex === sex) === at,
              );
              if (own.length === 0) continue;
              const id = await take(way, own, {});
              expect(await importing.apply(id)).toEqual([]);
              const says = new Map(
                own.map(({ country, sex, value }) => [`${country} ${sex}`, Number(value)]),
              );
              applied.push({ id, place, says });
            }
            const left = [...applied];
            for (const one of applied.toSorted((a, b) => a.place - b.place)) {
              expect(await importing.undo(one.id)).toEqual([]);
              left.splice(left.indexOf(one), 1);
              expect(await valuesOf()).toEqual(Object.fromEntries(left.flatMap(({ says }) => [...says])));
            }
            expect(await standing()).toEqual(before);
          }),
          RUNS,
        );
      },
      300_000,
    );
  });
});
