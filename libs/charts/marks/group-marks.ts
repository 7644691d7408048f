import type { Shape } from './mark-shape.js';

/** The colour and shape that a group keeps everywhere. */
export interface GroupMark {
  readonly colour: string;
  readonly shape: Shape;
}

const marks: ReadonlyMap<string, GroupMark> = new Map(
  Object.entries({
    arab: { colour: 'var(--group-arab)', shape: 'circle' },
    asian: { colour: 'var(--group-asian)', shape: 'square' },
    african: { colour: 'var(--group-african)', shape: 'triangle' },
  }),
);

export function groupMark(group: string): GroupMark {
  return marks.get(group) ?? { colour: 'var(--muted)', shape: 'diamond' };
}
