import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { graphql, question, serverOf } from './ask.js';

/** The shipped file itself, read without any of our code: country, indicator, year, sex, age -> value. */
const file = new URL('../../data/labour-market/observations.csv.gz', import.meta.url);
const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n').slice(1);
const values = new Map<string, number>();
const sizes = new Map<string, number>();
for (const line of lines) {
  const [country, indicator, year, sex, age, value] = line.split(',');
  const name = `${indicator} ${sex} ${age}`;
  values.set(`${country} ${name} ${year}`, Number(value));
  sizes.set(name, (sizes.get(name) ?? 0) + 1);
}
const series = [...sizes.keys()].sort();

const members = readFileSync(new URL('../../data/pesnet/members.csv', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.split(','))
  .filter((cells) => cells.includes('member'))
  .map((cells) => ({
    code: cells[0] ?? '',
    group: cells.find((cell) => ['arab', 'asian', 'african'].includes(cell)),
  }));

describe('the labour market, against the shipped file itself', () => {
  // 48 of the 98 series, spread over indicators, sexes and ages; all areas and years of each are compared.
  it.each(series.filter((_, index) => index % 2 === 0).slice(0, 48))(
    'has every value of %s',
    async (name) => {
      const [indicator, sex, age] = name.split(' ');
      const { rows } = await question(
        `observations(indicator: "${indicator}", sex: "${sex}", age: "${age}")`,
      );
      const ours = rows.flatMap((row) =>
        Object.entries(row)
          .filter(
            ([column, value]) =>
              /^\d{4}$/.test(column) && value !== null && values.has(`${row['area']} ${name} ${column}`),
          )
          .map(([year, value]) => [`${row['area']} ${name} ${year}`, value] as const),
      );
      expect(ours.length).toBe(sizes.get(name));
      expect(ours.filter(([key, value]) => values.get(key) !== value)).toEqual([]);
    },
  );

  const known = [
    {
      indicator: 'SL.UEM.TOTL.ZS',
      weigh: (country: string, year: number) => of(country, 'SL.TLF.TOTL.IN T 15+', year),
    },
    {
      indicator: 'SL.TLF.CACT.ZS',
      weigh: (country: string, year: number) =>
        of(country, 'SL.TLF.TOTL.IN T 15+', year) / of(country, 'SL.TLF.CACT.ZS T 15+', year),
    },
    {
      indicator: 'SL.AGR.EMPL.ZS',
      weigh: (country: string, year: number) =>
        of(country, 'SL.TLF.TOTL.IN T 15+', year) * (1 - of(country, 'SL.UEM.TOTL.ZS T 15+', year) / 100),
    },
  ];
  const cases = known.flatMap((one) =>
    ['arab', 'asian', 'african'].flatMap((group) => [2005, 2020].map((year) => ({ ...one, group, year }))),
  );

  it.each(cases)(
    'aggregates $indicator of the $group group in $year by its denominator',
    async ({ indicator, group, year, weigh }) => {
      const codes = members.filter((member) => member.group === group).map(({ code }) => code);
      const over = codes.reduce(
        (sum, code) => sum + of(code, `${indicator} T 15+`, year) * weigh(code, year),
        0,
      );
      const under = codes.reduce((sum, code) => sum + weigh(code, year), 0);
      const { rows } = await question(`aggregates(indicator: "${indicator}", sex: "T", age: "15+")`);
      const row = rows.find((one) => one['area'] === group && one['year'] === year);
      expect(row?.['value']).toBeCloseTo(over / under, 6);
      expect([row?.['known'], row?.['of']]).toEqual([codes.length, codes.length]);
    },
  );

  it('does not speak for a group with too little known: informality in 2020', async () => {
    const { rows } = await question('aggregates(indicator: "SL_ISV_IFEM", sex: "T", age: "15+")');
    const actual = rows.filter((row) => row['year'] === 2020 && row['value'] !== null);
    expect(actual).toEqual([]);
  });

  it('keeps modelled and reported unemployment two series, and says which is which', async () => {
    const modelled = await question('observations(indicator: "SL.UEM.TOTL.ZS", sex: "T", age: "15+")');
    const reported = await question('observations(indicator: "UNE_DEAP_SEX_AGE_RT", sex: "T", age: "15+")');
    expect([modelled.notes[0]?.code, reported.notes[0]?.code]).toEqual(['note.modelled', 'note.reported']);
    expect(modelled.rows.find((row) => row['area'] === 'NGA')?.['2019']).toBeCloseTo(5.2, 1);
    expect(reported.rows.find((row) => row['area'] === 'NGA')?.['2019']).toBeCloseTo(10.7, 1);
  });

  it('shows members, the world and the allow-listed aggregates, and no other economy', async () => {
    const { rows } = await question('observations(indicator: "SL.TLF.CACT.ZS", sex: "T", age: "15+")');
    const others = rows.filter((row) => row['kind'] !== 'member').map((row) => row['area']);
    expect(rows.filter((row) => row['kind'] === 'member')).toHaveLength(57);
    expect(others).toEqual(['ARB', 'EAS', 'ECS', 'HIC', 'LIC', 'LMC', 'MEA', 'SAS', 'SSF', 'UMC', 'WLD']);
  });

  it('answers a year in the future with nothing, and an unknown series with its name', async () => {
    const future = await question('observations(indicator: "SL.UEM.TOTL.ZS", sex: "T", age: "15+")', {
      yearFrom: 2090,
    });
    expect([future.rows, future.notes.map(({ code }) => code)]).toEqual([[], ['note.nothing-fits']]);
    const { errors } = await graphql(
      '{ analytics { ... on Analytics { observations(indicator: "SL.UEM.TOTL.ZS", sex: "T", age: "99") { cells } } } }',
    );
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'indicator',
      problem: 'unknown-series',
    });
  });

  it('puts a country beside its group and the network, with the country’s own values', async () => {
    const { rows } = await question('profile(area: "SEN")');
    const areas = new Set(rows.map((row) => row['area']));
    expect([...areas].sort()).toEqual(['SEN', 'african', 'network']);
    const own = rows.filter((row) => row['area'] === 'SEN' && row['value'] !== null);
    expect(own.length).toBeGreaterThan(200);
    const name = (row: (typeof rows)[number]) =>
      `SEN ${row['indicator']} ${row['sex']} ${row['age']} ${row['year']}`;
    expect(own.filter((row) => values.get(name(row)) !== row['value'])).toEqual([]);
  });

  it('has a record of a member, and none of anybody else', async () => {
    const document = `{
      turkiye: country(code: "TUR") { institutions { acronym } memberships { group fromYear } }
      syria: country(code: "SYR") { memberships { suspendedFrom } }
      nobody: country(code: "ZZZ") { code }
      observer: country(code: "RUS") { code }
    }`;
    const { data } = await graphql(document);
    expect(data).toEqual({
      turkiye: { institutions: [{ acronym: 'İŞKUR' }], memberships: [{ group: 'asian', fromYear: 1969 }] },
      syria: { memberships: [{ suspendedFrom: '2012-08' }] },
      nobody: null,
      observer: null,
    });
  });

  function of(country: string, name: string, year: number): number {
    const value = values.get(`${country} ${name} ${year}`);
    if (value === undefined) throw new Error(`The file has no ${country} ${name} ${year}.`);
    return value;
  }
});

describe('engagement', () => {
  it('is insufficient data for every member today, Morocco and Türkiye included', async () => {
    const { rows, notes } = await question('engagement');
    expect(rows).toHaveLength(57);
    expect(rows.filter((row) => row['score'] !== null || row['band'] !== null)).toEqual([]);
    expect(rows.filter((row) => Number(row['presence known']) > 1)).toEqual([]);
    expect(notes).toEqual([{ code: 'note.engagement-insufficient', values: {} }]);
  });

  it('is full in the invented network, between its bounds and in bands', async () => {
    const { rows } = await question('engagement', {}, 'fictional');
    const scored = rows.filter((row) => row['score'] !== null);
    expect(scored.length).toBeGreaterThan(50);
    expect(scored.filter((row) => Number(row['score']) < Number(row['low']) - 1e-9)).toEqual([]);
    expect(scored.filter((row) => Number(row['score']) > Number(row['high']) + 1e-9)).toEqual([]);
    expect(new Set(scored.map((row) => row['band'])).has(1)).toBe(true);
  });

  it('counts as responsiveness the rounds that a member answered, as the open table has them', async () => {
    const { rows } = await question('engagement', {}, 'fictional');
    const said = await (await fetch(`${serverOf('fictional')}/open-data/needs.csv`)).text();
    const statements: Record<string, string>[] = parse(said, { columns: true });
    const heard = statements.filter((line) => line['need'] !== '' || line['capacity'] !== '');
    const rounds = (country: unknown) =>
      new Set(heard.filter((line) => line['country'] === country).map((line) => line['round'])).size;
    const actual = rows.map((row) => [
      row['country'],
      row['responsiveness done'],
      row['responsiveness known'],
      row['responsiveness unknown'],
    ]);
    expect(actual).toEqual(rows.map(({ country }) => [country, rounds(country), 2, 0]));
  });

  it('explains a change between two complete lists to the last member, and none over the real lists', async () => {
    const { rows } = await question('change(from: "fictional-1", to: "fictional-5")', {}, 'fictional');
    const part = (name: string) => Number(rows.find((row) => row['part'] === name)?.['members']);
    expect(
      part('before') +
        part('came') +
        part('newly-eligible') +
        part('stayed-away') +
        part('no-longer-eligible'),
    ).toBe(part('after'));
    const real = await question('change(from: "pesnet-1", to: "pesnet-2")');
    expect(real.notes[0]).toEqual({
      code: 'note.lists-not-complete',
      values: { from: 'pesnet-1', to: 'pesnet-2' },
    });
  });
});
