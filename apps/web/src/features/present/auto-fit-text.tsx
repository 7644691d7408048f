import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { narrowed, UNKNOWN } from './fit-scale';
import styles from './slide.module.css';

/**
 * Content of a width and height of its own, made larger or smaller until it fills its box; what is too tall even then
 * is scrolled. Charts draw themselves again for the width that they are given.
 */
export function AutoFitText({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    const outer = box.current;
    const inner = content.current;
    if (outer === null || inner === null) return;
    let known = UNKNOWN;
    let drawnAt = 1;
    const observer = new ResizeObserver((entries) => {
      if (entries.some(({ target }) => target === outer)) known = UNKNOWN;
      if (inner.offsetHeight === 0) return;
      const { bracket, next } = narrowed(known, drawnAt, outer.clientHeight / inner.offsetHeight);
      known = bracket;
      drawnAt = next;
      setScale(next);
    });
    observer.observe(inner);
    // A scroll bar that comes and goes leaves the box as it is.
    observer.observe(outer, { box: 'border-box' });
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} className={styles.fitted}>
      <div
        ref={content}
        style={{ inlineSize: `${100 / scale}%`, transform: `scale(${scale})` }}
        className={styles.content}
      >
        {children}
      </div>
    </div>
  );
}
