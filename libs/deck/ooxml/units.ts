/** English Metric Units: how Office measures lengths. */
const EMU = 914_400;

export function inches(length: number): number {
  return Math.round(length * EMU);
}

/** A place on a slide, in inches from its left upper corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export const SLIDE = { w: 13.333, h: 7.5 } as const;
export const MARGIN = 0.55;

/** The same place seen in a mirror: layouts are counted from left to right, and turn round for Arabic. */
export function mirrored(box: Box, rtl: boolean): Box {
  return rtl ? { ...box, x: SLIDE.w - box.x - box.w } : box;
}
