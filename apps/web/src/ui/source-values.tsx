import { differingWords, format, measureOf, noteSentence, rowsOf, type Row } from '@libs/findings';
import { IndicatorsDocument, SeriesSourcesDocument } from '../gql/graphql';
import { useAnswer } from '../lib/use-answer';
import { useI18n } from '../lib/language';
import { seriesName } from '../lib/series-name';
import { tableOf } from '../lib/table';
import { LocalizedLink } from './localized-link';
import styles from './source-values.module.css';

interface SourceValuesProps {
  /** Of one series only. */
  readonly series?: { readonly indicator: string; readonly sex: string; readonly age: string };
  /** Of one country only. */
  readonly country?: string;
}

/** Values of which several sources have another, side by side; nothing where all agree or there is one source. */
export function SourceValues({ series, country }: SourceValuesProps) {
  const i18n = useI18n();
  const { t, label } = i18n;
  const filter = country === undefined ? null : { countries: [country] };
  const analytics = useAnswer(SeriesSourcesDocument, { filter, ...series }).data?.content.analytics;
  const indicators = useAnswer(IndicatorsDocument, {}).data?.content.indicators ?? [];
  if (analytics?.__typename !== 'Analytics') return null;
  const answer = tableOf(analytics.observationSources);
  const rows = rowsOf(answer);
  if (rows.length === 0) return null;
  const groupKey = (row: Row): string[] =>
    (['area', 'indicator', 'sex', 'age', 'year'] as const).map((column) => row.text(column));
  /** All values of one key: those beside which each is read. */
  const others = (key: readonly string[]): number[] =>
    rows
      .filter((row) => groupKey(row).join(' ') === key.join(' '))
      .flatMap((row) => row.number('value') ?? []);
  return (
    <section aria-labelledby="source-values" className={styles.values}>
      <h2 id="source-values">{t('source-values.title')}</h2>
      <p>{t('source-values.text')}</p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-labelledby="source-values">
        <table className={styles.table}>
          <thead>
            <tr>
              {(['area', 'series', 'year', 'value', 'source', 'status', 'vintage', 'preferred'] as const).map(
                (column) => (
                  <th key={column} scope="col" className={column === 'value' ? styles.number : undefined}>
                    {t(`column.${column}`)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const key = groupKey(row);
              const found = indicators.find(({ code }) => code === row.text('indicator'));
              const [status, reason] = [row.known('status'), row.known('reason')];
              const used = row.number('preferred') === 1;
              return (
                <tr key={row.index}>
                  <th scope="row">{label('area', row.text('area'))}</th>
                  <td>
                    {seriesName(
                      {
                        ...{ indicator: row.text('indicator'), sex: row.text('sex'), age: row.text('age') },
                        breakdowns: found?.breakdowns ?? [],
                      },
                      i18n,
                    )}
                  </td>
                  <td>{row.text('year')}</td>
                  <td className={styles.number}>
                    {differingWords(
                      row.number('value') ?? 0,
                      others(key),
                      measureOf(found?.unit ?? ''),
                      i18n,
                    )}
                  </td>
                  <td>{label('source', row.text('source'))}</td>
                  <td>
                    {status === null
                      ? label('code:missing', 'not-reported')
                      : label('code:observation-status', status)}
                  </td>
                  <td className={styles.day}>
                    {row.known('vintage') ?? label('code:missing', 'not-reported')}
                  </td>
                  <td>
                    {used && t('source-values.used')}
                    {used && reason !== null && `: ${label('code:reason', reason)}`}{' '}
                    {used && (
                      <LocalizedLink to={`/entry/observation/${key.map(encodeURIComponent).join('/')}`}>
                        {t('source-values.history')}
                      </LocalizedLink>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {answer.notes
        .filter(({ code }) => code === 'note.shown-of')
        .map((note) => (
          <p key={note.code}>{format(noteSentence(note), i18n)}.</p>
        ))}
    </section>
  );
}
