import type { Cells, Values } from '../../libs/model/index.js';
import { RecordsClient, entryOf } from '../records-client.js';
import { Person } from '../person.js';
import { openApp, type AppUnderTest } from '../app-under-test.js';

let app: AppUnderTest;
let secretary: Person;
let secretariat: RecordsClient;
let morocco: RecordsClient;
let moroccan: Person;

beforeAll(async () => {
  app = await openApp();
  secretary = await app.signedIn('sec@example.org', 'secretariat', { name: 'Sara Secretary' });
  secretariat = new RecordsClient(secretary);
  moroccan = await app.signedIn('mar@example.org', 'member', { country: 'MAR', name: 'Mona Member' });
  morocco = new RecordsClient(moroccan);
});
afterAll(() => app.close());

/** A record whose rows of a part are put through. */
function changed(record: Values, part: string, rowOf: (row: Cells) => Cells): Values {
  return { ...record, parts: { ...record.parts, [part]: (record.parts[part] ?? []).map(rowOf) } };
}

describe('sources that disagree', () => {
  const prefer =
    (value: number, reason: string | null) =>
    (row: Cells): Cells =>
      row['measure'] === 'representatives'
        ? { ...row, preferred: row['value'] === value, reason: row['value'] === value ? reason : null }
        : row;
  const counted = async () => {
    const { data } = await new Person(app.instance).send<{
      meeting: { counts: { measure: string; value: number; preferred: boolean }[] };
    }>('{ meeting(id: "pesnet-3") { counts { measure value preferred } } }');
    return data?.meeting.counts
      .filter(({ measure }) => measure === 'representatives')
      .map(({ value, preferred }) => [value, preferred]);
  };

  it('are both kept, and the secretariat prefers one with a reason: 70 in the place of 71 for June 2021', async () => {
    expect(await counted()).toEqual([
      [71, true],
      [70, false],
    ]);
    const meeting = await secretariat.published('meeting', 'pesnet-3');
    const reopened = (record: Values) =>
      secretariat.begin('meeting', record, 'pesnet-3', 'İŞKUR counted again');
    const unreasoned = await reopened(changed(meeting, 'counts', prefer(70, null)));
    expect(unreasoned.problems).toEqual([expect.stringMatching(/^counts\.\d\.reason: reason-needed$/)]);
    const both = changed(meeting, 'counts', (row) =>
      row['measure'] === 'representatives' ? { ...row, preferred: true, reason: 'stated-total' } : row,
    );
    expect((await reopened(both)).problems).toEqual([
      expect.stringMatching(/^counts\.\d\.preferred: preferred-twice$/),
    ]);
    const draft = entryOf(await reopened(changed(meeting, 'counts', prefer(70, 'stated-total'))));
    expect(await counted()).toEqual([
      [71, true],
      [70, false],
    ]);
    entryOf(await secretariat.move(draft, 'published'));
    expect(await counted()).toEqual([
      [70, true],
      [71, false],
    ]);
  });

  it('stand again as they were when the change is taken back, and both changes stay on record', async () => {
    const { data } = await secretariat.history('meeting', 'pesnet-3');
    const [published] = data?.recordHistory.filter(({ action }) => action === 'meeting.published') ?? [];
    expect(published).toMatchObject({ name: 'Sara Secretary', reason: 'İŞKUR counted again' });
    const draft = entryOf(await secretariat.restore('meeting', 'pesnet-3', published?.id ?? '', 'before'));
    entryOf(await secretariat.move(draft, 'published'));
    expect(await counted()).toEqual([
      [71, true],
      [70, false],
    ]);
    const again = await secretariat.history('meeting', 'pesnet-3');
    expect(again.data?.recordHistory.map(({ action }) => action)).toEqual([
      'meeting.published',
      'meeting.accepted',
      'meeting.submitted',
      'meeting.reopened',
      'meeting.published',
      'meeting.accepted',
      'meeting.submitted',
      'meeting.reopened',
    ]);
  });

  it('keep their sources: nothing is said to be entered here that is not', async () => {
    expect(await app.database.query(`select id from source where id ~ '^entered'`)).toEqual([]);
  });
});

describe('a wrong attendance', () => {
  it('is reported by a member, accepted and put right by the secretariat, and told by the history', async () => {
    const { data: reported } = await moroccan.send(
      'mutation { reportError(about: "/meetings/pesnet-2", words: "We were three") { problems { code } } }',
    );
    expect(reported).toEqual({ reportError: { problems: [] } });
    const [report] = await app.database.query('select id from error_report');
    const { data: decided } = await secretary.send(
      'mutation ($id: ID!) { decideReport(id: $id, state: "accepted", answer: "Thank you") { problems { code } } }',
      report,
    );
    expect(decided).toEqual({ decideReport: { problems: [] } });
    const key = 'MAR/pesnet-2';
    const delegation = await secretariat.published('delegation', key);
    const three = { ...delegation, root: { ...delegation.root, headcount: 3 } };
    entryOf(await secretariat.publish('delegation', three, key, 'Morocco reported it'));
    expect((await morocco.published('delegation', key)).root).toMatchObject({
      headcount: 3,
      state: 'attended',
    });
    const { data } = await morocco.history('delegation', key);
    const [change] = data?.recordHistory ?? [];
    expect(change).toMatchObject({
      action: 'delegation.published',
      reason: 'Morocco reported it',
      name: null,
    });
    expect(JSON.parse(change?.before ?? '').root.headcount).toBeNull();
    expect(JSON.parse(change?.after ?? '').root.headcount).toBe(3);
  });
});

const source_id = 'entered';
const today = new Date().toISOString().slice(0, 10);
const round = (id: string, plan_code = '2021-2022'): Values => ({
  root: {
    ...{ id, title_en: 'Round of 2026', original: 'en', plan_code, opens_on: '2026-01-01' },
    source_id,
  },
  parts: {},
});
const term = (country_code: string, actual_from: string, actual_to: string | null): Values => ({
  root: {
    ...{
      country_code,
      role: 'chair',
      actual_from,
      actual_to,
      nominal: '2026-2028',
      institution: 'An agency',
    },
    source_id,
  },
  parts: {},
});

describe('the needs of a member', () => {
  const needs = (country_code: string, area_code: string): Values => ({
    root: { country_code, round_id: 'r-2026' },
    parts: {
      statements: [{ area_code, need: 3, capacity: 0, languages: ['ar', 'fr'], note: 'بيانات السوق' }],
    },
  });

  it('are drafted and submitted by its focal point, and published by the secretariat', async () => {
    entryOf(await secretariat.publish('round', round('r-2026')));
    const draft = entryOf(await morocco.begin('needs', needs('MAR', 'T-SKL')));
    expect(draft).toMatchObject({ key: 'MAR/r-2026', label: 'Morocco · Round of 2026', open: true });
    expect(draft.steps).toEqual(['submitted']);
    expect((await morocco.move(draft, 'published')).code).toBe('FORBIDDEN');
    const submitted = entryOf(await morocco.move(draft, 'submitted'));
    expect(submitted).toMatchObject({ open: false, steps: [] });
    expect((await morocco.save('needs', submitted, needs('MAR', 'T-ENT'))).code).toBe('NOT_FOUND');
    const [queued] = await secretariat.entries('submitted');
    expect(queued).toMatchObject({ id: draft.id, steps: ['draft', 'accepted', 'published'], open: false });
    expect((await secretariat.move(submitted, 'draft')).problems).toEqual(['reason: reason-needed']);
    entryOf(await secretariat.move(submitted, 'published'));
    expect(
      await app.database.query('select country_code, need, languages, source_id from statement'),
    ).toEqual([{ country_code: 'MAR', need: 3, languages: ['ar', 'fr'], source_id: `entered-${today}` }]);
    expect(
      await app.database.query(`select title, page_date from source where id = $1`, [`entered-${today}`]),
    ).toEqual([{ title: 'Entered in PESNET Observatory', page_date: today }]);
    const choices = async (lang: string, text: string) => {
      const { data } = await morocco.choices('source', lang, text);
      return data?.recordChoices.map(({ label }) => label);
    };
    expect(await choices('fr', 'saisi')).toEqual([`Saisi dans l’Observatoire PESNET, ${today}`]);
    expect(await choices('ar', today)).toEqual([`أُدخل في مرصد \u2068PESNET\u2069, ${today}`]);
  });

  it('can be given back with a reason, which its focal point reads', async () => {
    const senegal = new RecordsClient(await app.signedIn('sen@example.org', 'member', { country: 'SEN' }));
    const draft = entryOf(await senegal.begin('needs', needs('SEN', 'T-SKL')));
    const submitted = entryOf(await senegal.move(draft, 'submitted'));
    entryOf(await secretariat.move(submitted, 'draft', 'Please say which languages'));
    const [returned] = await senegal.entries();
    expect(returned).toMatchObject({ state: 'draft', open: true });
    const { data } = await senegal.history('needs', 'SEN/r-2026');
    expect(data?.recordHistory[0]).toMatchObject({
      action: 'needs.returned',
      reason: 'Please say which languages',
    });
  });

  it('of another country are like ones that are not there', async () => {
    const mali = new RecordsClient(await app.signedIn('mli@example.org', 'member', { country: 'MLI' }));
    const [senegals] = (await secretariat.entries()).filter(({ key }) => key === 'SEN/r-2026');
    const stranger = senegals ?? { id: '', revision: 0 };
    expect((await mali.begin('needs', needs('SEN', 'T-SKL'))).code).toBe('NOT_FOUND');
    expect((await mali.save('needs', stranger, needs('SEN', 'T-SKL'))).code).toBe('NOT_FOUND');
    expect((await mali.move(stranger, 'submitted')).code).toBe('NOT_FOUND');
    expect((await mali.discard(stranger)).code).toBe('NOT_FOUND');
    expect(
      (await mali.move({ ...stranger, id: '00000000-0000-4000-8000-000000000000' }, 'submitted')).code,
    ).toBe('NOT_FOUND');
    expect(await mali.entries()).toEqual([]);
  });

  it('are of areas of the plan that its round asks about', async () => {
    const { problems } = await morocco.begin('needs', {
      root: { country_code: 'MAR', round_id: 'r-2026' },
      parts: {
        statements: [
          { area_code: 'LMS-1', need: 4 },
          { area_code: 'nowhere', need: 1 },
        ],
      },
    });
    expect(problems).toEqual(['statements.0.need: too-large']);
    expect((await morocco.begin('needs', needs('MAR', 'nowhere'))).problems).toEqual([
      'statements.0.area_code: unknown-reference',
    ]);
    const already = await morocco.begin('needs', needs('MAR', 'LMS-1'));
    expect(already.problems).toContain('statements.0.area_code: area-of-another-plan');
  });
});

describe('two people at one record', () => {
  it('see each other’s draft, and the second loses nothing and overwrites nothing', async () => {
    const other = new RecordsClient(await app.signedIn('sec2@example.org', 'secretariat'));
    const first = entryOf(await secretariat.begin('round', round('r-two')));
    const late = await other.begin('round', round('r-two'));
    expect([late.entry, late.conflict?.id]).toEqual([null, first.id]);
    const titled = (title_en: string): Values => ({
      ...round('r-two'),
      root: { ...round('r-two').root, title_en },
    });
    const mine = entryOf(await secretariat.save('round', first, titled('Mine')));
    const theirs = await other.save('round', first, titled('Theirs'));
    expect(theirs.entry).toBeNull();
    expect(theirs.conflict).toMatchObject({ revision: mine.revision, record: titled('Mine') });
    expect((await other.move(first, 'published')).conflict?.revision).toBe(mine.revision);
    expect((await other.discard(first)).conflict?.revision).toBe(mine.revision);
    entryOf(await other.move(mine, 'published'));
    expect((await other.save('round', { ...mine, revision: 3 }, titled('Late'))).problems).toEqual([
      ': locked',
    ]);
  });

  it('G16: who submit or publish it at the same moment do it once', async () => {
    const other = new RecordsClient(await app.signedIn('sec3@example.org', 'secretariat'));
    for (const to of ['submitted', 'published']) {
      const draft = entryOf(await secretariat.begin('round', round(`r-at-once-${to}`)));
      const moved = await Promise.all([secretariat, other].map((one) => one.move(draft, to)));
      // Anyone who comes second is told how it stands by then: as they wanted it.
      expect(moved.map(({ entry, conflict }) => (entry ?? conflict)?.state)).toEqual([to, to]);
      expect(
        await app.database.query('select action from audit_entry where subject like $1 and action = $2', [
          ...[`%r-at-once-${to}`, `round.${to}`],
        ]),
      ).toHaveLength(1);
    }
  });

  it('publish nothing over a record that changed since the draft began', async () => {
    const key = 'r-two';
    const draft = entryOf(
      await secretariat.begin('round', await secretariat.published('round', key), key, 'A new day'),
    );
    await app.database.query(`update round set note = 'Changed by an import' where id = $1`, [key]);
    expect((await secretariat.move(draft, 'published')).problems).toEqual([': changed-meanwhile']);
    expect((await secretariat.published('round', key)).root['note']).toBe('Changed by an import');
    expect((await secretariat.discard(draft)).code).toBeNull();
    expect(await secretariat.entries('draft')).not.toContainEqual(expect.objectContaining({ id: draft.id }));
  });

  it('go on from what was published meanwhile with the same entry, which is never away', async () => {
    const key = 'r-two';
    const draft = entryOf(
      await secretariat.begin('round', await secretariat.published('round', key), key, 'Another day'),
    );
    await app.database.query(`update round set note = 'Changed again' where id = $1`, [key]);
    const now = await secretariat.record('round', key);
    const chosen: Values = { root: { ...now?.record.root, title_en: 'Chosen' }, parts: {} };
    const stale = entryOf(await secretariat.settle('round', draft, chosen, 'a version that never was'));
    expect(stale.id).toBe(draft.id);
    expect((await secretariat.move(stale, 'published')).problems).toEqual([': changed-meanwhile']);
    const settled = entryOf(await secretariat.settle('round', stale, chosen, now?.version ?? ''));
    entryOf(await secretariat.move(settled, 'published'));
    expect((await secretariat.published('round', key)).root).toMatchObject({
      ...{ title_en: 'Chosen', note: 'Changed again' },
    });
  });

  it('put a member’s answer on top of what was published, as it is and not otherwise, where they may not write it', async () => {
    const { code: area, plan } = await app.database.one<{ code: string; plan: string }>(
      'select t.code, t.plan from thematic_area t join work_plan w on w.code = t.plan order by t.code limit 1',
    );
    entryOf(
      await secretariat.publish('round', {
        ...round('r-settle'),
        root: { ...round('r-settle').root, plan_code: plan },
      }),
    );
    const answer = (need: number): Values => ({
      root: { country_code: 'MAR', round_id: 'r-settle' },
      parts: { statements: [{ area_code: area, need, capacity: 0 }] },
    });
    const submitted = entryOf(
      await morocco.move(entryOf(await morocco.begin('needs', answer(3))), 'submitted'),
    );
    await app.database.query(
      `insert into statement (country_code, round_id, area_code, need, capacity, source_id) values ('MAR', 'r-settle', $1, 1, 0, $2)`,
      [area, `entered-${today}`],
    );
    expect((await secretariat.move(submitted, 'published')).problems).toEqual([': changed-meanwhile']);
    const now = await secretariat.record('needs', 'MAR/r-settle');
    const base = now?.version ?? '';
    expect((await secretariat.settle('needs', submitted, answer(2), base)).code).toBe('FORBIDDEN');
    const settled = entryOf(await secretariat.settle('needs', submitted, submitted.record, base));
    expect(settled.state).toBe('submitted');
    entryOf(await secretariat.move(settled, 'published'));
    expect((await secretariat.published('needs', 'MAR/r-settle')).parts['statements']).toMatchObject([
      { need: 3 },
    ]);
  });
});

describe('the history of a record', () => {
  it('keeps what happened on the way, and why, between those who enter it and those who decide', async () => {
    const answer: Values = { root: { country_code: 'MAR', round_id: 'r-two' }, parts: { statements: [] } };
    const submitted = entryOf(await morocco.move(entryOf(await morocco.begin('needs', answer)), 'submitted'));
    const back = entryOf(await secretariat.move(submitted, 'draft', 'Please ask your minister first'));
    const actual = async (desk: RecordsClient) =>
      JSON.stringify((await desk.history('needs', 'MAR/r-two')).data);
    for (const desk of [morocco, secretariat]) expect(await actual(desk)).toContain('minister');
    const senegal = new RecordsClient(
      await app.signedIn('nfp-sen@example.org', 'member', { country: 'SEN' }),
    );
    expect(await actual(senegal)).toBe('{"recordHistory":[]}');
    expect((await morocco.discard(back)).code).toBeNull();
  });
});

describe('a published record', () => {
  it('is opened again only with a reason, under its own key, and by the secretariat', async () => {
    const published = await secretariat.published('round', 'r-2026');
    expect((await secretariat.begin('round', published, 'r-2026')).problems).toEqual([
      'reason: reason-needed',
    ]);
    expect((await secretariat.begin('round', published)).problems).toEqual(['id: already-there']);
    expect((await secretariat.begin('round', round('other'), 'r-2026', 'Why not')).problems).toEqual([
      'id: locked',
    ]);
    expect((await morocco.begin('round', published, 'r-2026', 'Why not')).code).toBe('FORBIDDEN');
    expect((await secretariat.begin('round', published, 'nowhere', 'Why not')).code).toBe('NOT_FOUND');
  });

  it('goes only when nothing refers to it, by taking its beginning back', async () => {
    const { data } = await secretariat.history('round', 'r-2026');
    const first = data?.recordHistory.find(({ action }) => action === 'round.published');
    const removal = entryOf(await secretariat.restore('round', 'r-2026', first?.id ?? ''));
    expect(removal).toMatchObject({ removes: true, open: false });
    expect((await secretariat.move(removal, 'published')).problems).toEqual([': still-referred-to']);
    expect(await secretariat.record('round', 'r-2026')).not.toBeNull();
    await secretariat.discard(removal);
    entryOf(await secretariat.publish('round', round('r-gone')));
    const [begun] = (await secretariat.history('round', 'r-gone')).data?.recordHistory ?? [];
    entryOf(
      await secretariat.move(
        entryOf(await secretariat.restore('round', 'r-gone', begun?.id ?? '')),
        'published',
      ),
    );
    expect(await secretariat.record('round', 'r-gone')).toBeNull();
    expect((await secretariat.history('round', 'r-gone')).data?.recordHistory[0]?.action).toBe(
      'round.removed',
    );
  });
});

describe('two chairs', () => {
  it('never hold office on one day, and may on the day of the hand-over', async () => {
    const early = entryOf(await secretariat.begin('chair-term', term('SEN', '2030-03-01', '2032-02-29')));
    expect((await secretariat.move(early, 'published')).problems).toEqual(['actual_from: two-chairs']);
    await secretariat.discard(early);
    expect((await secretariat.begin('chair-term', term('SEN', '2030-03-01', '2030-03-01'))).problems).toEqual(
      ['actual_to: end-before-start'],
    );
    const key = 'MAR/chair/2024-02-29';
    const running = await secretariat.published('chair-term', key);
    const ended = { ...running, root: { ...running.root, actual_to: '2030-03-01' } };
    entryOf(await secretariat.publish('chair-term', ended, key, 'Handed over'));
    entryOf(await secretariat.publish('chair-term', term('SEN', '2030-03-01', '2032-02-29')));
    entryOf(await secretariat.publish('chair-term', term('TUR', '2032-02-29', null)));
  });
});

describe('a membership', () => {
  const period = (from_year: number, to_year: number | null, group_code = 'asian'): Values => ({
    root: { ...{ country_code: 'ALB', kind: 'member', from_year, to_year, group_code }, source_id },
    parts: {},
  });
  const begun = async (...of: Parameters<typeof period>) =>
    (await secretariat.begin('membership', period(...of))).problems;

  it('has no year in common with another of its country, so that nobody is counted twice or in two groups', async () => {
    const { key, from } = await app.database.one<{ key: string; from: number }>(
      `select country_code || '/' || from_year as key, from_year as from from membership where country_code = 'ALB'`,
    );
    const overlap = ['from_year: periods-overlap'];
    expect(await begun(2021, null, 'african')).toEqual(overlap);
    expect(await begun(from - 5, from)).toEqual(overlap);
    const running = await secretariat.published('membership', key);
    const ended = { ...running, root: { ...running.root, to_year: 2020 } };
    entryOf(await secretariat.publish('membership', ended, key, 'It left'));
    expect(await begun(2020, null, 'african')).toEqual(overlap);
    // Two years later it comes back, to another group.
    entryOf(await secretariat.publish('membership', period(2023, null, 'african')));
    const stretched = { ...ended, root: { ...ended.root, to_year: 2023 } };
    expect((await secretariat.begin('membership', stretched, key, 'Longer')).problems).toEqual(overlap);
    // Of two periods for the years between, published at once, one stands.
    const drafts = [
      entryOf(await secretariat.begin('membership', period(2021, 2022))),
      entryOf(await secretariat.begin('membership', period(2022, 2022, 'african'))),
    ];
    const moved = await Promise.all(drafts.map((draft) => secretariat.move(draft, 'published')));
    expect(moved.flatMap(({ problems }) => problems)).toEqual(overlap);
  });

  it('never overlaps in the figures that are shipped', async () => {
    const twice = await app.database.query(
      `select a.country_code from membership a join membership b on a.country_code = b.country_code
         and a.from_year < b.from_year and coalesce(a.to_year >= b.from_year, true)`,
    );
    expect(twice).toEqual([]);
  });
});
