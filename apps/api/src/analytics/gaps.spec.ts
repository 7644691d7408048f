import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/database.js';
import { startWorld, type World } from '../../../../test/world.js';
import { gaps, type GapSubject } from './gaps.js';
import { GapsService } from './gaps.service.js';

describe('what is not known of the public network', () => {
  let database: DataSource;
  const codes = async (about: GapSubject, id: string | null = null) =>
    (await new GapsService(database).about(about, id)).map(({ code, years, n }) => [code, years, n] as const);

  beforeAll(async () => {
    database = await freshDatabase('real');
  });
  afterAll(() => database.destroy());

  it('comes from the data: lists, groups and eligibility of the network', async () => {
    const found = await codes('network');
    expect(found).toContainEqual(['lists', [2016, 2021, 2022, 2024], 4]);
    expect(found).toContainEqual(['groups', [], 33]);
    expect(found).toContainEqual(['heads', [2014, 2016, 2021, 2022, 2024], 5]);
    expect(found.find(([code]) => code === 'totals')?.[2]).toBe(2);
  });

  it.each([
    ['SYR', 'suspension', true],
    ['MAR', 'suspension', false],
    ['MAR', 'institutions', false],
    ['DZA', 'institutions', true],
    ['DZA', 'needs', true],
  ])('of %s: %s is a gap: %s', async (country, code, open) => {
    expect((await codes('country', country)).some(([one]) => one === code)).toBe(open);
  });

  it('of the 4th meeting are neither its objectives nor its programme, but who took part', async () => {
    const found = (await codes('meeting', 'pesnet-4')).map(([code]) => code);
    expect(found).toEqual(['lists', 'heads', 'levels', 'eligibility']);
    expect((await codes('meeting', 'pesnet-2')).map(([code]) => code)).toContain('objectives');
  });

  it('of a meeting that was held on a day nobody knows is given beside the years of the others', async () => {
    await database.query(
      `insert into meeting (id, kind, statutory, status, title_en, list, eligibility_confirmed, source_id)
       values ('undated', 'network-meeting', true, 'held', 'A meeting', 'none', false, 'sesric-995')`,
    );
    expect(await codes('meeting', 'undated')).toContainEqual(['lists', [], 1]);
    const own = await new GapsService(database).about('country', 'MAR');
    expect(own.find(({ code }) => code === 'lists')).toMatchObject({
      years: [2021, 2022],
      undated: 1,
      n: 3,
    });
    await database.query(`delete from meeting where id = 'undated'`);
  });

  it('of a plan is its text, until a version is entered', async () => {
    const has = async () => (await codes('plan', '2024-2026')).some(([code]) => code === 'plan-text');
    expect(await has()).toBe(true);
    await database.query(
      `insert into plan_version (plan_code, version, status, source_id) values ('2024-2026', 1, 'draft', 'sesric-995')`,
    );
    expect(await has()).toBe(false);
  });
});

describe('G5: a gap goes with its fact', () => {
  let database: DataSource;
  let world: World;
  const service = () => new GapsService(database);
  const open = async (about: GapSubject, id: string | null, code: string) =>
    (await service().about(about, id)).some((gap) => gap.code === code);
  const now = (statement: string) => database.query(statement);

  beforeAll(async () => {
    database = await freshDatabase('empty');
    world = await startWorld(database);
    await world.member('AAA', 'arab', { suspendedFrom: '2012-08-01' });
    await world.member('BBB', 'asian');
    await world.member('CCC', 'african');
    await now(
      `insert into source (id, title, publisher, read_on, taken) values ('to-be-confirmed', 'x', 'x', 'x', 'x')`,
    );
    await now(`update membership set group_source_id = 'to-be-confirmed' where country_code = 'AAA'`);
    await world.plan('2024-2026', ['T-1']);
    await now(`update work_plan set status = null`);
    await now(`update thematic_area set status = 'provisional'`);
    const held = await world.meeting('met', '2024-02-29', { list: 'partial' });
    await held.attended('AAA');
    // A complete list beside which a source says of one member that its state is unknown, and which nobody counted.
    const listed = await world.meeting('listed', '2023-01-01', { representatives: 3 });
    await listed.attended('CCC', 3);
    await listed.excused('BBB');
    await now(`update delegation set state = 'unknown' where meeting_id = 'listed' and country_code = 'BBB'`);
    await world.meeting('coming', null);
    await now(`update meeting set status = 'announced' where id = 'coming'`);
    await world.activity('act', { year: 2024, programme: '2024-2026', provider: 'AAA', basis: 'none' });
    await now(`insert into chair_term (country_code, role, actual_from, nominal, institution, source_id)
      values ('AAA', 'chair', '2024-06-01', '2024-2026', 'An agency', 'a-page')`);
    await now(
      `insert into round (id, title_en, plan_code, opens_on, source_id) values ('round', 'x', '2024-2026', '2024-01-10', 'a-page')`,
    );
  });
  afterAll(() => database.destroy());

  /** Every gap, what it is about, and the fact that closes it. */
  const facts: readonly (readonly [string, GapSubject, string | null, string])[] = [
    [
      'members',
      'meeting',
      'met',
      `insert into meeting_count (meeting_id, measure, basis, source_id, value, counted_as, preferred)
       values ('met', 'countries', 'stated', 'a-page', 2, null, true)`,
    ],
    [
      'representatives',
      'network',
      null,
      `insert into meeting_count (meeting_id, measure, basis, source_id, value, counted_as, preferred)
       values ('met', 'representatives', 'stated', 'a-page', 1, 'representatives', true)`,
    ],
    ['lists', 'network', null, `update meeting set list = 'complete', list_closed = true where id = 'met'`],
    [
      'unknown-states',
      'meeting',
      'listed',
      `update delegation set state = 'excused' where meeting_id = 'listed' and country_code = 'BBB'`,
    ],
    ['heads', 'country', 'AAA', `update delegation set headcount = 1 where meeting_id = 'met'`],
    [
      'levels',
      'group',
      'arab',
      `insert into delegate (country_code, id, meeting_id, level, sex) values ('AAA', '${randomUUID()}', 'met', 'director', 'F')`,
    ],
    ['eligibility', 'meeting', 'met', `update meeting set eligibility_confirmed = true where id = 'met'`],
    [
      'suspension',
      'country',
      'AAA',
      `update membership set suspended_to = '2013-01-01' where country_code = 'AAA'`,
    ],
    [
      'groups',
      'group',
      'arab',
      `update membership set group_source_id = 'a-page' where country_code = 'AAA'`,
    ],
    ['areas', 'plan', '2024-2026', `update thematic_area set status = 'official'`],
    ['adoption', 'plan', '2024-2026', `update work_plan set status = 'adopted'`],
    [
      'plan-text',
      'plan',
      '2024-2026',
      `insert into plan_version (plan_code, version, status, source_id) values ('2024-2026', 1, 'adopted', 'a-page')`,
    ],
    [
      'results',
      'plan',
      '2024-2026',
      `insert into result (id, plan_code, level, title_en, source_id) values ('r', '2024-2026', 'outcome', 'x', 'a-page');
       insert into result_indicator (id, result_id, title_en, unit, direction, kirkpatrick, source_id) values ('i', 'r', 'x', 'percent', 'more', 2, 'a-page')`,
    ],
    [
      'evaluations',
      'network',
      null,
      `insert into result_period (indicator_id, start_date, end_date, actual, source_id) values ('i', '2024-01-01', '2024-12-31', 60, 'a-page')`,
    ],
    [
      'totals',
      'plan',
      '2024-2026',
      `insert into activity_count (activity_id, measure, value, source_id) values ('act', 'participations', 9, 'a-page')`,
    ],
    ['beneficiaries', 'country', 'BBB', `update activity set beneficiary_basis = 'named_list'`],
    [
      'rules',
      'network',
      null,
      `insert into document (id, kind, title_en, source_id) values ('d', 'rules-of-procedure', 'x', 'a-page');
       insert into document_version (document_id, version, language, address) values ('d', 1, 'en', 'https://example.org')`,
    ],
    [
      'vice-chairs',
      'network',
      null,
      `insert into chair_term (country_code, role, actual_from, nominal, institution, source_id)
       values ('BBB', 'vice-chair', '2024-06-01', '2024-2026', 'An agency', 'a-page')`,
    ],
    [
      'first-chairs',
      'network',
      null,
      `update chair_term set actual_from = '2020-01-01' where role = 'chair'`,
    ],
    [
      'date',
      'meeting',
      'coming',
      `update meeting set start_date = '2027-10-01', date_precision = 'month' where id = 'coming'`,
    ],
    ['place', 'network', null, `update meeting set city = 'Kuala Lumpur'`],
    [
      'objectives',
      'meeting',
      'met',
      `insert into meeting_objective (meeting_id, seq, text_fr, original, source_id) values ('met', 1, 'Un objectif', 'fr', 'a-page')`,
    ],
    [
      'programme',
      'meeting',
      'met',
      `insert into session (meeting_id, id, day, date, start_time, kind, title, source_id)
       values ('met', 's', 1, '2024-02-29', '09:00', 'opening-session', 'x', 'a-page')`,
    ],
    [
      'institutions',
      'country',
      'BBB',
      `insert into institution (id, country_code, kind, name_en, confirmed, source_id) values ('b', 'BBB', 'ministry', 'x', true, 'a-page')`,
    ],
    [
      'focal-points',
      'country',
      'BBB',
      `insert into focal_point (id, country_code, role, valid_from, source_id) values ('${randomUUID()}', 'BBB', 'focal-point', '2024-01-01', 'a-page')`,
    ],
    [
      'needs',
      'country',
      'BBB',
      `insert into statement (country_code, round_id, area_code, need, source_id) values ('BBB', 'round', 'T-1', 2, 'a-page')`,
    ],
  ];

  it('has neither the list nor the heads of a complete list, but whom a source calls unknown there', async () => {
    const codes = async () => (await service().about('meeting', 'listed')).map(({ code, n }) => [code, n]);
    const three = (await codes()).slice(0, 3).map(([code]) => code);
    expect(three).toEqual(['members', 'unknown-states', 'heads']);
    await now(`update delegation set headcount = 1 where meeting_id = 'listed' and country_code = 'BBB'`);
    // AAA may have been suspended, and is on no list: nobody asks how many it sent.
    expect((await codes()).map(([code]) => code)).not.toContain('heads');
    await now(`update delegation set headcount = null where meeting_id = 'listed' and country_code = 'BBB'`);
  });

  it.each(facts)('%s', async (code, about, id, fact) => {
    expect(await open(about, id, code)).toBe(true);
    await now(fact);
    expect(await open(about, id, code)).toBe(false);
  });

  it('is tried for every gap that is declared', () =>
    expect(facts.map(([code]) => code).sort()).toEqual(gaps.map(({ code }) => code).sort()));
});
