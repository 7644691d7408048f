import styles from './mark-shape.module.css';

export type Shape = 'circle' | 'square' | 'triangle' | 'diamond';
export type Fill = 'filled' | 'hollow' | 'half' | 'dashed';

interface MarkShapeProps {
  readonly shape: Shape;
  readonly fill: Fill;
  readonly x: number;
  readonly y: number;
  /** Half the width of the mark, in pixels. */
  readonly size: number;
  /** A colour of the page, for instance `var(--network)`. */
  readonly colour: string;
  readonly active?: boolean;
}

/** A mark: its shape says what it is, its filling how it was. */
export function MarkShape({ shape, fill, x, y, size, colour, active = false }: MarkShapeProps) {
  const path = pathOf(shape, size);
  const inside = fill === 'filled' ? colour : 'var(--paper)';
  return (
    <g transform={`translate(${x} ${y})`}>
      {active && <circle r={size + 6} className={styles.ring} />}
      <path
        d={path}
        style={{ fill: inside, stroke: colour }}
        strokeWidth={size < 5 ? 1.5 : 2}
        strokeDasharray={fill === 'dashed' ? (size < 5 ? '1.5 2.5' : '3 2.5') : undefined}
        strokeLinejoin="round"
      />
      {fill === 'half' && <path d={halfOf(size)} style={{ fill: colour }} />}
    </g>
  );
}

/** The outline of a shape round the origin; areas are made alike by eye. */
export function pathOf(shape: Shape, size: number): string {
  if (shape === 'circle')
    return `M${-size} 0a${size} ${size} 0 1 0 ${2 * size} 0a${size} ${size} 0 1 0 ${-2 * size} 0z`;
  if (shape === 'square') return square(size * 0.9);
  const wide = size * 1.15;
  if (shape === 'diamond') return `M0 ${-wide}L${wide} 0L0 ${wide}L${-wide} 0z`;
  return `M0 ${-wide}L${wide} ${size * 0.9}L${-wide} ${size * 0.9}z`;
}

function square(half: number): string {
  return `M${-half} ${-half}h${2 * half}v${2 * half}h${-2 * half}z`;
}

function halfOf(size: number): string {
  return `M0 ${-size}a${size} ${size} 0 0 0 0 ${2 * size}z`;
}
