import { groupMark, Key } from '@libs/charts';
import type { DataTable } from '@libs/table';
import { reportsFinding, rowsOf, format, type Row } from '@libs/findings';
import { PlanReportsDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { currentMembers, useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { PageSkeleton } from '../../ui/skeleton';
import type { ViewProps } from './plan';
import {
  periodsOf,
  periodWords,
  silentIn,
  type Period,
} from '../../../../../libs/questions/plan-reports/series';
import { ReportTable } from './report-table';
import styles from './reports.module.css';

/** The review cycle: which member reported on which period, how far each report is, and who has not reported. */
export function Reports({ plan }: ViewProps) {
  const answer = useAnswer(PlanReportsDocument, { plan: plan.code });
  return (
    <AnalyticsResult answer={answer} skeleton={<PageSkeleton heights={[360]} />}>
      {({ planReports }) => <Drawn table={tableOf(planReports)} />}
    </AnalyticsResult>
  );
}

function Drawn({ table }: { readonly table: DataTable }) {
  const i18n = useI18n();
  const { t } = i18n;
  const members = currentMembers(useReferenceData());
  const rows = rowsOf(table);
  const periods = periodsOf(rows);
  const fictional = table.fictional ? ` (${t('fictional-data')})` : '';
  return (
    <section aria-labelledby="reports" className={styles.reports}>
      <h2 id="reports">{format(reportsFinding(table, members.length), i18n) + fictional}</h2>
      <p className={styles.text}>{t('plan-view.reports-subtitle')}</p>
      {rows.length === 0 ? (
        <div className={styles.empty}>
          <p>{t('plan-view.reports-empty')}</p>
          <p>{t('frame.supply')}</p>
        </div>
      ) : (
        <>
          <ReportTable rows={rows} periods={periods} members={members} />
          {periods.map((period) => (
            <Silent key={period.start} period={period} rows={rows} />
          ))}
        </>
      )}
    </section>
  );
}

/** Members that have sent nothing in for a period, by group; a draft is not sent in. */
function Silent({ period, rows }: { readonly period: Period; readonly rows: readonly Row[] }) {
  const i18n = useI18n();
  const { t, label, language } = i18n;
  const { compare } = new Intl.Collator(language);
  const silent = silentIn(period, rows, currentMembers(useReferenceData()));
  const groups = ['arab', 'asian', 'african'].filter((group) => silent.some((one) => one.group === group));
  const heading = t('plan-view.not-reported', { n: silent.length, period: periodWords(period, i18n) });
  if (silent.length === 0) return <p className={styles.text}>{heading}</p>;
  return (
    <details className={styles.silent}>
      <summary>{heading}</summary>
      {groups.map((group) => (
        <p key={group}>
          <Key {...groupMark(group)} fill="filled">
            {label('group', group)}
          </Key>{' '}
          {silent
            .filter((one) => one.group === group)
            .map(({ code }) => label('country', code))
            .sort(compare)
            .join(' · ')}
        </p>
      ))}
    </details>
  );
}
