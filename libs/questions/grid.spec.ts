import { describe, expect, it } from '@jest/globals';
import { i18nOf } from '../../test/i18n.js';
import {
  groupsOf,
  links,
  needsMatrix,
  needTotals,
  partialReach,
  themeCountries,
  themeReach,
} from '../../test/tables/cooperation-tables.js';
import { format } from '../findings/index.js';
import { countriesGrid } from './theme-countries/series.js';
import { headsOf, type Grid } from './grid.js';
import { gridMarks, ordered } from '../charts/grid/grid-speech.js';
import { linksGrid } from './links/series.js';
import { needsGrid } from './needs-matrix/series.js';
import { reachGrid } from './theme-reach/series.js';

const plans = new Map([
  ['T-A', '2021-2022'],
  ['T-B', '2024-2026'],
]);
const i18n = i18nOf('en', ['libs/charts/grid/messages']);
const spoken = (grid: Grid): Record<string, string> =>
  Object.fromEntries(gridMarks(grid).map(({ key, speech }) => [key, format(speech, i18n)]));
const codes = (blocks: Grid['rows']): string =>
  headsOf(blocks)
    .map(({ code }) => code)
    .join(' ');
const sorted = (grid: Grid, order: string | null): Grid => ordered(grid, order, i18n.label, 'en');
const needs = needsGrid(needsMatrix, needTotals, groupsOf);

describe('themes by group', () => {
  it('keep zero of a complete list apart from names that an incomplete one lacks', () => {
    expect(spoken(reachGrid(themeReach, plans))['T-A asian']).toBe(
      'T-A, Asian Group: 0 of 18 members reached',
    );
    expect(reachGrid(themeReach, plans).cells.get('T-A asian')?.figures).toEqual([0]);
    expect(reachGrid(partialReach, plans).cells.has('T-A asian')).toBe(false);
    expect(spoken(reachGrid(partialReach, plans))).toEqual({
      'T-A arab': 'T-A, Arab Group: at least 4 of 22 members reached, 1 as provider, 3 as beneficiary',
      'T-A asian': 'T-A, Asian Group: no member is named; the lists are incomplete',
    });
  });
});

describe('themes by country', () => {
  it('stand under their plans, where there are several', () => {
    const under = (own: ReadonlyMap<string, string>) =>
      countriesGrid(themeCountries, own).rows.map((block) => block.under?.code);
    expect(under(plans)).toEqual(['2024-2026', '2021-2022']);
    expect(under(new Map())).toEqual([undefined]);
  });

  const grid = countriesGrid(themeCountries, plans);

  it('have columns for named members only, under their groups', () => {
    expect(grid.columns.map(({ under, heads }) => [under?.code, heads.length])).toEqual([
      ['arab', 1],
      ['african', 1],
    ]);
    expect(spoken(grid)).toEqual({
      'T-A QMA': 'QMA, T-A: named in 1 activity, provider of 1',
      'T-A QPA': 'QPA, T-A: named in 3 activities, beneficiary of 3',
      'T-B QMA': 'QMA, T-B: named in 1 activity, beneficiary of 1',
      'T-B QPA': 'QPA, T-B: not named on a list',
    });
  });
});

describe('links', () => {
  const grid = linksGrid(links, groupsOf);

  it('have rows for providers only, and mark what goes both ways and what is new', () => {
    expect(codes(grid.rows)).toBe('QMA QPA');
    expect(grid.cells.get('QPA QMA')?.signs).toEqual(['mutual', 'fresh']);
    expect(spoken(grid)['QPA QMA']).toBe(
      'QPA to QMA: 1 activity, first on 1 June 2024; the other way too; new link',
    );
    expect(gridMarks(grid)).toHaveLength(3);
  });

  it('can be ordered by one provider', () => {
    expect(codes(sorted(grid, null).columns)).toBe('QMA QPA QPB');
    expect(codes(sorted(grid, 'most').rows)).toBe('QMA QPA');
  });
});

describe('needs and capacities', () => {
  it('have a column for every member, and silence is no answer', () => {
    expect(codes(needs.columns)).toBe('QMA QMB QNA QPA QPB');
    expect(spoken(needs)['T-A QMB']).toBe('QMB: no answer; that is not “no need”');
  });

  it('keep what is not stated apart from none', () => {
    expect(needs.cells.get('T-B QPA')?.figures).toEqual([null, 0]);
    expect(spoken(needs)['T-B QPA']).toBe('QPA, T-B: need not stated; capacity to provide none');
    expect(spoken(needs)['T-A QMA']).toBe('QMA, T-A: need high; capacity to provide none');
  });

  it('mark the themes that nobody offers, and count both sides', () => {
    expect([...needs.unmet]).toEqual(['T-A']);
    expect(needs.totals.map(({ key, values }) => [key, values.get('T-B')])).toEqual([
      ['needing', 0],
      ['offering', 1],
    ]);
  });

  it('order members inside their groups by a theme, those without an answer last', () => {
    expect(codes(sorted(needs, 'T-A').columns)).toBe('QMA QMB QNA QPA QPB');
    expect(codes(sorted(needs, 'T-B').columns)).toBe('QMA QMB QNA QPA QPB');
    expect(codes(sorted(needs, 'most').rows)).toBe('T-A T-B');
  });

  it('are walked in two dimensions', () => {
    const marks = gridMarks(needs);
    expect(marks).toHaveLength(10);
    expect(marks[6]).toMatchObject({ key: 'T-B QMB', at: { row: 1, column: 1 }, row: -1 });
  });

  it('are empty where nobody was asked', () => {
    const nothing = { ...needsMatrix, cells: needsMatrix.cells.map(() => []) };
    expect(gridMarks(needsGrid(nothing, needTotals, groupsOf))).toEqual([]);
  });
});
