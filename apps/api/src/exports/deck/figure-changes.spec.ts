import type { SlideAnswer } from '@libs/deck';
import type { Cell } from '@libs/table';
import { figureChanges } from './figure-changes.js';

function answered(rows: readonly (readonly [Cell, Cell])[]): SlideAnswer[] {
  return [
    {
      choice: { key: 'breadth' },
      missing: null,
      tables: [
        {
          question: 'participationByMeeting',
          columns: [
            { name: 'meeting', role: 'dimension', type: 'meeting' },
            { name: 'countries', role: 'measure', type: 'count', missing: 'not-reported' },
          ],
          cells: [rows.map(([meeting]) => meeting), rows.map(([, countries]) => countries)],
          notes: [],
          sources: [],
          asOf: '2024-03-01',
          readOn: '2026-11',
          fictional: false,
        },
      ],
    },
  ];
}

const figures = (then: readonly (readonly [Cell, Cell])[], now: readonly (readonly [Cell, Cell])[]) =>
  figureChanges(answered(then), answered(now)).map(({ about, column, before, after }) => [
    about.map(({ code }) => code).join(),
    column,
    before,
    after,
  ]);

it('reports every figure that changed, by what its row is about, wherever the row is', () => {
  const then = [
    ['pesnet-3', 36],
    ['pesnet-4', 20],
  ] as const;
  expect(
    figures(then, [
      ['pesnet-4', 21],
      ['pesnet-3', 36],
    ]),
  ).toEqual([['pesnet-4', 'countries', 20, 21]]);
  expect(figures(then, then)).toEqual([]);
});

it('tells what was unknown and is known, and what came and went', () => {
  expect(figures([['pesnet-4', null]], [['pesnet-4', 20]])).toEqual([['pesnet-4', 'countries', null, 20]]);
  expect(figures([['pesnet-4', 20]], [])).toContainEqual(['pesnet-4', 'countries', 20, null]);
  expect(figures([], [['pesnet-5', 30]])).toContainEqual(['pesnet-5', 'countries', null, 30]);
});

it('tells all figures of a slide whose tables are gone', () => {
  const now: SlideAnswer[] = [{ choice: { key: 'breadth' }, tables: [], missing: 'unknown-plan' }];
  expect(figureChanges(answered([['pesnet-4', 20]]), now)).toHaveLength(1);
});

it('tells a figure once, however many slides show it', () => {
  const twice = (rows: readonly (readonly [Cell, Cell])[]) => [...answered(rows), ...answered(rows)];
  expect(figureChanges(twice([['pesnet-4', 20]]), twice([['pesnet-4', 21]]))).toMatchObject([
    { choice: 0, before: 20, after: 21 },
  ]);
});
