import type { When } from '../../../../../libs/questions/observations/series';
import { useI18n } from '../../lib/language';
import styles from './by-year.module.css';

interface YearSliderProps {
  readonly years: readonly number[];
  readonly when: When;
  readonly onMove: (when: When) => void;
}

/** The year of tiles and dots, or the last one that each member has. Time runs from left to right. */
export function YearSlider({ years, when, onMove }: YearSliderProps) {
  const { t } = useI18n();
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const latest = when === 'latest';
  const year = latest ? last : when;
  return (
    <div className={styles.slider} role="group" aria-label={t('column.year')}>
      <label className={styles.year}>
        <span>{t('column.year')}</span>
        <output>{latest ? t('labour.latest-short') : String(year)}</output>
        <span className={styles.track} dir="ltr">
          <span aria-hidden="true">{first}</span>
          <input
            type="range"
            name="year"
            min={first}
            max={last}
            step={1}
            value={year}
            aria-valuetext={latest ? t('values.latest-none') : String(year)}
            onChange={(event) => onMove(Number(event.target.value))}
          />
          <span aria-hidden="true">{last}</span>
        </span>
      </label>
      <label className={styles.check}>
        <input
          type="checkbox"
          name="latest"
          checked={latest}
          onChange={(event) => onMove(event.target.checked ? 'latest' : last)}
        />
        {t('labour.latest')}
      </label>
    </div>
  );
}
