import type { Cells, Values } from '../../libs/model/index.js';
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

const meeting = (id: string, root: Cells): Values => ({
  root: {
    ...{ id, kind: 'network-meeting', statutory: true, status: 'announced', title_en: `Meeting ${id}` },
    ...{ list: 'none', eligibility_confirmed: false, source_id: 'sesric-995', ...root },
  },
  parts: {},
});

const fields = 'problems { path code value } entry { id revision removes state }';
interface Withdrawn {
  readonly withdrawRecord: {
    readonly problems: readonly {
      readonly path: string;
      readonly code: string;
      readonly value: string | null;
    }[];
    readonly entry: { readonly id: string; readonly revision: number; readonly removes: boolean } | null;
  };
}
const withdraw = async (person: Person, key: string, reason: string, kind = 'meeting') => {
  const { data, code } = await person.send<Withdrawn>(
    `mutation ($kind: String!, $key: ID!, $reason: String!) {
       withdrawRecord(kind: $kind, key: $key, reason: $reason) { ${fields} }
     }`,
    { kind, key, reason },
  );
  const { problems = [], entry = null } = data?.withdrawRecord ?? {};
  return { entry, said: problems.map(({ path, code: wrong }) => `${path}: ${wrong}`), code };
};
const referrers = async (key: string, kind = 'meeting') => {
  const { data } = await secretary.send<{ recordReferrers: { kind: string; key: string; label: string }[] }>(
    'query ($kind: String!, $key: ID!) { recordReferrers(kind: $kind, key: $key) { kind key label } }',
    { kind, key },
  );
  return data?.recordReferrers;
};
const ids = async () => {
  const { data } = await secretary.send<{ meetings: { id: string }[] }>('{ meetings { id } }');
  return data?.meetings.map(({ id }) => id) ?? [];
};

describe('G2: a published record', () => {
  it('is named where someone is about to enter it a second time, which nothing bars', async () => {
    const similar = async (root: Cells) => {
      const { data } = await secretary.send<{ similarRecords: { key: string; why: string }[] }>(
        'query ($record: Record!) { similarRecords(kind: "meeting", record: $record) { key why } }',
        { record: { root, parts: {} } },
      );
      return data?.similarRecords.map(({ key, why }) => `${key}: ${why}`);
    };
    const second = { id: 'pesnet-5-again', kind: 'network-meeting', ordinal: 5 };
    expect(await similar(second)).toEqual(['pesnet-5: number']);
    const title_en = 'The 4th Meeting of OIC Public Employment Service Network (OIC-PESNET)';
    expect(await similar({ id: 'x', kind: 'network-meeting', title_en, start_date: '2024-03-01' })).toEqual([
      'pesnet-4: name',
    ]);
    expect(await similar({ id: 'pesnet-5', kind: 'network-meeting', ordinal: 5 })).toEqual([]);
    entryOf(await secretariat.publish('meeting', meeting('pesnet-5-again', { ordinal: 5 })));
    expect(await ids()).toContain('pesnet-5-again');
  });

  it('is withdrawn with a reason, and its history remains, from which it comes back', async () => {
    expect((await withdraw(secretary, 'pesnet-5-again', ' ')).said).toEqual(['reason: reason-needed']);
    const { entry } = await withdraw(secretary, 'pesnet-5-again', 'Entered twice');
    expect(entry).toMatchObject({ removes: true, state: 'draft' });
    // Until that is published, the record stands.
    expect(await ids()).toContain('pesnet-5-again');
    if (entry === null) throw new Error('There is no draft.');
    await secretariat.move(entry, 'published');
    expect(await ids()).not.toContain('pesnet-5-again');
    const { data } = await secretariat.history('meeting', 'pesnet-5-again');
    const [removed] = data?.recordHistory ?? [];
    expect(removed).toMatchObject({ action: 'meeting.removed', reason: 'Entered twice', after: null });
    const back = entryOf(await secretariat.restore('meeting', 'pesnet-5-again', removed?.id ?? ''));
    entryOf(await secretariat.move(back, 'published'));
    expect(await ids()).toContain('pesnet-5-again');
  });

  it('keeps the day on which it was entered when it is put back', async () => {
    const source = async () => {
      const rows = await app.database.query(
        `select source_id, (select page_date from source where id = source_id) as day from meeting where id = 'put-back'`,
      );
      return rows;
    };
    entryOf(await secretariat.publish('meeting', meeting('put-back', { source_id: 'entered' })));
    // As if that had been on 1 October.
    await app.database.query(
      `insert into source (id, title, publisher, page_date, read_on, taken)
       values ('entered-2026-10-01', 'Entered', 'PESNET Observatory', '2026-10-01', '2026-10-01', 'x')`,
    );
    await app.database.query(`update meeting set source_id = 'entered-2026-10-01' where id = 'put-back'`);
    const { entry } = await withdraw(secretary, 'put-back', 'A test');
    if (entry === null) throw new Error('There is no draft.');
    await secretariat.move(entry, 'published');
    expect(await source()).toEqual([]);
    const [removed] = (await secretariat.history('meeting', 'put-back')).data?.recordHistory ?? [];
    const back = entryOf(await secretariat.restore('meeting', 'put-back', removed?.id ?? ''));
    entryOf(await secretariat.move(back, 'published'));
    expect(await source()).toEqual([{ source_id: 'entered-2026-10-01', day: '2026-10-01' }]);
  });

  it('stays while others refer to it, which are named', async () => {
    const kinds = new Set((await referrers('pesnet-4'))?.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['delegation', 'plan', 'programme']));
    expect(await referrers('pesnet-5-again')).toEqual([]);
    const { said, entry } = await withdraw(secretary, 'pesnet-4', 'A test');
    expect([said, entry]).toEqual([[': still-referred-to'], null]);
    expect(await ids()).toContain('pesnet-4');
  });

  it('stays where another came to refer to it before that was published, which is named as people know it', async () => {
    entryOf(await secretariat.publish('meeting', meeting('named-late', { status: 'held' })));
    const { entry } = await withdraw(secretary, 'named-late', 'A test');
    entryOf(
      await secretariat.publish('delegation', {
        root: {
          ...{ country_code: 'MAR', meeting_id: 'named-late', state: 'attended', headcount: 1 },
          ...{ evidence: 'named-in-list', source_id: 'sesric-995' },
        },
        parts: {},
      }),
    );
    const { data } = await secretary.send<{ moveEntry: Pick<Withdrawn['withdrawRecord'], 'problems'> }>(
      `mutation ($id: ID!, $revision: Int!) {
         moveEntry(id: $id, to: "published", revision: $revision) { problems { path code value } }
       }`,
      { id: entry?.id, revision: entry?.revision },
    );
    const value = 'Morocco · Meeting named-late';
    expect((await referrers('named-late'))?.map(({ label }) => label)).toEqual([value]);
    expect(data?.moveEntry.problems).toEqual([{ path: '', code: 'still-referred-to', value }]);
    expect(await ids()).toContain('named-late');
  });

  it('stays where others name it by its code: a plan, by its areas', async () => {
    const kinds = new Set((await referrers('2024-2026', 'plan'))?.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['area']));
    const { said } = await withdraw(secretary, '2024-2026', 'A test', 'plan');
    expect(said).toEqual([': still-referred-to']);
  });

  it('is withdrawn by nobody but the secretariat', async () => {
    const chair = await app.signedIn('chair@example.org', 'chair');
    expect((await withdraw(chair, 'pesnet-5-again', 'Mine')).code).toBe('FORBIDDEN');
  });
});

describe('G2: the list of a meeting', () => {
  const held = 'list-to-withdraw';
  const delegation = (country: string): Values => ({
    root: {
      ...{ country_code: country, meeting_id: held, state: 'attended', headcount: 1 },
      ...{ evidence: 'named-in-list', source_id: 'sesric-995' },
    },
    parts: { delegates: [{ name: `Somebody of ${country}`, level: null }] },
  });
  const seen = async () => {
    const { data } = await secretary.send<{
      meetingDelegations: {
        version: string;
        countries: readonly string[];
        people: number;
        drafts: readonly { country: string }[];
        withdrawn: { id: string; reason: string; delegations: number } | null;
      };
    }>(
      `{ meetingDelegations(meeting: "${held}") {
         version countries people drafts { country } withdrawn { id reason delegations }
       } }`,
    );
    if (data === null) throw new Error('There is no answer.');
    return data.meetingDelegations;
  };
  const act = async (call: string) => {
    const { data, code } = await secretary.send<Record<string, { problems: readonly { code: string }[] }>>(
      `mutation { ${call} { problems { code } } }`,
    );
    return Object.values(data ?? {})[0]?.problems.map((problem) => problem.code) ?? code;
  };
  const states = async () => {
    const rows = await app.database.query(
      `select state, count(*)::integer as n from attendance_fact where meeting_id = '${held}' group by state order by state`,
    );
    return Object.fromEntries(rows.map((row) => [row['state'], row['n']]));
  };
  const names = async () => {
    const rows = await app.database.query(
      `select name from delegate_person where meeting_id = '${held}' order by name`,
    );
    return rows.map((row) => row['name']);
  };
  const whats = async (kind: string, key: string) =>
    (await secretariat.history(kind, key)).data?.recordHistory.map(({ action }) => action);

  it('is withdrawn by one act with a reason: who was on it is unknown, and nobody becomes absent', async () => {
    entryOf(
      await secretariat.publish(
        'meeting',
        meeting(held, { status: 'held', start_date: '2026-05-04', list: 'complete' }),
      ),
    );
    for (const country of ['MAR', 'TUR'])
      entryOf(await secretariat.publish('delegation', delegation(country)));
    const { data } = await secretary.send<{ meetingList: { absent: string[] } }>(
      `{ meetingList(meeting: "${held}") { absent } }`,
    );
    expect(
      await act(`closeList(meeting: "${held}", absent: ${JSON.stringify(data?.meetingList.absent)})`),
    ).toEqual([]);
    expect(await states()).toEqual({ absent: 54, attended: 2, unknown: 1 });
    entryOf(await secretariat.begin('delegation', delegation('MAR'), 'MAR/list-to-withdraw', 'Corrected'));
    const { version, ...rest } = await seen();
    expect(rest).toEqual({
      ...{ countries: ['MAR', 'TUR'], people: 2, drafts: [{ country: 'MAR' }], withdrawn: null },
    });
    const call = (which: string, reason: string) =>
      `withdrawList(meeting: "${held}", version: "${which}", reason: "${reason}")`;
    expect(await act(call(version, ' '))).toEqual(['reason-needed']);
    expect(await act(call('another', 'Of another meeting'))).toEqual(['delegations-changed']);
    expect(await act(call(version, 'Of another meeting'))).toEqual([]);
    expect(await states()).toEqual({ unknown: 57 });
    expect(await names()).toEqual([]);
    expect((await whats('meeting', held))?.[0]).toBe('meeting.list-withdrawn');
    expect((await whats('delegation', 'TUR/list-to-withdraw'))?.[0]).toBe('delegation.removed');
  });

  it('is restored by one act as it was, closed and with its names, unless someone has entered another', async () => {
    const { withdrawn } = await seen();
    expect(withdrawn).toMatchObject({ reason: 'Of another meeting', delegations: 2 });
    const call = `restoreList(id: "${withdrawn?.id ?? ''}", reason: "It was right")`;
    entryOf(await secretariat.publish('delegation', delegation('SEN')));
    expect(await act(call)).toEqual(['entered-since']);
    const { version } = await seen();
    expect(await act(`withdrawList(meeting: "${held}", version: "${version}", reason: "A trial")`)).toEqual(
      [],
    );
    expect(await act(call)).toEqual([]);
    expect(await states()).toEqual({ absent: 54, attended: 2, unknown: 1 });
    expect(await names()).toEqual(['Somebody of MAR', 'Somebody of TUR']);
    expect((await whats('meeting', held))?.[0]).toBe('meeting.list-restored');
    expect(await act(call)).toEqual([]);
    expect((await whats('delegation', 'TUR/list-to-withdraw'))?.[0]).toBe('delegation.restored');
  });
});
