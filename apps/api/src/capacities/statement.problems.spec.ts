import type { StatementInput } from './capacity.graphql.js';
import { statementProblems } from './statement.problems.js';

const known = {
  members: new Set(['AAA']),
  rounds: new Map([['round-1', '2024-2026']]),
  areas: new Map([
    ['T-OLD', '2021-2022'],
    ['T-NEW', '2024-2026'],
  ]),
};

const input: StatementInput = {
  round: 'round-1',
  country: 'AAA',
  area: 'T-NEW',
  need: 3,
  capacity: 0,
  languages: ['fr', 'ar'],
  note: null,
  evidence: null,
};

const told = (change: Partial<StatementInput>) =>
  statementProblems({ ...input, ...change }, known).map(({ path, code }) => `${path}: ${code}`);

describe('a statement of needs and capacities', () => {
  it('says a need or a capacity from 0 to 3, and may leave one unsaid', () => {
    expect(told({})).toEqual([]);
    expect(told({ capacity: null })).toEqual([]);
  });

  it.each([
    ['a need of 4', { need: 4 }, 'need: not-0-to-3'],
    ['a capacity below nought', { capacity: -1 }, 'capacity: not-0-to-3'],
    ['nothing said', { need: null, capacity: null }, 'need: needed'],
    ['an area of another plan', { area: 'T-OLD' }, 'area: area-of-another-plan'],
    ['an unknown member', { country: 'ZZZ' }, 'country: unknown-country'],
    ['an unknown round', { round: 'round-9' }, 'round: unknown-code'],
    ['an unknown language', { languages: ['fr', 'xx'] }, 'languages.1: unknown-code'],
  ])('is refused with %s, at its field', (_fault, change, problem) => {
    expect(told(change)).toEqual([problem]);
  });
});
