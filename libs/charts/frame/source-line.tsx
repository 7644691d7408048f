import { formatDate, type DataTable } from '@libs/table';
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
  const { reader, source } = useSetting();
  const known = [...new Set(table.sources)].flatMap((id) => source(id) ?? []);
  const publishers = byPages(known.map(({ publisher }) => publisher));
  const shown = new Intl.ListFormat(reader.language, { type: 'conjunction' }).format(publishers.slice(0, 2));
  const values = { publishers: shown, more: Math.max(0, publishers.length - 2), pages: known.length };
  return {
    publishers: reader.say('frame.sources', values),
    asOf: reader.say('data-as-of', { date: formatDate(table.asOf, reader.language) }),
    coverage: coverage ?? null,
    addresses: known.flatMap(({ address }) => address ?? []),
    word: reader.say('fictional'),
  };
}

/** Publishers, those of most pages first. */
function byPages(publishers: readonly string[]): string[] {
  const pages = new Map<string, number>();
  for (const publisher of publishers) pages.set(publisher, (pages.get(publisher) ?? 0) + 1);
  return [...pages].sort(([, a], [, b]) => b - a).map(([publisher]) => publisher);
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
