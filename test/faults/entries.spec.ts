import type { Cells, Values } from '../../libs/records/index.js';
import { Desk, entryOf } from '../desk.js';
import { Person } from '../person.js';
import { openPremises, type Premises } from '../premises.js';

let premises: Premises;
let secretary: Person;
let secretariat: Desk;
let morocco: Desk;
let moroccan: Person;

beforeAll(async () => {
  premises = await openPremises();
  expect(await premises.admin.becomeFirst()).toEqual([]);
  secretary = await premises.comeIn('sec@example.org', 'secretariat', null, 'Sara Secretary');
  secretariat = new Desk(secretary);
  moroccan = await premises.comeIn('mar@example.org', 'member', 'MAR', 'Mona Member');
  morocco = new Desk(moroccan);
});
afterAll(() => premises.close());

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
    const { data } = await new Person(premises.instance).send<{
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
    const [published] = data?.recordHistory.filter(({ what }) => what === 'meeting.published') ?? [];
    expect(published).toMatchObject({ name: 'Sara Secretary', reason: 'İŞKUR counted again' });
    const draft = entryOf(await secretariat.restore('meeting', 'pesnet-3', published?.id ?? '', 'before'));
    entryOf(await secretariat.move(draft, 'published'));
    expect(await counted()).toEqual([
      [71, true],
      [70, false],
    ]);
    const again = await secretariat.history('meeting', 'pesnet-3');
    expect(again.data?.recordHistory.map(({ what }) => what)).toEqual([
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

  it('are seen by loading as people’s: the same figures are not loaded anew over them', async () => {
    const rows = await premises.database.query(`select id from source where id = 'entered'`);
    expect(rows).toHaveLength(1);
  });
});

describe('a wrong attendance', () => {
  it('is reported by a member, accepted and put right by the secretariat, and told by the history', async () => {
    const { data: reported } = await moroccan.send(
      'mutation { reportError(about: "/meetings/pesnet-2", words: "We were three") { problems { code } } }',
    );
    expect(reported).toEqual({ reportError: { problems: [] } });
    const [report] = await premises.database.query('select id from error_report');
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
    expect(change).toMatchObject({ what: 'delegation.published', reason: 'Morocco reported it', name: null });
    expect(JSON.parse(change?.before ?? '').root.headcount).toBeNull();
    expect(JSON.parse(change?.after ?? '').root.headcount).toBe(3);
  });
});
