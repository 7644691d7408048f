import { formatNumber } from '@libs/table';
import { countedWords, usedWords, type Count } from '@libs/findings';
import { useI18n } from '../lib/language';
import styles from './counts-table.module.css';

interface CountsTableProps {
  readonly caption: string;
  readonly counts: readonly Count[];
  /** How it stands with what they are of; held where not said. */
  readonly status?: string;
}

/** Stated figures with their sources; where they differ, which one is used and why. */
export function CountsTable({ caption, counts, status = 'held' }: CountsTableProps) {
  const i18n = useI18n();
  const { t, label, language } = i18n;
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('counts.what')}</th>
          <th scope="col" className={styles.number}>
            {t('counts.figure')}
          </th>
          <th scope="col">{t('source')}</th>
          <th scope="col">{t('counts.used')}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map((count) => (
          <tr key={`${count.measure} ${count.source} ${count.value}`}>
            <th scope="row">{countedWords(count, i18n)}</th>
            <td className={styles.number}>{formatNumber(count.value, 'count', language)}</td>
            <td>{label('source', count.source)}</td>
            <td>{usedWords(count, counts, i18n, status)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
