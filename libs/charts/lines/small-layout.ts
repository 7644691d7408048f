/** Room between panels, above, below and in each of them, in pixels. */
export const GAP = 32;
export const HEAD = 44;
export const FOOT = 26;
export const PLOT = 116;
/** Height of one panel with its words. */
export const PANEL = HEAD + PLOT + FOOT + 16;

/** How many panels are beside each other. */
export function columnsIn(width: number): number {
  return width >= 860 ? 3 : width >= 560 ? 2 : 1;
}

/** The height of all panels. */
export function heightOf(panels: number, columns: number): number {
  return Math.ceil(panels / columns) * PANEL;
}
