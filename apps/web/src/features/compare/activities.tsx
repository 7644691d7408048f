import { countriesIn, rowsOf, yearOf, type Row } from '@libs/findings';
import { useQueries } from '@tanstack/react-query';
import { CompareActivitiesDocument, type FrameQuery } from '../../gql/graphql';
import { answerOptions } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { tableOf } from '../../lib/table';
import { Printed } from '../../ui/translated-text';
import { filterOf, holds } from './areas';
import styles from './compare.module.css';

interface ActivitiesProps {
  readonly areas: readonly string[];
  readonly members: FrameQuery['network']['members'];
}

/** Activities that each area provided, and those that name it otherwise. */
export function Activities({ areas, members }: ActivitiesProps) {
  const { t, label } = useI18n();
  const answers = useQueries({
    queries: areas.map((area) => answerOptions(CompareActivitiesDocument, { filter: filterOf(area) })),
  });
  const tables = answers.map(({ data }) => {
    const analytics = data?.content.analytics;
    return analytics?.__typename === 'Analytics' ? tableOf(analytics.activities) : null;
  });
  const leftOut = tables.some((table) => table?.notes.some(({ code }) => code === 'note.other-programmes'));
  return (
    <section className={styles.section}>
      <h2 id="activities-title">{t('compare.activities')}</h2>
      <p className={styles.note}>{t('compare.activities-text')}</p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-labelledby="activities-title">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('column.area')}</th>
              <th scope="col">{t('compare.as-provider')}</th>
              <th scope="col">{t('compare.as-named')}</th>
            </tr>
          </thead>
          <tbody>
            {areas.map((area, index) => {
              const rows = tables[index] ? rowsOf(tables[index]) : null;
              const provides = (row: Row) =>
                countriesIn(row, 'provider').some((code) => holds(area, code, members));
              const provided = rows?.filter(provides) ?? null;
              const others = rows?.filter((row) => !provides(row)) ?? null;
              return (
                <tr key={area}>
                  <th scope="row">{label('area', area)}</th>
                  <td>{provided && <Listed rows={provided} named={area !== 'network'} />}</td>
                  <td>
                    {area === 'network'
                      ? label('code:missing', 'not-applicable')
                      : others && <Listed rows={others} named />}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {leftOut && <p className={styles.note}>{t('compare.other-programmes')}</p>}
    </section>
  );
}

/** The newest ones; the page is for a sheet of paper. */
const MAX_NAMED = 4;

interface ListedProps {
  readonly rows: readonly Row[];
  /** Of the whole network the number says enough. */
  readonly named: boolean;
}

/** How many activities, and which. */
function Listed({ rows, named }: ListedProps) {
  const { t } = useI18n();
  if (rows.length === 0) return <span className={styles.none}>{t('compare.none')}</span>;
  return (
    <>
      <span>{t('plural-activities', { n: rows.length })}</span>
      <ul className={styles.list}>
        {rows.slice(0, named ? MAX_NAMED : 0).map((row) => (
          <li key={row.index}>
            {yearOf(row.text('start'))} <Printed>{row.text('title')}</Printed>
          </li>
        ))}
        {named && rows.length > MAX_NAMED && <li>{t('compare.more', { n: rows.length - MAX_NAMED })}</li>}
      </ul>
    </>
  );
}
