import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import styles from './slide.module.css';

const WIDTH = 1280;
const HEIGHT = 720;

/** A slide of 1280 by 720 in whatever room there is. */
export function ScaledSlide({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0);
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    const observer = new ResizeObserver(() =>
      setScale(Math.min(current.clientWidth / WIDTH, current.clientHeight / HEIGHT)),
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} className={styles.scaled}>
      <div className={styles.paper} style={{ transform: `translate(-50%, -50%) scale(${scale})` }}>
        {children}
      </div>
    </div>
  );
}
