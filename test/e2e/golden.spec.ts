import { graphql, question } from './ask.js';

describe('the real figures, through GraphQL', () => {
  it('say how many members took part in each meeting, of 57', async () => {
    const { rows } = await question('participationByMeeting');
    expect(
      rows.map((row) => [row['meeting'], row['countries'], row['of'], row['coverage'], row['mode']]),
    ).toEqual([
      ['pesnet-1', 17, 57, 0.2982, 'on-site'],
      ['pesnet-2', 32, 57, 0.5614, 'on-site'],
      ['pesnet-3', 36, 57, 0.6316, 'virtual'],
      ['pesnet-nfp-2022', 27, 57, 0.4737, 'virtual'],
      ['pesnet-4', 20, 57, 0.3509, 'on-site'],
    ]);
  });

  it('keep representatives unknown where no source states them, and the count of Marrakech apart', async () => {
    const { rows, notes } = await question('participationByMeeting');
    expect(rows.map((row) => [row['representatives'], row['perCountry'], row['comparable']])).toEqual([
      [null, null, 1],
      [null, null, 1],
      [71, 1.9722, 1],
      [61, 2.2593, 1],
      [56, 2.8, 0],
    ]);
    expect(notes).toContainEqual({ code: 'note.wider-count', values: { meeting: 'pesnet-4' } });
  });

  it('keep both of two figures that disagree, and prefer one', async () => {
    const { notes } = await question('participationByMeeting');
    const conflict = {
      meeting: 'pesnet-3',
      measure: 'representatives',
      preferred: 71,
      other: 70,
      source: 'iskur-3rd-meeting',
    };
    expect(notes).toContainEqual({ code: 'note.conflict', values: conflict });
    expect(notes).toContainEqual({
      code: 'note.partial-list',
      values: { meeting: 'pesnet-2', named: 29, stated: 32 },
    });
    const document = '{ meeting(id: "pesnet-3") { counts { measure value preferred reason source } } }';
    const { data } = await graphql<{ meeting: { counts: object[] } }>(document);
    expect(data?.meeting.counts).toEqual(
      expect.arrayContaining([
        {
          measure: 'representatives',
          value: 71,
          preferred: true,
          reason: 'secretariat',
          source: 'sesric-2512',
        },
        {
          measure: 'representatives',
          value: 70,
          preferred: false,
          reason: null,
          source: 'iskur-3rd-meeting',
        },
      ]),
    );
  });

  it('count the named of each group on the two published lists', async () => {
    const { rows } = await question('participationByGroup');
    expect(rows.map((row) => [row['meeting'], row['group'], row['named'], row['of']])).toEqual([
      ['pesnet-1', 'arab', 8, 22],
      ['pesnet-1', 'asian', 4, 18],
      ['pesnet-1', 'african', 5, 17],
      ['pesnet-2', 'arab', 13, 22],
      ['pesnet-2', 'asian', 10, 18],
      ['pesnet-2', 'african', 6, 17],
    ]);
  });

  it('name who came again from 2014 to 2016: at least 10 of 17, at most 13', async () => {
    const { rows, notes } = await question('retention(from: "pesnet-1", to: "pesnet-2")');
    const named = (outcome: string) =>
      rows.filter((row) => row['outcome'] === outcome).map((row) => row['country']);
    expect(named('returned')).toHaveLength(10);
    expect(named('not-named-again')).toEqual(['DZA', 'IDN', 'IRQ', 'LBY', 'MDV', 'NER', 'TGO']);
    expect(named('new')).toHaveLength(19);
    expect(notes[0]?.values).toMatchObject({
      returnedMin: 10,
      returnedMax: 13,
      of: 17,
      newMin: 19,
      unnamed: 3,
    });
  });

  it('call nobody absent without a complete list, and Syria nowhere', async () => {
    const { rows, notes } = await question('attendanceMatrix');
    const count = (meeting: string, state: string) =>
      rows.filter((row) => row['meeting'] === meeting && row['state'] === state).length;
    expect(rows).toHaveLength(57 * 5);
    expect([
      count('pesnet-1', 'attended'),
      count('pesnet-1', 'not-named'),
      count('pesnet-1', 'unknown'),
    ]).toEqual([17, 39, 1]);
    expect([
      count('pesnet-2', 'attended'),
      count('pesnet-2', 'absent'),
      count('pesnet-2', 'unknown'),
    ]).toEqual([29, 0, 28]);
    expect(count('pesnet-3', 'unknown')).toBe(57);
    const syria = rows.filter((row) => row['country'] === 'SYR').map((row) => row['state']);
    expect(syria).toEqual(Array(5).fill('unknown'));
    expect(notes).toContainEqual({ code: 'note.suspension-unknown', values: { country: 'SYR' } });
  });

  it('name 36 members on a list at least once, and give no share over one complete list', async () => {
    const { rows } = await question('participationByCountry');
    expect(rows.filter((row) => Number(row['named']) > 0)).toHaveLength(36);
    expect(rows.filter((row) => row['named'] === 2)).toHaveLength(10);
    expect(rows.filter((row) => row['share'] !== null)).toEqual([]);
  });

  it('add 494 participations up over six of eight activities, and leave other programmes out', async () => {
    const { rows, notes } = await question('activitiesBy(dimension: "theme")');
    const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);
    expect([sum('activities'), sum('withTotals'), sum('participations')]).toEqual([8, 6, 494]);
    expect(notes).toContainEqual({ code: 'note.other-programmes', values: { n: 8 } });
    expect(notes).toContainEqual({ code: 'note.without-totals', values: { n: 2, of: 8 } });
  });

  it('find the plan’s own four activities with 145 participations over two', async () => {
    const { rows } = await question('activities');
    const own = rows.filter((row) => row['programme'] === '2021-2022');
    const stated = own.filter((row) => row['participations'] !== null);
    expect([own.length, stated.length]).toEqual([4, 2]);
    expect(stated.reduce((sum, row) => sum + Number(row['participations']), 0)).toBe(145);
  });

  it('give the programme of 2024 as planned, with speakers by country', async () => {
    const { rows, notes } = await question('programme(meeting: "pesnet-4")');
    expect(rows.filter((row) => row['function'] === 'moderator')).toHaveLength(4);
    expect(rows.find((row) => row['country'] === 'MYS')).toMatchObject({
      session: 'd1-p2',
      function: 'speaker',
    });
    expect(notes).toEqual([{ code: 'note.as-planned', values: {} }]);
  });

  it('name Türkiye and Morocco in the chair, one after the other on 29 February 2024', async () => {
    const { data } = await graphql<{ network: { chairs: object[]; members: object[] } }>(
      '{ network { members { code } chairs { country actualFrom actualTo } } }',
    );
    expect(data?.network.members).toHaveLength(57);
    expect(data?.network.chairs).toEqual([
      { country: 'MAR', actualFrom: '2024-02-29', actualTo: null },
      { country: 'TUR', actualFrom: '2021-06-02', actualTo: '2024-02-29' },
    ]);
  });
});

describe('a filter', () => {
  it('that fits nothing gives an empty table with a note', async () => {
    const { rows, notes } = await question('participationByMeeting', { yearFrom: 2040 });
    expect(rows).toEqual([]);
    expect(notes).toContainEqual({ code: 'note.nothing-fits', values: {} });
  });

  it('by group counts the names of a complete list only; a partial list says how many are named', async () => {
    const { rows, notes } = await question('participationByMeeting', { groups: ['arab'] });
    expect(rows.map((row) => [row['countries'], row['of'], row['coverage'], row['named']])).toEqual([
      [8, 22, 0.3636, 8],
      [null, 22, null, 13],
      [null, 22, null, null],
      [null, 22, null, null],
      [null, 22, null, null],
    ]);
    expect(notes).toContainEqual({ code: 'note.stated-not-by-group', values: {} });
  });

  it('by group leaves the unnamed of the later list open: 5 to 8 of the 8 Arab members came again', async () => {
    const { notes } = await question('retention(from: "pesnet-1", to: "pesnet-2")', { groups: ['arab'] });
    expect(notes[0]?.values).toMatchObject({ returnedMin: 5, returnedMax: 8, of: 8, unnamed: 3 });
  });

  it('does not take an earlier meeting for the later one', async () => {
    const document =
      '{ analytics { ... on Analytics { retention(from: "pesnet-2", to: "pesnet-1") { cells } } } }';
    const { errors } = await graphql(document);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'to',
      problem: 'not-later',
    });
  });

  it('with an unknown code gives InvalidInput that names the field', async () => {
    const document = `{ analytics(filter: { kinds: ["party"], yearFrom: 1 }) {
      ... on InvalidInput { problems { path code value } } } }`;
    const { data } = await graphql<{ analytics: { problems: object[] } }>(document);
    expect(data?.analytics.problems).toEqual([
      { path: 'yearFrom', code: 'not-a-year', value: '1' },
      { path: 'kinds.0', code: 'unknown-code', value: 'party' },
    ]);
  });

  it('does not hide a meeting that nobody knows: the argument is named', async () => {
    const document =
      '{ analytics { ... on Analytics { retention(from: "pesnet-1", to: "nowhere") { cells } } } }';
    const { errors } = await graphql(document);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'to',
      value: 'nowhere',
    });
  });
});

describe('distinct counts', () => {
  it('of members that themes reach never exceed their sums, and never the members of a group', async () => {
    const [{ rows: reach }, { rows: pairs }] = await Promise.all([
      question('themeReach', {}, 'fictional'),
      question('themeCountries', {}, 'fictional'),
    ]);
    const wrong = reach.filter((row) => {
      const [reached, provided, benefited] = ['reached', 'provided', 'benefited'].map((name) =>
        Number(row[name]),
      );
      return (reached ?? 0) > (provided ?? 0) + (benefited ?? 0) || (reached ?? 0) > Number(row['of']);
    });
    expect(wrong).toEqual([]);
    const distinct = new Set(pairs.map((row) => row['country'])).size;
    expect(distinct).toBeLessThanOrEqual(reach.reduce((sum, row) => sum + Number(row['reached']), 0));
    expect(distinct).toBeLessThanOrEqual(57);
  });
});
