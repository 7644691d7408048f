import { formatNumber } from '@libs/table';
import type { Row } from '@libs/findings';
import { useI18n } from '../../lib/language';
import styles from './tree.module.css';

/** Levels of results from the nearest to the farthest. */
const levels = ['output', 'outcome', 'impact'];

/** Outputs, then outcomes, each with its indicators and their last reported value. */
export function TreeResults({ results }: { readonly results: readonly Row[] }) {
  const { label } = useI18n();
  const titles = new Map(results.map((row) => [row.text('result'), row]));
  const sorted = [...titles.values()].sort(
    (a, b) => levels.indexOf(a.text('level')) - levels.indexOf(b.text('level')),
  );
  return sorted.map((result) => (
    <li key={result.text('result')} className={styles.result}>
      <span className={styles.level}>{label('code:result-level', result.text('level'))}</span>
      <bdi lang={result.known('written') ?? undefined}>{result.text('title')}</bdi>
      <ul>
        {lastOf(results.filter((row) => row.text('result') === result.text('result'))).map((row) => (
          <Indicator key={row.text('indicator')} row={row} />
        ))}
      </ul>
    </li>
  ));
}

function Indicator({ row }: { readonly row: Row }) {
  const { t, label, language } = useI18n();
  const missing = label('code:missing', 'not-reported');
  const unit = row.text('unit');
  const words = (value: number | null): string => {
    if (value === null) return missing;
    if (unit === 'percent') return formatNumber(value / 100, 'share', language);
    const figure = formatNumber(value, Number.isInteger(value) ? 'count' : 'value', language);
    return t('targets.value', { figure, unit: label('code:result-unit', unit) });
  };
  return (
    <li className={styles.detail}>
      {t('plan-view.indicator', {
        indicator: row.text('measure'),
        actual: words(row.number('actual')),
        target: words(row.number('target')),
      })}
    </li>
  );
}

/** The last reported period of each indicator; where none is reported, its first. */
function lastOf(rows: readonly Row[]): Row[] {
  const last = new Map<string, Row>();
  for (const row of rows) {
    const before = last.get(row.text('indicator'));
    const better =
      row.number('actual') !== null &&
      (before === undefined || before.text('start') <= row.text('start') || before.number('actual') === null);
    if (before === undefined || better) last.set(row.text('indicator'), row);
  }
  return [...last.values()];
}
