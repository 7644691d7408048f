import type { Heat } from '../deck.js';
import { widthOf, wordWidth } from '../fit.js';
import { SMALLEST, SMALLEST_LINE } from '../layout.js';
import type { Box } from '../ooxml/units.js';
import { keysHeight } from './keys.js';

export const GAP = 0.35;
/** No row is lower, and none higher. */
const LOWEST = SMALLEST_LINE + 0.02;
const HIGHEST = 0.62;
const NARROWEST = 0.5;
const WIDEST = 2.1;
/** Names at the head of rows take so much, and no more. */
const HEAD = { least: 1.6, most: 3.4 } as const;

type Block = Heat['blocks'][number];

/** How the tables of a drawing are set in a place. */
export interface HeatLayout {
  readonly size: number;
  readonly height: number;
  readonly headHeight: number;
  readonly below: number;
  /** Width of each of the tables. */
  readonly room: number;
}

export function heatLayout({ blocks, keys }: Heat, box: Box): HeatLayout {
  const below = keysHeight(keys, box.w);
  const headHeight = 2 * SMALLEST_LINE + 0.04;
  const rows = Math.max(...blocks.map((block) => block.rows.length));
  const height = Math.min(HIGHEST, Math.max(LOWEST, (box.h - below - headHeight) / Math.max(1, rows)));
  return {
    ...{ height, below },
    headHeight: Math.max(headHeight, height),
    size: Math.max(SMALLEST, Math.min(16, height * 42)),
    room: (box.w - GAP * (blocks.length - 1)) / blocks.length,
  };
}

/** Width of the cells of a table that has so much room. */
export function cellWidth(block: Block, room: number): number {
  return Math.max(needOf(block), Math.min(WIDEST, (room * 0.62) / Math.max(1, block.columns.length)));
}

/** The heat of one slide, split over several where it would be too small to be read. */
export function heatParts(heat: Heat, box: Box): Heat[] {
  const { blocks, keys } = heat;
  const { headHeight } = heatLayout(heat, box);
  const below = keysHeight(keys, box.w);
  const most = Math.max(1, Math.floor((box.h - below - headHeight) / LOWEST));
  const room = (box.w - GAP * (blocks.length - 1)) / blocks.length;
  if (blocks.every((block) => block.rows.length <= most && leastWidth(block) <= room)) return [heat];
  return blocks.flatMap((block) =>
    columnParts(block, box.w).flatMap((part) => {
      const beside = Math.max(1, Math.floor((box.w + GAP) / (leastWidth(part) + GAP)));
      const slides = Math.max(1, Math.ceil(part.rows.length / (most * beside)));
      return evenly(part.rows, slides).map((rows): Heat => {
        const tables = Math.min(beside, Math.max(1, Math.ceil(rows.length / most)));
        return { ...heat, blocks: evenly(rows, tables).map((some) => ({ ...part, rows: some })) };
      });
    }),
  );
}

/** A table with more columns than a slide is wide, as several. */
function columnParts(block: Block, width: number): Block[] {
  const most = Math.max(1, Math.floor((width - headWidth(block)) / needOf(block)));
  if (block.columns.length <= most) return [block];
  const slides = Math.ceil(block.columns.length / most);
  const places = evenly(
    block.columns.map((_, at) => at),
    slides,
  );
  return places.map((some) => ({
    ...block,
    columns: some.map((at) => block.columns[at] ?? ''),
    rows: block.rows.map(({ head, cells }) => ({
      head,
      cells: some.flatMap((at) => cells[at] ?? []),
    })),
  }));
}

/** Items in so many lots of about the same length, in their order. */
export function evenly<Item>(items: readonly Item[], lots: number): Item[][] {
  const length = Math.ceil(items.length / Math.max(1, lots));
  return Array.from({ length: lots }, (_, at) => items.slice(at * length, (at + 1) * length)).filter(
    (some) => some.length > 0,
  );
}

function leastWidth(block: Block): number {
  return headWidth(block) + needOf(block) * block.columns.length;
}

function headWidth({ head, rows }: Block): number {
  const widest = Math.max(
    0,
    ...[head, ...rows.map((row) => row.head)].map((text) => widthOf(text, SMALLEST)),
  );
  return Math.min(HEAD.most, Math.max(HEAD.least, widest + 0.15));
}

/** What a cell needs so that no word of its head, and no sign in it, is broken. */
function needOf({ columns, rows }: Block): number {
  const signs = rows.flatMap(({ cells }) => cells.map(({ text }) => text));
  return Math.max(NARROWEST, wordWidth([...columns, ...signs], SMALLEST) + 0.1);
}
