import { keyOf } from '@libs/findings';
import type { ReactNode } from 'react';
import type { OneReportFragment } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { formatMoment } from '../../lib/format-moment';
import { LocalizedLink } from '../../ui/localized-link';
import styles from './error-reports.module.css';

interface ReportEntryProps {
  readonly report: OneReportFragment;
  readonly children?: ReactNode;
}

/** One report: what it is about, who said what and when, and what was answered. */
export function ReportEntry({ report, children }: ReportEntryProps) {
  const { t, label, language } = useI18n();
  const { about, words, state, answer, reportedAt, decidedAt, country } = report;
  const who = [report.name ?? t('report.erased'), ...(country === null ? [] : [label('country', country)])];
  return (
    <li>
      <p className={styles.head}>
        <LocalizedLink to={about}>
          <bdi dir="ltr">{about}</bdi>
        </LocalizedLink>
        <span data-state={state} className={styles.state}>
          {t(keyOf('report.state-', state))}
        </span>
      </p>
      <p>
        <bdi>{words}</bdi>
      </p>
      <p className={styles.quiet}>
        {who.map((part) => (
          <bdi key={part}>{part}</bdi>
        ))}
        <span>{formatMoment(reportedAt, language)}</span>
      </p>
      {answer !== null && decidedAt !== null && (
        <p className={styles.answer}>
          <span className={styles.quiet}>{formatMoment(decidedAt, language)}</span> <bdi>{answer}</bdi>
        </p>
      )}
      {children}
    </li>
  );
}
