import { expect, it } from '@jest/globals';
import { planReports } from '../../../test/tables/plan-tables.js';
import { rowsOf } from '../../findings/index.js';
import { i18nOf } from '../../../test/i18n.js';
import { periodsOf, periodWords, silentIn } from './series.js';

const rows = rowsOf(planReports);
const members = ['A01', 'B01', 'C01'].map((code) => ({ code, group: 'arab' }));

it('has each period once, in the order of time', () => {
  expect(periodsOf(rows).map(({ start }) => start)).toEqual(['2024-01-01', '2025-01-01']);
});

it('takes a draft for silence, and anyone who sent nothing', () => {
  const [first, second] = periodsOf(rows);
  expect(first && silentIn(first, rows, members).map(({ code }) => code)).toEqual(['B01', 'C01']);
  expect(second && silentIn(second, rows, members).map(({ code }) => code)).toEqual(['B01', 'C01']);
});

it('calls a whole year by its number, and half a year by its days', () => {
  expect(periodWords({ start: '2024-01-01', end: '2024-12-31' }, i18nOf('en'))).toBe('2024');
  expect(periodWords({ start: '2024-01-01', end: '2024-06-30' }, i18nOf('en'))).toMatch(
    /^1 January.*30 June 2024$/,
  );
});
