import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../../test/database.js';
import { Importing } from '../../../../../test/importing.js';
import { itAtNight, nightly } from '../../../../../test/nightly.js';
import { startWorld } from '../../../../../test/world.js';

const HEAD = 'country,indicator,sex,age,year,value,status,series_break\n';
/** Lines without a value that make a file longer than a megabyte, from which on it goes by COPY. */
const LONG = `,,,,,..,,,${'-'.repeat(9_000)}\n`.repeat(120);

interface Row {
  readonly country: string;
  readonly sex: string;
  readonly value: string;
  readonly status: string;
  readonly broken: string;
}

const csv = (rows: readonly Row[]): string =>
  rows
    .map(
      ({ country, sex, value, status, broken }) =>
        `${country},RATE,${sex},15+,2020,${value},${status},${broken},\n`,
    )
    .join('');

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
    'are planned, written and undone alike, whatever stands',
    async () => {
      const unlike = (of: readonly Row[]): readonly Row[] =>
        of.filter(
          ({ country, sex }, at) => of.findIndex((one) => one.country === country && one.sex === sex) === at,
        );
      await fc.assert(
        fc.asyncProperty(rows, context, rows, context, async (first, firstContext, second, secondContext) => {
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
        { numRuns: Number(process.env['RUNS'] ?? (nightly ? 60 : 1)), endOnFailure: true },
      );
    },
    300_000,
  );

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

  it.each(nightly ? (['short', 'long'] as const) : (['long'] as const))(
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
});
