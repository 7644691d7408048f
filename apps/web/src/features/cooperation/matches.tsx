import type { DataTable } from '@libs/table';
import { matchesFinding, ownFirst, rowsOf, format } from '@libs/findings';
import { useMemo } from 'react';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import styles from './cooperation.module.css';
import { MatchCard } from './match-card';

interface MatchesProps {
  /** `matches` of all members. */
  readonly table: DataTable;
  /** `matches` of the reader's own country. */
  readonly own: DataTable | null;
  readonly country: string | null;
  readonly answered: string;
  readonly fictional: boolean;
}

/** Cards shown at first, and added at each step. */
const STEP = 12;

/** Who could serve whom, with every reason; the reader's own country first. */
export function Matches({ table, own, country, answered, fictional }: MatchesProps) {
  const i18n = useI18n();
  const { t, label } = i18n;
  const [search, change] = useSearchParams();
  const shown = slideResultsOf(search.get('shown'));
  const rows = useMemo(
    () => (own && country ? ownFirst(rowsOf(table), rowsOf(own), country) : rowsOf(table)),
    [table, own, country],
  );
  const mine = own ? rowsOf(own).length : 0;
  const limit = table.notes.find(({ code }) => code === 'note.shown-of')?.values;
  return (
    <section aria-labelledby="matches" className={styles.section}>
      <h2 id="matches">
        {format(matchesFinding(table), i18n)}
        {fictional && <span className={styles.tag}>{t('fictional-data')}</span>}
      </h2>
      <p className={styles.text}>{t('cooperation.matches-text')}</p>
      {country !== null && (
        <p className={styles.own}>{t('cooperation.own', { country: label('country', country), n: mine })}</p>
      )}
      <ul className={styles.cards}>
        {rows.slice(0, shown).map((row, index) => (
          <MatchCard
            key={`${row.text('theme')} ${row.text('needing')} ${row.text('providing')}`}
            row={row}
            own={index < mine}
          />
        ))}
      </ul>
      {shown < rows.length && (
        <p>
          <button
            type="button"
            className={styles.more}
            onClick={() => change({ shown: String(shown + STEP * 2) }, 'replace')}
          >
            {t('cooperation.more', { n: Math.min(STEP * 2, rows.length - shown) })}
          </button>
        </p>
      )}
      {limit && (
        <p className={styles.text}>
          {t('cooperation.limit', { n: Number(limit['n']), of: Number(limit['of']) })}
        </p>
      )}
      <p className={styles.text}>{answered}</p>
    </section>
  );
}

/** How many cards the address asks for; never fewer than at first. */
function slideResultsOf(word: string | null): number {
  return /^\d{1,4}$/.test(word ?? '') ? Math.max(STEP, Number(word)) : STEP;
}
