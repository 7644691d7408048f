import { MarkShape, type Fill } from './mark-shape.js';

interface MeetingMarkProps {
  readonly kind: string;
  readonly mode: string | null;
  readonly held: boolean;
}

/** A meeting as its mark: a circle or a diamond, filled on site, hollow online; a small square for a conference. */
export function MeetingMark({ kind, mode, held }: MeetingMarkProps) {
  const conference = kind === 'iclm';
  const fill: Fill = !held ? 'dashed' : mode === 'virtual' ? 'hollow' : mode === 'hybrid' ? 'half' : 'filled';
  return (
    <svg width="20" height="20" aria-hidden="true">
      <MarkShape
        shape={conference ? 'square' : kind === 'nfp-meeting' ? 'diamond' : 'circle'}
        fill={conference ? 'hollow' : fill}
        x={10}
        y={10}
        size={conference ? 4 : 7}
        colour={conference ? 'var(--edge)' : held ? 'var(--network)' : 'var(--muted)'}
      />
    </svg>
  );
}
