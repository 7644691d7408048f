import { formatNumber } from '@libs/table';
import { useReader } from '../lib/language';
import styles from './counts-table.module.css';

interface Count {
  readonly measure: string;
  readonly countedAs: string | null;
  readonly value: number;
  readonly preferred: boolean;
  readonly reason: string | null;
  /** `stated` as a total, or counted from the `named`. */
  readonly basis: string;
  readonly source: string;
}

interface CountsTableProps {
  readonly caption: string;
  readonly counts: readonly Count[];
}

/** Stated figures with their sources; where they differ, which one is used and why. */
export function CountsTable({ caption, counts }: CountsTableProps) {
  const { say, name, language } = useReader();
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
            <th scope="row">{whatWords(count)}</th>
            <td className={styles.number}>{formatNumber(count.value, 'count', language)}</td>
            <td>{name('source', count.source)}</td>
            <td>{usedWords(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );

  function whatWords({ measure, countedAs, basis }: Count): string {
    const what = countedAs === null ? name('code:measure', measure) : name('code:counted-as', countedAs);
    return basis === 'named' ? say('counts.named', { what }) : what;
  }

  function usedWords({ measure, value, preferred, reason }: Count): string {
    const others = counts.filter((count) => count.measure === measure && count.value !== value);
    if (!preferred) return say(others.some((count) => count.preferred) ? 'counts.kept' : 'counts.agrees');
    if (others.length === 0 || reason === null) return say('counts.preferred');
    return say('counts.preferred-because', { reason: name('code:reason', reason) });
  }
}
