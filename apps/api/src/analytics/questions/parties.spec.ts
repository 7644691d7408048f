import { partyColumns } from '@libs/findings';
import type { DataSource } from 'typeorm';
import { ask } from '../../../../../test/answers.js';
import { freshDatabase } from '../../../../../test/database.js';
import { startWorld, type World } from '../../../../../test/world.js';
import { refreshActivityRollups } from '../../records/activity-rollups.js';
import { inTransaction } from '../../platform/postgres/transaction.js';
import { activitiesBy } from './activities-by.js';
import { activities } from './activities.js';
import { activityParties } from './activity-parties.js';
import { links } from './links.js';
import { matches } from './matches.js';
import { planActivities } from './plan-activities.js';
import { themeCountries } from './theme-countries.js';
import { themeReach } from './theme-reach.js';

const roles = Object.values(partyColumns);

describe('the parties of the public activities', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await freshDatabase('real');
  });
  afterAll(() => database.destroy());

  it.each([
    ['IDN', 2, { providers: 0, partners: 2 }],
    ['TUR', 5, { providers: 3, partners: 2 }],
    ['MYS', 3, { providers: 2, partners: 1 }],
    ['CMR', 1, { providers: 0, presenters: 1, beneficiaries: 0 }],
  ])(
    'F1: count for the country of the institution: %s is named in %i of the eight of the plan and PES-CaB',
    async (code, named, expected) => {
      const { rows } = await ask(database, activities, {
        filter: { countries: [code] },
        ask: {},
        columns: roles,
      });
      expect(rows).toHaveLength(named);
      const count = (role: string) =>
        rows.filter((row) =>
          String(row[roles.findIndex((one) => one === role)])
            .split(' ')
            .includes(code),
        ).length;
      for (const [role, n] of Object.entries(expected)) expect([role, count(role)]).toEqual([role, n]);
    },
  );

  it('reach at least 3 of the 18 members of the Asian Group by digital services', async () => {
    const { rows } = await ask(database, themeReach, {
      ask: {},
      columns: ['theme', 'group', 'provided', 'partnered', 'reached', 'of', 'list'],
    });
    expect(rows).toContainEqual(['T-DIG', 'asian', 1, 3, 3, 18, 'none']);
  });

  it('F14: name nobody as the beneficiary of an activity at which it presented', async () => {
    const named = await ask(database, themeCountries, {
      filter: { countries: ['CMR'] },
      ask: {},
      columns: ['theme', 'presented', 'benefited', 'activities'],
    });
    expect(named.rows).toEqual([['T-STR', 1, null, 1]]);
    const { rows, notes } = await ask(database, links, {
      ask: {},
      columns: ['provider', 'beneficiary', 'fresh'],
    });
    expect(rows.filter(([provider]) => provider !== 'JOR')).toEqual([]);
    expect(rows.length).toBeGreaterThan(0);
    // No list of the plan or programme is complete: nobody can say what is new.
    expect(new Set(rows.map(([, , fresh]) => fresh))).toEqual(new Set([null]));
    expect(notes).toContain('note.new-links-unknown');
  });

  it('leave the sums as they are: 494 participations over 6 of 8', async () => {
    const { rows } = await ask(database, activitiesBy, {
      ask: { dimension: 'type' },
      columns: ['activities', 'withTotals', 'participations'],
    });
    const sum = (place: number) => rows.reduce((total, row) => total + Number(row[place] ?? 0), 0);
    expect([sum(0), sum(1), sum(2)]).toEqual([8, 6, 494]);
  });
});

describe('every party of an activity', () => {
  let database: DataSource;
  let world: World;
  const plan = '2024-2026';

  beforeAll(async () => {
    database = await freshDatabase('empty');
    world = await startWorld(database);
    for (const code of ['AAA', 'BBB', 'CCC']) await world.member(code, 'arab');
    for (const code of ['DDD', 'EEE', 'FFF']) await world.member(code, 'asian');
    await world.plan(plan, ['T-1']);
    await world.round('round-1', plan, '2024-01-10');
    await world.says('AAA', 'round-1', { area: 'T-1', need: 3 });
    await world.says('BBB', 'round-1', { area: 'T-1', need: 3 });
    await world.says('DDD', 'round-1', { area: 'T-1', capacity: 3 });
    const own = { programme: plan, theme: 'T-1' };
    await world.activity('joint', {
      ...own,
      year: 2024,
      provider: ['DDD', 'AAA'],
      partners: ['BBB', 'BBB'],
      presenters: ['CCC'],
      beneficiaries: ['EEE', 'AAA'],
      funders: ['FFF'],
      participations: 40,
      countries: 9,
    });
    await world.activity('later', { ...own, year: 2025, provider: 'DDD', beneficiaries: ['EEE', 'BBB'] });
    await inTransaction(database, refreshActivityRollups);
  });
  afterAll(() => database.destroy());

  const byProvider = (filter = {}) =>
    ask(database, activitiesBy, {
      filter,
      ask: { dimension: 'provider' },
      columns: ['provider', 'activities', 'withTotals', 'participations'],
    });

  it('F5: provides: a second provider counts as the first does, and the rows say that they do not add up', async () => {
    for (const filter of [{}, { groups: ['arab', 'asian'] }]) {
      const { rows, notes } = await byProvider(filter);
      expect(rows).toEqual([
        ['AAA', 1, 1, 40],
        ['DDD', 2, 1, 40],
      ]);
      expect(notes).toContain('note.several-providers');
    }
    expect((await byProvider({ yearFrom: 2025 })).notes).not.toContain('note.several-providers');
  });

  it.each([
    ['AAA', ['joint']],
    ['BBB', ['later', 'joint']],
    ['CCC', ['joint']],
    ['FFF', ['joint']],
  ])('F1: finds %s in whatever role', async (code, expected) => {
    const { rows } = await ask(database, activities, {
      filter: { countries: [code] },
      ask: {},
      columns: ['activity'],
    });
    expect(rows.flat()).toEqual(expected);
  });

  it('is named by its role, once, in the activities of a plan too', async () => {
    const { rows } = await ask(database, planActivities, {
      ask: { plan, language: 'en', area: null },
      columns: ['activity', ...roles],
    });
    expect(rows).toEqual([
      ['joint', 'DDD AAA', 'BBB', 'CCC', 'EEE', 'FFF'],
      ['later', 'DDD', '', '', 'EEE BBB', ''],
    ]);
  });

  it('F14: benefits only as a beneficiary, and a second provider is not its own', async () => {
    const { rows } = await ask(database, activityParties, { ask: {}, columns: ['country', 'beneficiary'] });
    expect(rows).toEqual([
      ['AAA', 0],
      ['BBB', 1],
      ['CCC', 0],
      ['DDD', 0],
      ['EEE', 2],
      ['FFF', 0],
    ]);
  });

  it('is counted in a theme by its roles, and once in all', async () => {
    const { rows } = await ask(database, themeReach, {
      ask: {},
      columns: ['group', 'provided', 'partnered', 'presented', 'benefited', 'funded', 'reached', 'of'],
    });
    expect(rows).toEqual([
      ['arab', 1, 1, 1, 1, 0, 3, 3],
      ['asian', 1, 0, 0, 1, 1, 3, 3],
    ]);
  });

  it('links every provider with every beneficiary, and with nobody else', async () => {
    const { rows } = await ask(database, links, {
      ask: {},
      columns: ['provider', 'beneficiary', 'activities', 'fresh'],
    });
    expect(rows).toEqual([
      ['AAA', 'EEE', 1, 0],
      ['DDD', 'BBB', 1, 1],
      ['DDD', 'EEE', 2, 0],
    ]);
  });

  it('F14: makes a link new by all its years: a choice of the last one changes nothing', async () => {
    const { rows } = await ask(database, links, {
      filter: { yearFrom: 2025 },
      ask: {},
      columns: ['provider', 'beneficiary', 'activities', 'fresh'],
    });
    expect(rows).toEqual([
      ['DDD', 'BBB', 1, 1],
      ['DDD', 'EEE', 1, 0],
    ]);
  });

  it('has worked with a provider, as a partner or beside it as a provider', async () => {
    const { rows } = await ask(database, matches, {
      ask: { round: 'round-1', country: null },
      columns: ['needing', 'providing', 'together'],
    });
    expect(rows).toEqual([
      ['AAA', 'DDD', 1],
      ['BBB', 'DDD', 2],
    ]);
  });
});
