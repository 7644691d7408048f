import { describe, expect, it } from '@jest/globals';
import { roundAnswer, defaultRound, roundsOfMember, roundStage, type RoundDays } from './rounds.js';

const spring: RoundDays = { opensOn: '2026-03-01', closesOn: '2026-04-30' };
const endless: RoundDays = { opensOn: '2026-03-01', closesOn: null };

describe('a round', () => {
  it('is open from its first day to its closing day, and over only after it', () => {
    const days = ['2026-02-28', '2026-03-01', '2026-04-30', '2026-05-01'];
    expect(days.map((day) => roundStage(spring, day))).toEqual(['to-come', 'open', 'open', 'over']);
    expect(days.map((day) => roundStage(endless, day))).toEqual(['to-come', 'open', 'open', 'open']);
  });

  const answerOn = (day: string, asked: boolean, answered: boolean, round = spring) =>
    roundAnswer({ ...round, asked, answered }, day);

  it('calls silent only who was asked, after the closing day', () => {
    expect(answerOn('2026-05-01', true, false)).toBe('silent');
    expect(answerOn('2026-04-30', true, false)).toBe('awaited');
    expect(answerOn('2029-01-01', true, false, endless)).toBe('awaited');
    expect(answerOn('2026-02-28', true, false)).toBe('to-come');
    expect(answerOn('2026-05-01', false, false)).toBe('not-asked');
    expect(answerOn('2026-04-01', false, false)).toBe('not-asked');
    expect(answerOn('2026-04-01', true, true)).toBe('answered');
    expect(answerOn('2026-05-01', false, true)).toBe('not-asked');
  });

  it('that is shown unasked is the newest that has begun, else the next', () => {
    const over = { id: 'over', opensOn: '2024-01-01', stage: 'over' };
    const open = { id: 'open', opensOn: '2026-01-01', stage: 'open' };
    const next = { id: 'next', opensOn: '2027-01-01', stage: 'to-come' };
    const later = { id: 'later', opensOn: '2028-01-01', stage: 'to-come' };
    expect(defaultRound([later, next, open, over])?.id).toBe('open');
    expect(defaultRound([later, next])?.id).toBe('next');
    expect(defaultRound([])).toBeUndefined();
  });
});

describe('the rounds of a member', () => {
  const round = (year: number, answer: string) => ({ opensOn: `${year}-01-01`, answer });
  const of = (...rounds: readonly ReturnType<typeof round>[]) => {
    const { stated, latest } = roundsOfMember(rounds);
    return [stated?.opensOn.slice(0, 4) ?? null, latest?.opensOn.slice(0, 4) ?? null];
  };

  it('show the newest statement, and a newer round that it was asked in', () => {
    expect(of(round(2026, 'awaited'), round(2024, 'answered'))).toEqual(['2024', '2026']);
    expect(of(round(2026, 'silent'), round(2024, 'answered'))).toEqual(['2024', '2026']);
    expect(of(round(2026, 'answered'), round(2024, 'silent'))).toEqual(['2026', null]);
    expect(of(round(2027, 'to-come'), round(2024, 'answered'))).toEqual(['2024', null]);
    expect(of(round(2026, 'not-asked'), round(2015, 'answered'))).toEqual(['2015', null]);
  });

  it('without a statement are given by the last that asked it', () => {
    expect(of(round(2027, 'to-come'), round(2026, 'awaited'), round(2024, 'silent'))).toEqual([null, '2026']);
    expect(of(round(2026, 'not-asked'), round(2015, 'silent'))).toEqual([null, '2015']);
    expect(of(round(2026, 'not-asked'))).toEqual([null, '2026']);
    expect(of(round(2028, 'to-come'), round(2027, 'to-come'))).toEqual([null, '2027']);
    expect(of()).toEqual([null, null]);
  });
});
