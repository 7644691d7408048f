import { countriesIn, rowsOf, yearOf, type Row } from '@libs/table/sentences';
import { useQueries } from '@tanstack/react-query';
import { CompareActivitiesDocument, type FrameQuery } from '../../gql/graphql';
import { answerOptions } from '../../lib/answer';
import { useReader } from '../../lib/language';
import { tableOf } from '../../lib/table';
import { Printed } from '../../ui/words';
import { filterOf, holds } from './areas';
import styles from './compare.module.css';

interface ActivitiesProps {
  readonly areas: readonly string[];
  readonly members: FrameQuery['network']['members'];
}

/** Activities that each area provided, and those that name it otherwise. */
export function Activities({ areas, members }: ActivitiesProps) {
  const { say, name } = useReader();
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
      <h2 id="activities-title">{say('compare.activities')}</h2>
      <p className={styles.note}>{say('compare.activities-text')}</p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-labelledby="activities-title">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('column.area')}</th>
              <th scope="col">{say('compare.as-provider')}</th>
              <th scope="col">{say('compare.as-named')}</th>
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
                  <th scope="row">{name('area', area)}</th>
                  <td>{provided && <Listed rows={provided} named={area !== 'network'} />}</td>
                  <td>
                    {area === 'network'
                      ? name('code:missing', 'not-applicable')
                      : others && <Listed rows={others} named />}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {leftOut && <p className={styles.note}>{say('compare.other-programmes')}</p>}
    </section>
  );
}

/** The newest ones; the page is for a sheet of paper. */
const MOST_NAMED = 4;

interface ListedProps {
  readonly rows: readonly Row[];
  /** Of the whole network the number says enough. */
  readonly named: boolean;
}

/** How many activities, and which. */
function Listed({ rows, named }: ListedProps) {
  const { say } = useReader();
  if (rows.length === 0) return <span className={styles.none}>{say('compare.none')}</span>;
  return (
    <>
      <span>{say('plural-activities', { n: rows.length })}</span>
      <ul className={styles.list}>
        {rows.slice(0, named ? MOST_NAMED : 0).map((row) => (
          <li key={row.index}>
            {yearOf(row.text('start'))} <Printed>{row.text('title')}</Printed>
          </li>
        ))}
        {named && rows.length > MOST_NAMED && <li>{say('compare.more', { n: rows.length - MOST_NAMED })}</li>}
      </ul>
    </>
  );
}
