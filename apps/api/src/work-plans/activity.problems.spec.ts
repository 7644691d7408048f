import type { ActivityInput, TargetInput } from './activity.graphql.js';
import { activityProblems, targetProblems } from './activity.problems.js';

const known = {
  members: new Set(['AAA', 'BBB', 'CCC']),
  plans: new Set(['2021-2022', '2024-2026']),
  areas: new Map([
    ['T-OLD', '2021-2022'],
    ['T-NEW', '2024-2026'],
  ]),
};

const input: ActivityInput = {
  title: 'Workshop on placement',
  language: 'en',
  type: 'workshop',
  plan: '2024-2026',
  area: 'T-NEW',
  startDate: '2026-05-04',
  endDate: '2026-05-06',
  mode: 'virtual',
  providers: ['AAA'],
  beneficiaries: ['BBB', 'CCC'],
  note: null,
};

const actual = (change: Partial<ActivityInput>) =>
  activityProblems({ ...input, ...change }, known).map(({ path, code }) => `${path}: ${code}`);

describe('an activity that someone means to hold', () => {
  it('may be as simple as a title, a type, a plan and a day', () => {
    expect(actual({})).toEqual([]);
    expect(actual({ area: null, endDate: null, mode: null, providers: [], beneficiaries: [] })).toEqual([]);
  });

  it.each([
    ['an end before its start', { endDate: '2026-05-03' }, 'endDate: end-before-start'],
    ['a day that the calendar has not', { startDate: '2026-02-29' }, 'startDate: not-a-date'],
    [
      'one country on both sides',
      { beneficiaries: ['BBB', 'AAA'] },
      'beneficiaries.1: provider-and-beneficiary',
    ],
    ['an area of another plan', { area: 'T-OLD' }, 'area: area-of-another-plan'],
    ['an unknown member', { providers: ['ZZZ'] }, 'providers.0: unknown-country'],
    ['a member named twice', { beneficiaries: ['BBB', 'BBB'] }, 'beneficiaries.1: named-twice'],
    ['no title', { title: '  ' }, 'title: needed'],
    ['a title of 301 characters', { title: 'x'.repeat(301) }, 'title: too-long'],
    ['an unknown type', { type: 'party' }, 'type: unknown-code'],
    ['an unknown plan', { plan: '2030-2032', area: null }, 'plan: unknown-code'],
  ])('is refused with %s, at its field', (_fault, change, problem) => {
    expect(actual(change)).toEqual([problem]);
  });

  it('reports all that is wrong with it at once', () => {
    expect(actual({ title: '', endDate: '2020-01-01', area: 'T-OLD', providers: ['ZZZ'] })).toEqual([
      'title: needed',
      'endDate: end-before-start',
      'area: area-of-another-plan',
      'providers.0: unknown-country',
    ]);
  });
});

describe('a target', () => {
  const target: TargetInput = {
    result: 'r-1',
    title: 'Days to placement',
    language: 'en',
    unit: 'days',
    direction: 'less',
    baseline: 90,
    target: 60,
    startDate: '2026-01-01',
    endDate: '2026-12-31',
  };
  const problems = (change: Partial<TargetInput>) =>
    targetProblems({ ...target, ...change }, new Set(['r-1'])).map(({ path, code }) => `${path}: ${code}`);

  it('needs a unit, and one that is known', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ unit: null })).toEqual(['unit: needed']);
    expect(problems({ unit: 'furlongs' })).toEqual(['unit: unknown-code']);
  });

  it('belongs to a result and a period', () => {
    expect(problems({ result: 'r-2', endDate: '2025-12-31' })).toEqual([
      'result: unknown-code',
      'endDate: end-before-start',
    ]);
  });
});
