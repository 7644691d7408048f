import { parse } from 'csv-parse/sync';
import { graphql, question, serverOf, type AnswerRow } from './ask.js';

const cells = (rows: readonly AnswerRow[], ...columns: string[]) =>
  rows.map((row) => columns.map((column) => row[column]));

describe('the activities that are public', () => {
  it('have the totals that their sources state, and two say that none is reported', async () => {
    const { rows } = await question('activities');
    expect(cells(rows, 'activity', 'participations', 'countries').reverse()).toEqual([
      ['act-2021-02-lmis', 83, 22],
      ['act-2021-09-strategy', 103, 23],
      ['act-2021-11-skills', null, null],
      ['act-2022-08-disabled', null, null],
      ['act-2022-09-digital', 97, 22],
      ['act-2022-10-it', 91, 26],
      ['act-2022-11-knowledge', 42, 9],
      ['act-2023-03-unemployment', 78, 20],
    ]);
  });

  it('add up to 494 participations over 6 for the plan and PES-CaB together', async () => {
    const { rows } = await question('activitiesBy(dimension: "theme")');
    const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column] ?? 0), 0);
    expect([sum('activities'), sum('withTotals'), sum('participations')]).toEqual([8, 6, 494]);
  });

  it('add up to 145 over 2 for the four of the plan alone', async () => {
    const { rows } = await question('planProgress(plan: "2021-2022")');
    const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column] ?? 0), 0);
    expect([sum('activities'), sum('done'), sum('withTotals'), sum('participations')]).toEqual([
      4, 4, 2, 145,
    ]);
  });

  it('keep both counts where two sources differ: SESRIC’s 9 preferred, the press’s 8 beside it', async () => {
    const { data } = await graphql<{ activity: Record<string, unknown> }>(`
      {
        activity(id: "act-2022-11-knowledge") {
          programmes
          parties {
            role
            country
            institution
          }
          counts {
            measure
            basis
            value
            preferred
            reason
            source
          }
        }
      }
    `);
    expect(data?.activity['counts']).toEqual([
      expect.objectContaining({ measure: 'participations', value: 42, preferred: true }),
      expect.objectContaining({
        measure: 'countries',
        basis: 'stated',
        value: 9,
        preferred: true,
        reason: 'stated-total',
      }),
      expect.objectContaining({
        measure: 'countries',
        basis: 'named',
        value: 8,
        preferred: false,
        source: 'ammonnews',
      }),
    ]);
    expect(data?.activity['programmes']).toEqual(['2021-2022', 'pes-cab']);
  });

  it('have no country on both sides, and name who paid', async () => {
    const { rows } = await question('links');
    expect(rows.filter((row) => row['provider'] === row['beneficiary'])).toEqual([]);
    const { data } = await graphql<{ activity: { parties: { role: string; institution: string }[] } }>(
      '{ activity(id: "act-2022-09-digital") { parties { role country institution } } }',
    );
    expect(data?.activity.parties.filter(({ role }) => role === 'funder')).toEqual([
      { role: 'funder', country: null, institution: 'COMCEC Project Funding, 9th call' },
    ]);
  });
});

describe('the work plans', () => {
  it('were adopted in June 2021, and not reported to be adopted in 2024', async () => {
    const { data } = await graphql<{ workPlans: unknown[] }>(
      '{ workPlans { code status adoptedAt discussedAt versions { version } areas } }',
    );
    expect(data?.workPlans).toEqual([
      {
        code: '2024-2026',
        status: null,
        adoptedAt: null,
        discussedAt: 'pesnet-4',
        versions: [],
        areas: ['T24-ENT'],
      },
      {
        code: '2021-2022',
        status: 'adopted',
        adoptedAt: 'pesnet-3',
        discussedAt: null,
        versions: [],
        areas: ['T-ENT', 'T-SKL', 'T-STR'],
      },
    ]);
  });

  it('compare over the areas of the strategy, by a mapping that says that it is ours', async () => {
    const { data } = await graphql<{ thematicAreas: { strategyBasis: string | null }[] }>(
      '{ thematicAreas { strategyBasis } }',
    );
    const bases = new Set(data?.thematicAreas.map(({ strategyBasis }) => strategyBasis));
    expect(bases).toEqual(new Set(['ours', null]));
    const { rows } = await question('plansCompared');
    expect(cells(rows, 'strategyArea', 'plan', 'activities', 'participations')).toEqual([
      ['LMS-2', '2021-2022', 2, 103],
      ['LMS-5', '2021-2022', 2, 42],
      ['LMS-5', '2024-2026', null, null],
    ]);
  });

  it.each([
    'planResults(plan: "2021-2022", language: "en")',
    'planTrainings(plan: "2021-2022", language: "en")',
    'planReports(plan: "2021-2022")',
  ])('have nothing invented where nothing is public: %s', async (field) => {
    const { rows, notes } = await question(field);
    expect([rows, notes.map(({ code }) => code)]).toEqual([[], ['note.nothing-fits']]);
  });

  it('have no needs and capacities of real members', async () => {
    const { data } = await graphql<{ rounds: unknown[] }>('{ rounds { id } }');
    expect(data?.rounds).toEqual([]);
    const response = await fetch(`${serverOf('real')}/open-data/needs.json`);
    expect(await response.json()).toMatchObject({ fictional: false, rows: [] });
  });

  it.each([
    ['planProgress(plan: "2030-2032")', 'plan', 'unknown-plan'],
    ['planDifference(plan: "2021-2022", from: 1, to: 2, language: "en")', 'from', 'unknown-version'],
    ['planActivities(plan: "2021-2022", language: "xx")', 'language', 'unknown-code'],
    ['matches(round: "none")', 'round', 'unknown-round'],
  ])('say what is wrong with %s', async (field, argument, problem) => {
    const { errors } = await graphql(`{ analytics { ... on Analytics { ${field} { question } } } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument, problem });
  });
});

describe('the open tables of plans', () => {
  async function csv(table: string): Promise<Record<string, string>[]> {
    return parse(await (await fetch(`${serverOf('real')}/open-data/${table}.csv`)).text(), { columns: true });
  }

  it('give activities with every programme and party', async () => {
    const rows = await csv('activities');
    expect(rows.find((row) => row['activity'] === 'act-2022-11-knowledge')).toMatchObject({
      programmes: '2021-2022 pes-cab',
      status: 'done',
      provider: 'JOR',
      beneficiaries: 'IRQ PSE TUN SDN MRT MAR LBN',
      beneficiary_list: 'partial',
      participations: '42',
      countries: '9',
    });
  });

  it('give plans with an empty status where none is reported', async () => {
    const rows = await csv('work-plans');
    expect(rows.map((row) => [row['plan'], row['thematic_area'], row['status']])).toEqual([
      ['2021-2022', 'T-ENT', 'adopted'],
      ['2021-2022', 'T-SKL', 'adopted'],
      ['2021-2022', 'T-STR', 'adopted'],
      ['2024-2026', 'T24-ENT', ''],
    ]);
  });

  it('give results in the shape of IATI, empty for the real network and marked for the invented one', async () => {
    const fetched = async (kind: 'real' | 'fictional') =>
      (await fetch(`${serverOf(kind)}/open-data/results.iati.json`)).json();
    expect(await fetched('real')).toMatchObject({ version: '2.03', 'iati-activity': [] });
    expect(await fetched('fictional')).toMatchObject({
      fictional: true,
      'iati-activity': [
        { 'iati-identifier': 'pesnet-work-plan-2021-2022' },
        {
          'iati-identifier': 'pesnet-work-plan-2024-2026',
          result: expect.arrayContaining([
            expect.objectContaining({
              '@type': '1',
              indicator: [expect.objectContaining({ period: expect.any(Array) })],
            }),
          ]),
        },
      ],
    });
  });

  it('have no shape of IATI for other tables', async () => {
    expect((await fetch(`${serverOf('real')}/open-data/meetings.iati.json`)).status).toBe(404);
  });
});
