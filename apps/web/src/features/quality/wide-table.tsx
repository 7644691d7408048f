import type { ReactNode } from 'react';
import styles from './quality.module.css';

interface WideTableProps {
  /** Id of the heading that names it. */
  readonly labelledBy: string;
  /** Heads of the columns; those of numbers stand at the end. */
  readonly heads: readonly { readonly text: string; readonly number?: boolean }[];
  readonly children: ReactNode;
}

/** A table that scrolls in itself where the page is narrow. */
export function WideTable({ labelledBy, heads, children }: WideTableProps) {
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-labelledby={labelledBy}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map(({ text, number = false }) => (
              <th key={text} scope="col" className={number ? styles.number : undefined}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  );
}
