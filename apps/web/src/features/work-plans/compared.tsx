import { formatNumber, type DataTable } from '@libs/table';
import { noteSentence, rowsOf, tell, type Row } from '@libs/table/sentences';
import { useReferenceData } from '../../lib/reference-data';
import { useReader } from '../../lib/language';
import styles from './compared.module.css';

interface ComparedProps {
  readonly table: DataTable;
  readonly plans: readonly string[];
}

/** Plans in columns over the five areas of the strategy, by our own mapping; what is not mapped stands apart. */
export function Compared({ table, plans }: ComparedProps) {
  const reader = useReader();
  const { say, name } = reader;
  const rows = rowsOf(table);
  const mapped = useReferenceData()?.thematicAreas.filter(({ plan }) => plan === 'oic-lms') ?? [];
  const unmapped = rows.some((row) => row.known('strategyArea') === null);
  const areas = [...mapped.map(({ code }) => code), ...(unmapped ? [null] : [])];
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="compared">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('plans.strategy-area')}</th>
            {plans.map((plan) => (
              <th key={plan} scope="col">
                {name('code:programme', plan)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => (
            <tr key={area ?? 'none'}>
              <th scope="row">{area === null ? say('plans.not-mapped') : name('theme', area)}</th>
              {plans.map((plan) => (
                <td key={plan}>
                  <Cell
                    row={rows.find((row) => row.known('strategyArea') === area && row.text('plan') === plan)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.notes.map((note) => (
        <p key={note.code} className={styles.note}>
          {tell(noteSentence(note), reader)}
        </p>
      ))}
    </div>
  );
}

/** What a plan has under one area of the strategy; an area that it does not touch says so. */
function Cell({ row }: { readonly row: Row | undefined }) {
  const { say, language } = useReader();
  if (!row) return <span className={styles.muted}>{say('plans.no-area')}</span>;
  const [activities, withTotals] = [row.count('activities'), row.count('withTotals')];
  const participations = row.number('participations');
  return (
    <>
      <span>{say('plans.cell', { areas: row.count('areas'), activities, done: row.count('done') })}</span>
      {activities > 0 && (
        <span className={styles.detail}>
          {participations === null
            ? say('plans.cell-no-totals')
            : say('plans.cell-totals', {
                participations: formatNumber(participations, 'count', language),
                withTotals,
                activities,
              })}
        </span>
      )}
    </>
  );
}
