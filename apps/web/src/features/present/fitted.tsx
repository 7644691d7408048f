import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import styles from './slide.module.css';

const LEAST = 0.5;
const MOST = 1.5;

/**
 * Content of a width and height of its own, made larger or smaller until it fills its box; what is too tall even then
 * is scrolled. Charts draw themselves anew for the width that they are given.
 */
export function Fitted({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    const outer = box.current;
    const inner = content.current;
    if (outer === null || inner === null) return;
    const fit = (): void => {
      const height = inner.offsetHeight;
      if (height === 0) return;
      const wanted = Math.min(MOST, Math.max(LEAST, outer.clientHeight / height));
      // Small steps would let width and height chase each other.
      setScale((now) => (Math.abs(wanted - now) < 0.04 ? now : wanted));
    };
    const observer = new ResizeObserver(fit);
    observer.observe(inner);
    observer.observe(outer);
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
