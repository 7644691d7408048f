import { formatNumber, type DataTable } from '@libs/table';
import { noteSentence, format, type Row } from '@libs/findings';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { plansSeries } from '../../../../../libs/questions/plans-compared/series';
import styles from './compared.module.css';

interface ComparedProps {
  readonly table: DataTable;
  readonly plans: readonly string[];
}

/** Plans in columns over the five areas of the strategy, by our own mapping; what is not mapped stands apart. */
export function Compared({ table, plans }: ComparedProps) {
  const i18n = useI18n();
  const { t, label } = i18n;
  const series = plansSeries(table);
  const mapped = useReferenceData()?.thematicAreas.filter(({ plan }) => plan === 'oic-lms') ?? [];
  const areas = [...mapped.map(({ code }) => code), ...(series.areas.includes(null) ? [null] : [])];
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="compared">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('plans.strategy-area')}</th>
            {plans.map((plan) => (
              <th key={plan} scope="col">
                {label('code:programme', plan)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => (
            <tr key={area ?? 'none'}>
              <th scope="row">{area === null ? t('plans.not-mapped') : label('theme', area)}</th>
              {plans.map((plan) => (
                <td key={plan}>
                  <Cell row={series.at(area, plan)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.notes.map((note) => (
        <p key={`${note.code} ${JSON.stringify(note.values)}`} className={styles.note}>
          {format(noteSentence(note), i18n)}
        </p>
      ))}
    </div>
  );
}

/** What a plan has under one area of the strategy; an area that it does not touch says so. */
function Cell({ row }: { readonly row: Row | undefined }) {
  const { t, language } = useI18n();
  if (!row) return <span className={styles.muted}>{t('plans.no-area')}</span>;
  const [activities, withTotals] = [row.count('activities'), row.count('withTotals')];
  const participations = row.number('participations');
  return (
    <>
      <span>
        {t('plans.cell', {
          areas: row.count('areas'),
          activities,
          done: row.count('done'),
          unreported: row.count('unreported'),
        })}
      </span>
      {activities > 0 && (
        <span className={styles.detail}>
          {participations === null
            ? t('plans.cell-no-totals')
            : t('plans.cell-totals', {
                participations: formatNumber(participations, 'count', language),
                withTotals,
                activities,
              })}
        </span>
      )}
    </>
  );
}
