import { useReader } from '../../lib/language';
import { useSearchWords } from '../../lib/search';
import styles from './measure-row.module.css';
import { mapSeries, whenOfAddress, type MapMeasure, type MapSeries } from './measure';

interface MeasureRowProps {
  readonly measure: MapMeasure;
  /** Years that the series has values of. */
  readonly years: readonly number[];
}

/** What the map is coloured by, and of which year. */
export function MeasureRow({ measure, years }: MeasureRowProps) {
  const { say, name } = useReader();
  const [search, change] = useSearchWords();
  const when = whenOfAddress(search);
  const label = ({ indicator, sex }: MapSeries): string =>
    say('strip.measure', { indicator: name('indicator', indicator), sex });
  return (
    <form className={styles.row} aria-label={say('filter')} onSubmit={(event) => event.preventDefault()}>
      <label className={styles.choice}>
        <span className={styles.label}>{say('countries.measure')}</span>
        <select
          value={typeof measure === 'string' ? measure : measure.key}
          onChange={(event) =>
            change({ measure: event.target.value === 'named' ? null : event.target.value })
          }
        >
          <optgroup label={say('participation')}>
            <option value="named">{say('countries.by-named')}</option>
            <option value="provider">{say('countries.by-provider')}</option>
            <option value="beneficiary">{say('countries.by-beneficiary')}</option>
          </optgroup>
          <optgroup label={say('labour-market')}>
            {mapSeries.map((series) => (
              <option key={series.key} value={series.key}>
                {label(series)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      {typeof measure !== 'string' && (
        <label className={styles.choice}>
          <span className={styles.label}>{say('column.year')}</span>
          <select
            value={String(when)}
            onChange={(event) =>
              change({ year: event.target.value === 'latest' ? null : event.target.value })
            }
          >
            <option value="latest">{say('values.latest-none')}</option>
            {when !== 'latest' && !years.includes(when) && <option value={when}>{when}</option>}
            {[...years].reverse().map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </select>
        </label>
      )}
    </form>
  );
}
