import type { DataSource } from 'typeorm';
import { ask } from '../../../../../test/answers.js';
import { freshDatabase } from '../../../../../test/database.js';
import { startWorld, type World } from '../../../../../test/world.js';
import { activityParties } from './activity-parties.js';
import { themeCountries } from './theme-countries.js';

describe('the beneficiaries of activities', () => {
  let database: DataSource;
  let world: World;
  const named = (filter = {}) =>
    ask(database, activityParties, { filter, ask: {}, columns: ['country', 'beneficiary'] });

  beforeAll(async () => {
    database = await freshDatabase('empty');
    world = await startWorld(database);
    await world.member('AAA', 'arab');
    await world.member('BBB', 'asian');
    await world.member('CCC', 'african');
    await world.activity('one', { year: 2021, provider: 'AAA', beneficiaries: ['AAA', 'BBB'] });
    await world.activity('two', { year: 2022, provider: 'CCC', beneficiaries: ['BBB'] });
    await world.activity('elsewhere', {
      year: 2022,
      programme: 'other',
      provider: 'AAA',
      beneficiaries: ['CCC'],
    });
  });
  afterAll(() => database.destroy());

  it('are counted by activity, without the provider’s own and without other programmes', async () => {
    expect((await named()).rows).toEqual([
      ['AAA', 0],
      ['BBB', 2],
      ['CCC', 0],
    ]);
    expect((await named({ yearFrom: 2022 })).rows).toContainEqual(['BBB', 1]);
    expect((await named()).notes).toEqual([]);
  });

  it('are counted from the day on which they are members, as on the page of a theme', async () => {
    await world.member('NEW', 'arab', { since: 2022 });
    await world.plan('2024-2026', ['ONE']);
    const course = { theme: 'ONE', provider: 'CCC', beneficiaries: ['NEW'] };
    await world.activity('early', { ...course, year: 2021 });
    await world.activity('late', { ...course, year: 2022 });
    expect((await named()).rows).toContainEqual(['NEW', 1]);
    const themes = await ask(database, themeCountries, { ask: {}, columns: ['country', 'benefited'] });
    expect(themes.rows.filter(([country]) => country === 'NEW')).toEqual([['NEW', 1]]);
  });

  it('are unknown, never none, once one activity has no full list', async () => {
    await world.activity('silent', { year: 2023, provider: 'AAA', basis: 'none' });
    const { rows, notes } = await named();
    expect(rows).toEqual([
      ['AAA', null],
      ['BBB', 2],
      ['CCC', null],
      ['NEW', 1],
    ]);
    expect(notes).toEqual(['note.beneficiary-lists']);
  });
});
