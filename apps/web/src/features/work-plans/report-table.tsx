import { groupMark, Key } from '@libs/charts';
import type { Row } from '@libs/findings';
import { useI18n } from '../../lib/language';
import { periodWords, type Period } from '../../../../../libs/questions/plan-reports/series';
import { ReportIcon } from './report-icon';
import styles from './reports.module.css';

interface ReportTableProps {
  readonly rows: readonly Row[];
  readonly periods: readonly Period[];
  readonly members: readonly { readonly code: string; readonly group: string }[];
}

/** Members by group in rows, periods in columns, the state of each report in its cell. */
export function ReportTable({ rows, periods, members }: ReportTableProps) {
  const i18n = useI18n();
  const { t, label, language } = i18n;
  const { compare } = new Intl.Collator(language);
  const groups = ['arab', 'asian', 'african'];
  const states = new Map(rows.map((row) => [`${row.text('country')} ${row.text('start')}`, row]));
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="reports">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('country')}</th>
            {periods.map((period) => (
              <th key={period.start} scope="col">
                {periodWords(period, i18n)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={periods.length + 1} className={styles.group}>
                <Key {...groupMark(group)} fill="filled">
                  {label('group', group)}
                </Key>
              </th>
            </tr>
            {members
              .filter((member) => member.group === group)
              .sort((a, b) => compare(label('country', a.code), label('country', b.code)))
              .map(({ code }) => (
                <tr key={code}>
                  <th scope="row">{label('country', code)}</th>
                  {periods.map(({ start }) => (
                    <td key={start}>
                      <State row={states.get(`${code} ${start}`)} />
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** How far a report is; one that was reopened says why. */
function State({ row }: { readonly row: Row | undefined }) {
  const { t, label } = useI18n();
  const reason = row?.known('reason') ?? null;
  return (
    <>
      <ReportIcon state={row?.text('state') ?? null} />{' '}
      {row ? label('code:report-state', row.text('state')) : t('plan-view.no-report')}
      {reason !== null && <span className={styles.reason}>{reason}</span>}
    </>
  );
}
