import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useT } from '../lib/language';
import styles from './more-pages.module.css';

interface MorePagesProps {
  /** The page is one of these. */
  readonly current: boolean;
  readonly children: ReactNode;
}

/** The last pages of the navigation behind one word; on a phone they stand in the open. */
export function MorePages({ current, children }: MorePagesProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!open) return;
    const onPointerDown = ({ target }: Event): void => {
      if (!(target instanceof Node) || !box.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [open]);
  return (
    <li
      ref={box}
      className={styles.box}
      onBlur={({ relatedTarget }) => relatedTarget && !box.current?.contains(relatedTarget) && setOpen(false)}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        setOpen(false);
        box.current?.querySelector('button')?.focus();
      }}
    >
      <button
        type="button"
        className={current ? styles.current : styles.button}
        aria-expanded={open}
        aria-controls="more-pages"
        onClick={() => setOpen(!open)}
      >
        {t('nav.more')}
        <svg width="8" height="5" viewBox="0 0 8 5" aria-hidden="true">
          <path d="M1 1l3 3l3 -3" />
        </svg>
      </button>
      <ul id="more-pages" className={open ? styles.open : styles.closed} onClick={() => setOpen(false)}>
        {children}
      </ul>
    </li>
  );
}
