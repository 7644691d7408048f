import type { Heat, HeatCell } from '@libs/table';
import { linesOfText } from './lines-of-text.js';

/** A table of a matrix as it is drawn, with all its columns or, where there is no room for them, some. */
export interface HeatPanel {
  readonly head: string;
  readonly top: number;
  readonly cellWidth: number;
  /** The place of the first cell, in the order in which columns are. */
  readonly columns: readonly { readonly lines: readonly string[]; readonly x: number }[];
  readonly rows: readonly HeatRow[];
}

export interface HeatRow {
  readonly lines: readonly string[];
  readonly y: number;
  readonly height: number;
  readonly cells: readonly (HeatCell & { readonly x: number; readonly mark: number })[];
}

export interface HeatLayout {
  readonly height: number;
  readonly panels: readonly HeatPanel[];
}

export const HEAD = 44;
export const LINE = 17;
const ROW = 30;
const BETWEEN = 24;
const TEXT = 14;
/** Width of a letter, and of what is beside a text. */
const LETTER = 8;
const PADDING = 12;
const NAMES = 0.36;

/** Places of all cells in a width. Time runs from left to right; other columns are the other way round in a mirror. */
export function heatLayout({ blocks, inTime = false }: Heat, width: number, mirrored: boolean): HeatLayout {
  const names = width * NAMES;
  const panels: HeatPanel[] = [];
  let top = 0;
  let before = 0;
  for (const { head, columns, rows } of blocks) {
    const longest = Math.max(3, ...rows.flatMap(({ cells }) => cells.map(({ text }) => lengthOf(text))));
    const most = Math.max(1, Math.floor((width - names) / (longest * LETTER + PADDING)));
    const lots = Math.max(1, Math.ceil(columns.length / most));
    const size = Math.ceil(columns.length / lots);
    for (let from = 0; from < columns.length; from += size) {
      const some = columns.slice(from, from + size);
      const cellWidth = (width - names) / size;
      const turned = mirrored && !inTime;
      const left = (place: number): number =>
        (mirrored ? 0 : names) + (turned ? some.length - 1 - place : place) * cellWidth;
      let y = top + HEAD;
      const drawn = rows.map((row, line): HeatRow => {
        const lines = linesOfText(row.head, names, TEXT);
        const height = Math.max(ROW, lines.length * LINE + PADDING);
        const cells = row.cells.slice(from, from + size).map((cell, place) => ({
          ...cell,
          x: left(place),
          mark: before + line * columns.length + from + place,
        }));
        y += height;
        return { lines, y: y - height, height, cells };
      });
      panels.push({
        ...{ head, top, cellWidth, rows: drawn },
        columns: some.map((text, place) => ({
          lines: linesOfText(text, cellWidth, TEXT - 1),
          x: left(place) + cellWidth / 2,
        })),
      });
      top = y + BETWEEN;
    }
    before += rows.length * columns.length;
  }
  return { height: top, panels };
}

/** Letters that are seen of a text: marks of direction are none. */
function lengthOf(text: string): number {
  return text.replace(/[\u2066-\u2069]/g, '').length;
}
