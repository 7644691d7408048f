import type { Cell } from '@libs/table';
import { grouped, type OpenTables, type Row } from '../open-tables.js';
import { GROUPS, type OpenFigures, type Subjects } from './figure.js';

const SERIOUS = 2;

const stated = (open: OpenTables, { round }: Subjects): readonly Row[] =>
  open
    .rows('needs')
    .filter((row) => row['round'] === round && (row['need'] !== null || row['capacity'] !== null));
const serious = (cell: Cell | undefined): boolean => Number(cell ?? 0) >= SERIOUS;

/** Pairs of a member in need and another that can provide. */
function pairs(open: OpenTables, about: Subjects): readonly Row[] {
  const rows = stated(open, about);
  return rows
    .filter(({ need }) => serious(need))
    .flatMap((one) =>
      rows
        .filter(
          (other) =>
            other['thematic_area'] === one['thematic_area'] &&
            other['country'] !== one['country'] &&
            serious(other['capacity']),
        )
        .map((other) => ({
          theme: one['thematic_area'] ?? null,
          needing: one['country'] ?? null,
          providing: other['country'] ?? null,
          need: String(one['need']),
          capacity: String(other['capacity']),
          group: one['group'] ?? null,
        })),
    );
}

export const figures: readonly OpenFigures[] = [
  {
    question: 'needTotals',
    words: ['round'],
    key: ['theme'],
    columns: ['answered', 'needing', 'serious', 'offering'],
    rows: (open, about) =>
      grouped(stated(open, about), 'thematic_area').map((rows) => ({
        theme: rows[0]?.['thematic_area'] ?? null,
        answered: rows.length,
        needing: rows.filter(({ need }) => serious(need)).length,
        serious: rows.filter(({ need }) => need === 3).length,
        offering: rows.filter(({ capacity }) => serious(capacity)).length,
      })),
  },
  {
    question: 'needsMatrix',
    words: ['round'],
    key: ['theme', 'country'],
    columns: ['need', 'capacity', 'languages'],
    rows: (open, { round }) =>
      open
        .rows('needs')
        .filter((row) => row['round'] === round)
        .map((row) => ({
          ...row,
          theme: row['thematic_area'] ?? null,
          need: row['need'] === null ? null : String(row['need']),
          capacity: row['capacity'] === null ? null : String(row['capacity']),
        })),
  },
  {
    question: 'responses',
    words: ['round'],
    key: ['group'],
    columns: ['answered', 'of'],
    rows: (open, about) =>
      grouped(open.rows('members'), 'group').map((members) => ({
        group: members[0]?.['group'] ?? null,
        answered: grouped(
          stated(open, about).filter((row) => row['group'] === members[0]?.['group']),
          'country',
        ).length,
        of: members.length,
      })),
  },
  {
    question: 'cooperationFunnel',
    words: ['round'],
    key: ['group', 'step'],
    columns: ['needs'],
    only: ({ step }) => step === 'need' || step === 'matched',
    rows: (open, about) =>
      GROUPS.flatMap((group) => {
        const needs = stated(open, about).filter((row) => row['group'] === group && serious(row['need']));
        const matched = grouped(
          pairs(open, about).filter((row) => row['group'] === group),
          'theme',
          'needing',
        );
        return [
          { group, step: 'need', needs: needs.length },
          { group, step: 'matched', needs: matched.length },
        ];
      }),
  },
  {
    question: 'matches',
    words: ['round'],
    key: ['theme', 'needing', 'providing'],
    columns: ['need', 'capacity'],
    rows: pairs,
    cut: true,
  },
  {
    question: 'clusters',
    words: ['round'],
    key: ['theme'],
    columns: ['members'],
    rows: (open, about) =>
      grouped(pairs(open, about), 'theme').flatMap((rows) => {
        const members = grouped(rows, 'needing').length;
        return members < 3 ? [] : [{ theme: rows[0]?.['theme'] ?? null, members }];
      }),
  },
];
