import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import styles from './menu.module.css';

interface MenuProps {
  readonly label: string;
  readonly items: readonly { readonly key: string; readonly label: string; readonly run: () => void }[];
}

/** A button that opens a short list of actions; closed by Escape, by a choice, or by leaving it. */
export function Menu({ label, items }: MenuProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return;
    const close = (event: PointerEvent): void => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, [open]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  }

  return (
    <div ref={box} className={styles.box} onKeyDown={onKeyDown}>
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {label}
      </button>
      <ul id={id} className={styles.list} hidden={!open}>
        {items.map(({ key, label: words, run }) => (
          <li key={key}>
            <button
              type="button"
              data-action={key}
              onClick={() => {
                setOpen(false);
                run();
              }}
            >
              {words}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
