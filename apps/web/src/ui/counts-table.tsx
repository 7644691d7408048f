import { formatNumber } from '@libs/table';
import { countedWords, usedWords, type Count } from '@libs/table/sentences';
import { useReader } from '../lib/language';
import styles from './counts-table.module.css';

interface CountsTableProps {
  readonly caption: string;
  readonly counts: readonly Count[];
}

/** Stated figures with their sources; where they differ, which one is used and why. */
export function CountsTable({ caption, counts }: CountsTableProps) {
  const reader = useReader();
  const { say, name, language } = reader;
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say('counts.what')}</th>
          <th scope="col" className={styles.number}>
            {say('counts.figure')}
          </th>
          <th scope="col">{say('source')}</th>
          <th scope="col">{say('counts.used')}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map((count) => (
          <tr key={`${count.measure} ${count.source} ${count.value}`}>
            <th scope="row">{countedWords(count, reader)}</th>
            <td className={styles.number}>{formatNumber(count.value, 'count', language)}</td>
            <td>{name('source', count.source)}</td>
            <td>{usedWords(count, counts, reader)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
