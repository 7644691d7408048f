import type { GroupPanel } from '../../questions/participation-by-group/series.js';

export interface GroupsLayout {
  readonly height: number;
  /** Width of one panel. */
  readonly panel: number;
  /** Height of one meeting in a panel. */
  readonly line: number;
  /** Marks on one line, and pixels from one to the next. */
  readonly perLine: number;
  readonly step: number;
  /** Whether a year has two meetings, so that each is named by its month. */
  readonly monthly: boolean;
  /** Width of the date before a count. */
  readonly label: number;
  place(index: number, mirrored: boolean): { x: number; y: number };
}

const GAP = 24;
const HEAD = 28;
const STEP = 14;
/** Marks are this close to keep a group on one line, and no closer. */
const CLOSE = 11;

/** Panels beside each other where there is room, below each other where there is not. */
export function layoutOf(panels: readonly GroupPanel[], width: number): GroupsLayout {
  const columns = width >= 150 * panels.length + GAP * (panels.length - 1) ? panels.length : 1;
  const panel = (width - GAP * (columns - 1)) / columns;
  const largest = Math.max(1, ...panels.flatMap(({ counts }) => counts.map(({ of }) => of)));
  const step = Math.max(CLOSE, Math.min(STEP, (panel - 4) / largest));
  const fits = Math.floor((panel - 4) / step) >= largest;
  const perLine = fits ? largest : Math.max(1, Math.floor((panel - 4) / STEP));
  const line = 34 + Math.ceil(largest / perLine) * STEP;
  const lines = Math.max(0, ...panels.map(({ counts }) => counts.length));
  const years = panels[0]?.counts.map(({ start }) => start.slice(0, 4)) ?? [];
  const monthly = new Set(years).size < years.length;
  const tall = HEAD + lines * line + 12;
  return {
    height: tall * Math.ceil(panels.length / columns),
    panel,
    line,
    perLine,
    step: fits ? step : STEP,
    monthly,
    label: monthly ? 84 : 48,
    place(index, mirrored) {
      const column = index % columns;
      const from = mirrored ? columns - 1 - column : column;
      return { x: from * (panel + GAP), y: Math.floor(index / columns) * tall };
    },
  };
}
