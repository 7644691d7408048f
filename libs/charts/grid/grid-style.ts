import { stepIn } from '@libs/rules';
import type { Grid, GridCell } from '../../questions/grid.js';

/** The ground of a number and whether its digits are on a dark step; `hatch` is unknown. */
export interface CellStyle {
  readonly fill: string;
  readonly onDark: boolean;
}

const unknown: CellStyle = { fill: 'hatch', onDark: false };

/** How each figure of a cell looks: a count by its bin; a level by its scale, needs and capacities each of one hue. */
export function cellStyles(cell: GridCell, { bins }: Grid): CellStyle[] {
  return cell.figures.map((figure, half) => {
    if (figure === null) return unknown;
    return bins.length > 0
      ? countStyle(stepIn(bins, figure))
      : levelStyle(half === 0 ? 'need' : 'capacity', figure);
  });
}

/** The look of a step of counts; zero is plain. */
export function countStyle(step: number): CellStyle {
  return { fill: step === 0 ? 'var(--surface)' : `var(--bin-${step})`, onDark: step >= 4 };
}

/** The look of a level from 0 to 3. */
export function levelStyle(side: 'need' | 'capacity', level: number): CellStyle {
  if (level === 0) return { fill: 'var(--surface)', onDark: false };
  if (side === 'need') return { fill: `var(--need-${level})`, onDark: level === 3 };
  return countStyle(2 * level - 1);
}
