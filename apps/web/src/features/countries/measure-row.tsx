import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { FilterForm } from '../../ui/filter-form';
import { mapSeries, whenOfAddress, type MapMeasure, type MapSeries } from './measure';

interface MeasureRowProps {
  readonly measure: MapMeasure;
  /** Years that the series has values of. */
  readonly years: readonly number[];
}

/** What the map is coloured by, and of which year. */
export function MeasureRow({ measure, years }: MeasureRowProps) {
  const { t, label } = useI18n();
  const [search, change] = useSearchParams();
  const when = whenOfAddress(search);
  const measureWords = ({ indicator, sex }: MapSeries): string =>
    t('strip.measure', { indicator: label('indicator', indicator), sex });
  return (
    <FilterForm words={['measure', 'year']}>
      <label>
        <span>{t('countries.measure')}</span>
        <select
          name="measure"
          value={typeof measure === 'string' ? measure : measure.key}
          onChange={(event) =>
            change({ measure: event.target.value === 'named' ? null : event.target.value })
          }
        >
          <optgroup label={t('participation')}>
            <option value="named">{t('countries.by-named')}</option>
            <option value="provider">{t('countries.by-provider')}</option>
            <option value="beneficiary">{t('countries.by-beneficiary')}</option>
          </optgroup>
          <optgroup label={t('labour-market')}>
            {mapSeries.map((series) => (
              <option key={series.key} value={series.key}>
                {measureWords(series)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      {typeof measure !== 'string' && (
        <label>
          <span>{t('column.year')}</span>
          <select
            name="year"
            value={String(when)}
            onChange={(event) =>
              change({ year: event.target.value === 'latest' ? null : event.target.value })
            }
          >
            <option value="latest">{t('values.latest-none')}</option>
            {when !== 'latest' && !years.includes(when) && <option value={when}>{when}</option>}
            {[...years].reverse().map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </select>
        </label>
      )}
    </FilterForm>
  );
}
