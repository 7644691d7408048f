import type { DataTable } from '@libs/table';
import { differenceFinding, rowsOf, format, type Row } from '@libs/findings';
import { formatDate, formatDateRange } from '@libs/table';
import { PlanDifferenceDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { FilterForm } from '../../ui/filter-form';
import { PageSkeleton } from '../../ui/skeleton';
import { pairOf } from './version-pair';
import type { Plan } from './plan';
import styles from './versions.module.css';

/** What a later version changes in an earlier one; the address says which two. */
export function Differences({ plan }: { readonly plan: Plan }) {
  const { t, language } = useI18n();
  const [search, change] = useSearchParams();
  const numbers = plan.versions.map(({ version }) => version);
  const { from, to } = pairOf(numbers, search.get('from'), search.get('to'));
  const answer = useAnswer(PlanDifferenceDocument, { plan: plan.code, language, from, to });
  const choice = (word: 'from' | 'to', value: number, options: readonly number[]) => (
    <label>
      <span>{t(`plan-view.version-${word}`)}</span>
      <select
        name={word}
        value={value}
        onChange={(event) =>
          change({ from: String(from), to: String(to), [word]: event.target.value }, 'replace')
        }
      >
        {options.map((version) => (
          <option key={version} value={version}>
            {t('plan-view.version', { version: String(version) })}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      <FilterForm words={['from', 'to']}>
        {choice('from', from, numbers.slice(0, -1))}
        {choice(
          'to',
          to,
          numbers.filter((version) => version > from),
        )}
      </FilterForm>
      <AnalyticsResult answer={answer} skeleton={<PageSkeleton heights={[240]} />}>
        {({ planDifference }) => <Changes table={tableOf(planDifference)} from={from} to={to} />}
      </AnalyticsResult>
    </>
  );
}

/** Signs of a change that hold without colour. */
const signs: ReadonlyMap<string, string> = new Map([
  ['added', '+'],
  ['removed', '−'],
]);

function Changes({
  table,
  from,
  to,
}: {
  readonly table: DataTable;
  readonly from: number;
  readonly to: number;
}) {
  const i18n = useI18n();
  const { label, t } = i18n;
  return (
    <>
      <h3 className={styles.finding}>{format(differenceFinding(table, from, to), i18n)}</h3>
      <ul className={styles.changes}>
        {rowsOf(table).map((row) => (
          <li key={`${row.text('item')} ${row.text('change')}`}>
            <span aria-hidden="true" className={styles.sign}>
              {signs.get(row.text('change')) ?? '~'}
            </span>
            <span>
              <strong>{label('code:plan-change', row.text('change'))}</strong>{' '}
              <span className={styles.kind}>{label('code:plan-item', row.text('kind'))}</span>{' '}
              <bdi>{row.text('title')}</bdi>
              <BeforeAfter
                row={row}
                words={(text) => valueWords(text, i18n, row.text('change'))}
                arrow={t('plan-view.becomes')}
              />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface BeforeAfterProps {
  readonly row: Row;
  readonly words: (text: string) => string;
  /** Between what was and what is. */
  readonly arrow: string;
}

function BeforeAfter({ row, words, arrow }: BeforeAfterProps) {
  const [before, after] = [row.known('before'), row.known('after')];
  if (before === null || after === null) return null;
  return (
    <span className={styles.values}>
      <del>{words(before)}</del> {arrow} <ins>{words(after)}</ins>
    </span>
  );
}

/** Dates and areas of a change in the reader's words. */
function valueWords(text: string, { label, language }: ReturnType<typeof useI18n>, change: string): string {
  const dates = text.match(/\d{4}-\d{2}-\d{2}/g);
  if (change === 'regrouped') return label('theme', text);
  if (change !== 'moved' || !dates?.[0]) return text;
  return dates[1] ? formatDateRange(dates[0], dates[1], language) : formatDate(dates[0], language);
}
