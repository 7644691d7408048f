import type { DataTable } from '@libs/table';
import { asOfWords, sourceWords } from '../../findings/index.js';
import { useSetting } from '../setting.js';
import styles from './source-line.module.css';

export interface SourceWords {
  /** Who published, how many pages, and how much of the field the figures cover. */
  readonly publishers: string;
  readonly asOf: string;
  readonly coverage: string | null;
  readonly addresses: readonly string[];
  /** The word that marks invented figures, in the reader's language. */
  readonly word: string;
}

/** The words that say where a table's figures come from and of when they are. */
export function useSourceLine(table: DataTable, coverage?: string): SourceWords {
  const { i18n, source } = useSetting();
  const known = [...new Set(table.sources)].flatMap((id) => source(id) ?? []);
  return {
    publishers: sourceWords(
      known.map(({ publisher }) => publisher),
      i18n,
    ),
    asOf: asOfWords(table, i18n),
    coverage: coverage ?? null,
    addresses: known.flatMap(({ address }) => address ?? []),
    word: i18n.t('fictional'),
  };
}

/** Sources, date and coverage under a chart; printed with the addresses. */
export function SourceLine({ table, line }: { readonly table: DataTable; readonly line: SourceWords }) {
  const { Link, sourcesPath } = useSetting();
  return (
    <div className={styles.line}>
      <p>
        {table.sources.length > 0 && (
          <span>
            <Link to={sourcesPath}>{line.publishers}</Link>
          </span>
        )}
        <span>{line.asOf}</span>
        {line.coverage !== null && <span>{line.coverage}</span>}
      </p>
      <p className={styles.addresses} aria-hidden="true">
        {line.addresses.join(' · ')}
      </p>
    </div>
  );
}
