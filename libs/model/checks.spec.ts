import { describe, expect, it } from '@jest/globals';
import { kinds, recordProblems, withActs, type Cells, type Kind, type Values } from './index.js';

function kindOf(name: string): Kind {
  const kind = kinds.get(name);
  if (kind === undefined) throw new Error(`There is no kind ${name}.`);
  return kind;
}

const said = (kind: string, record: Values) =>
  recordProblems(kindOf(kind), record).map(({ path, code }) => `${path}: ${code}`);

const meeting = (start_date: string, end_date: string | null): Values => ({
  root: {
    ...{
      id: 'm',
      kind: 'network-meeting',
      statutory: true,
      status: 'held',
      title_en: 'A meeting',
      start_date,
      end_date,
    },
    ...{ list: 'complete', eligibility_confirmed: true, source_id: 's' },
  },
  parts: {},
});
const programme = (...sessions: readonly Cells[]): Values => ({
  root: { meeting_id: 'm' },
  parts: {
    sessions: sessions.map((session, index) => ({
      ...{
        id: `s${index}`,
        day: 1,
        date: '2024-02-29',
        kind: 'presentation-session',
        title: 'A session',
        source_id: 's',
      },
      ...session,
    })),
  },
});

describe('days', () => {
  it('are those of the calendar: 29 February is one in leap years only', () => {
    expect(said('meeting', meeting('2024-02-29', '2024-03-01'))).toEqual([]);
    expect(said('meeting', meeting('2000-02-29', null))).toEqual([]);
    for (const day of ['2023-02-29', '1900-02-29', '2024-02-30'])
      expect([day, said('meeting', meeting(day, null))]).toEqual([day, ['start_date: not-a-date']]);
  });

  it('end where they begin, or later', () => {
    expect(said('meeting', meeting('2024-02-29', '2024-02-29'))).toEqual([]);
    expect(said('meeting', meeting('2024-03-01', '2024-02-29'))).toEqual(['end_date: end-before-start']);
  });
});

describe('what is to come', () => {
  it('is not yet held, done or measured, and may be announced or planned', () => {
    expect(said('meeting', meeting('2098-03-02', '2098-03-03'))).toEqual(['start_date: still-to-come']);
    const announced = meeting('2098-03-02', '2098-03-03');
    expect(said('meeting', { ...announced, root: { ...announced.root, status: 'announced' } })).toEqual([]);
  });
});

describe('a session', () => {
  it('is given in the hours of its own day and place: one across midnight is two, one on each day', () => {
    const across = programme({ start_time: '22:00', end_time: '00:30' });
    expect(said('programme', across)).toEqual(['sessions.0.end_time: end-before-start']);
    const parted = programme(
      { start_time: '22:00' },
      { day: 2, date: '2024-03-01', start_time: '00:00', end_time: '00:30' },
    );
    expect(said('programme', parted)).toEqual([]);
    expect(said('programme', programme({ start_time: '24:00' }))).toEqual([
      'sessions.0.start_time: not-a-time',
    ]);
  });

  it('may be held in an hour that a change of clocks leaves out elsewhere', () => {
    expect(
      said('programme', programme({ date: '2024-03-31', start_time: '02:30', end_time: '03:30' })),
    ).toEqual([]);
  });
});

describe('what follows from acts', () => {
  const published = (draft: Cells, now: Cells | null) => {
    const stands = now === null ? undefined : { root: now, parts: {} };
    return withActs(kindOf('meeting'), { root: draft, parts: {} }, stands).root['list_closed'];
  };

  it('no draft carries: a list is closed where it was, and only while it is complete', () => {
    const [open, closed] = [{ list: 'complete' }, { list: 'complete', list_closed: true }];
    expect(published(closed, null)).toBeNull();
    expect(published(closed, open)).toBeNull();
    expect(published(open, closed)).toBe(true);
    expect(published({ list: 'partial', list_closed: true }, closed)).toBeNull();
  });
});
