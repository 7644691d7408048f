import type { ReactNode } from 'react';
import styles from './key.module.css';
import { MarkShape, type Fill, type Shape } from './mark-shape.js';

interface KeyProps {
  readonly shape: Shape;
  readonly fill: Fill;
  readonly colour: string;
  readonly children: ReactNode;
}

/** A mark and the word for it. */
export function Key({ shape, fill, colour, children }: KeyProps) {
  return (
    <span className={styles.key}>
      <svg width="14" height="14" aria-hidden="true">
        <MarkShape shape={shape} fill={fill} x={7} y={7} size={5} colour={colour} />
      </svg>
      {children}
    </span>
  );
}
