import type { FunnelPanel } from '../../questions/cooperation-funnel/series.js';

export interface FunnelLayout {
  /** Width of one panel. */
  readonly panel: number;
  readonly height: number;
  /** Pixels of one need; all panels share it, so that groups compare. */
  readonly scale: number;
  place(index: number, mirrored: boolean): { readonly x: number; readonly y: number };
}

const GAP = 40;
export const HEAD = 28;
export const LINE = 46;
/** Room beside the longest bar for its figures. */
const FIGURES = 88;

/** Panels beside each other where there is room, below each other where there is not. */
export function layoutOf(panels: readonly FunnelPanel[], width: number): FunnelLayout {
  const columns = width >= 240 * panels.length + GAP * (panels.length - 1) ? panels.length : 1;
  const panel = (width - GAP * (columns - 1)) / columns;
  const max = Math.max(1, ...panels.flatMap(({ bars }) => bars.map(({ n }) => n)));
  const tall = HEAD + LINE * Math.max(0, ...panels.map(({ bars }) => bars.length)) + 16;
  return {
    panel,
    height: tall * Math.ceil(panels.length / columns),
    scale: (panel - FIGURES) / max,
    place(index, mirrored) {
      const column = index % columns;
      const from = mirrored ? columns - 1 - column : column;
      return { x: from * (panel + GAP), y: Math.floor(index / columns) * tall };
    },
  };
}
