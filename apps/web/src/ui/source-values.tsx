import { figureWords, measureOf, rowsOf } from '@libs/table/sentences';
import { IndicatorsDocument, SeriesSourcesDocument } from '../gql/graphql';
import { useAnswer } from '../lib/answer';
import { useReader } from '../lib/language';
import { seriesName } from '../lib/series';
import { tableOf } from '../lib/table';
import { LocalizedLink } from './localized-link';

interface SourceValuesProps {
  /** Of one series only. */
  readonly series?: { readonly indicator: string; readonly sex: string; readonly age: string };
  /** Of one country only. */
  readonly country?: string;
}

/** Values of which several sources have another, side by side; nothing where all agree or there is one source. */
export function SourceValues({ series, country }: SourceValuesProps) {
  const reader = useReader();
  const { say, name } = reader;
  const filter = country === undefined ? null : { countries: [country] };
  const analytics = useAnswer(SeriesSourcesDocument, { filter, ...series }).data?.content.analytics;
  const indicators = useAnswer(IndicatorsDocument, {}).data?.content.indicators ?? [];
  if (analytics?.__typename !== 'Analytics') return null;
  const rows = rowsOf(tableOf(analytics.observationSources));
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="source-values">
      <h2 id="source-values">{say('source-values.title')}</h2>
      <p>{say('source-values.text')}</p>
      <table>
        <thead>
          <tr>
            {(['area', 'series', 'year', 'value', 'source', 'status', 'vintage', 'preferred'] as const).map(
              (column) => (
                <th key={column} scope="col">
                  {say(`column.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = [
              row.text('area'),
              row.text('indicator'),
              row.text('sex'),
              row.text('age'),
              row.text('year'),
            ];
            const found = indicators.find(({ code }) => code === row.text('indicator'));
            const [status, reason] = [row.known('status'), row.known('reason')];
            const used = row.number('preferred') === 1;
            return (
              <tr key={row.index}>
                <th scope="row">{name('area', row.text('area'))}</th>
                <td>
                  {seriesName(
                    {
                      ...{ indicator: row.text('indicator'), sex: row.text('sex'), age: row.text('age') },
                      breakdowns: found?.breakdowns ?? [],
                    },
                    reader,
                  )}
                </td>
                <td>{row.text('year')}</td>
                <td>{figureWords(row.number('value') ?? 0, measureOf(found?.unit ?? ''), reader)}</td>
                <td>{name('source', row.text('source'))}</td>
                <td>
                  {status === null
                    ? name('code:missing', 'not-reported')
                    : name('code:observation-status', status)}
                </td>
                <td>{row.known('vintage') ?? name('code:missing', 'not-reported')}</td>
                <td>
                  {used && say('source-values.used')}
                  {used && reason !== null && `: ${name('code:reason', reason)}`}{' '}
                  {used && (
                    <LocalizedLink to={`/entry/observation/${key.map(encodeURIComponent).join('/')}`}>
                      {say('source-values.history')}
                    </LocalizedLink>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
