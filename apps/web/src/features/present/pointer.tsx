import { useEffect, useRef } from 'react';
import styles from './stage.module.css';

/** A red dot in the place of the pointer. */
export function Pointer() {
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onMove = ({ clientX, clientY }: PointerEvent): void => {
      if (dot.current !== null) dot.current.style.transform = `translate(${clientX}px, ${clientY}px)`;
    };
    window.addEventListener('pointermove', onMove);
    return () => window.removeEventListener('pointermove', onMove);
  }, []);
  return <div ref={dot} className={styles.pointer} aria-hidden="true" />;
}
