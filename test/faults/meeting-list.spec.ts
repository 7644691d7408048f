import type { Values } from '../../libs/model/index.js';
import { openApp, type AppUnderTest } from '../app-under-test.js';
import { RecordsClient, entryOf } from '../records-client.js';
import type { Person } from '../person.js';

let app: AppUnderTest;
let secretary: Person;
let secretariat: RecordsClient;

beforeAll(async () => {
  app = await openApp();
  secretary = await app.signedIn('sec@example.org', 'secretariat');
  secretariat = new RecordsClient(secretary);
});
afterAll(() => app.close());

const meeting: Values = {
  root: {
    ...{ id: 'pesnet-5-held', kind: 'network-meeting', statutory: true, status: 'held' },
    ...{ title_en: 'A meeting whose list is still entered', start_date: '2026-05-04', mode: 'on-site' },
    // Whatever a draft says: a list is closed by an act of its own.
    ...{ list: 'complete', list_closed: true, eligibility_confirmed: false, source_id: 'sesric-995' },
  },
  parts: {},
};
const delegation = (country: string): Values => ({
  root: {
    ...{ country_code: country, meeting_id: 'pesnet-5-held', state: 'attended' },
    ...{ evidence: 'named-in-list', source_id: 'sesric-995' },
  },
  parts: {},
});

const states = async (): Promise<Readonly<Record<string, string>>> => {
  const response = await app.instance.get('/open-data/attendance.csv');
  const lines = (await response.text()).split(/\r?\n/).map((line) => line.split(','));
  return Object.fromEntries(
    lines.flatMap(([id, country = '', , state = '']) => (id === 'pesnet-5-held' ? [[country, state]] : [])),
  );
};
const counted = async () => {
  const found: Record<string, number> = {};
  for (const state of Object.values(await states())) found[state] = (found[state] ?? 0) + 1;
  return found;
};

interface Seen {
  readonly meetingList: {
    readonly list: string;
    readonly named: number;
    readonly absent: readonly string[];
  } | null;
}
const seen = async (person: Person) => {
  const { data } = await person.send<Seen>('{ meetingList(meeting: "pesnet-5-held") { list named absent } }');
  return data?.meetingList ?? null;
};
const close = async (person: Person, absent: readonly string[]) => {
  const { data, code } = await person.send<{ closeList: { problems: readonly { code: string }[] } }>(
    'mutation ($absent: [ID!]!) { closeList(meeting: "pesnet-5-held", absent: $absent) { problems { code } } }',
    { absent },
  );
  return data?.closeList.problems.map((problem) => problem.code) ?? code;
};

describe('G1: a meeting that is published with a complete list', () => {
  it('makes nobody absent before its delegations are entered, nor while they are', async () => {
    entryOf(await secretariat.publish('meeting', meeting));
    expect((await secretariat.published('meeting', 'pesnet-5-held')).root['list_closed']).toBeNull();
    expect(await counted()).toEqual({ unknown: 57 });
    expect(await close(secretary, [])).toEqual(['nobody-named']);
    for (const country of ['MAR', 'TUR'])
      entryOf(await secretariat.publish('delegation', delegation(country)));
    expect(await counted()).toEqual({ attended: 2, unknown: 55 });
  });

  it('is closed by the secretariat only, which names everybody whom that makes absent', async () => {
    const list = await seen(secretary);
    // The eligibility of Syria is in doubt: no list makes it absent.
    expect([list?.list, list?.named, list?.absent.length]).toEqual(['partial', 2, 54]);
    const absent = list?.absent ?? [];
    expect(absent).not.toContain('SYR');
    const chair = await app.signedIn('chair@example.org', 'chair');
    expect([await seen(chair), await close(chair, absent)]).toEqual([null, 'FORBIDDEN']);
    entryOf(await secretariat.publish('delegation', delegation('SEN')));
    expect(await close(secretary, absent)).toEqual(['list-changed']);
    expect(await counted()).toEqual({ attended: 3, unknown: 54 });
    const now = (await seen(secretary))?.absent ?? [];
    expect(await close(secretary, [...now].reverse())).toEqual([]);
    expect(await counted()).toEqual({ absent: 53, attended: 3, unknown: 1 });
  });

  it('stays closed when it is published again, tells it in its history, and opens when it is made partial', async () => {
    const { data } = await secretariat.history('meeting', 'pesnet-5-held');
    expect(data?.recordHistory[0]?.action).toBe('meeting.list-closed');
    const record = await secretariat.published('meeting', 'pesnet-5-held');
    const again = (root: Values['root']) =>
      secretariat.publish(
        'meeting',
        { ...record, root: { ...record.root, ...root } },
        'pesnet-5-held',
        'Corrected',
      );
    entryOf(await again({ city: 'Rabat', list_closed: null }));
    expect(await counted()).toEqual({ absent: 53, attended: 3, unknown: 1 });
    entryOf(await again({ list: 'partial', list_closed: true }));
    expect(await counted()).toEqual({ attended: 3, unknown: 54 });
    entryOf(await again({ list: 'complete', list_closed: true }));
    expect(await counted()).toEqual({ attended: 3, unknown: 54 });
  });

  it('is open again where a delegation is withdrawn: nobody becomes absent by that', async () => {
    expect(await close(secretary, (await seen(secretary))?.absent ?? [])).toEqual([]);
    expect(await counted()).toEqual({ absent: 53, attended: 3, unknown: 1 });
    const { data } = await secretary.send<{ withdrawRecord: { entry: { id: string; revision: number } } }>(
      `mutation {
         withdrawRecord(kind: "delegation", key: "SEN/pesnet-5-held", reason: "Another meeting") { entry { id revision } }
       }`,
    );
    const entry = data?.withdrawRecord.entry;
    if (entry === undefined) throw new Error('There is no draft.');
    await secretariat.move(entry, 'published');
    expect(await counted()).toEqual({ attended: 2, unknown: 55 });
    expect((await seen(secretary))?.absent).toContain('SEN');
    const { data: actual } = await secretariat.history('meeting', 'pesnet-5-held');
    expect(actual?.recordHistory[0]).toMatchObject({
      action: 'meeting.list-opened',
      reason: 'Another meeting',
    });
  });
});
