import { useI18n } from '../lib/language';
import styles from './area-chips.module.css';

export interface AreaSet {
  readonly label: string;
  readonly codes: readonly string[];
  /** An area of this set comes in as the highlighted one. */
  readonly leading?: boolean;
}

interface AreaChipsProps {
  /** The first is the highlighted one. */
  readonly areas: readonly string[];
  /** What can be added. */
  readonly sets: readonly AreaSet[];
  readonly min: number;
  readonly max: number;
  readonly onChange: (areas: readonly string[]) => void;
}

/** Chosen areas: one is highlighted, each can be taken out, others can be added. */
export function AreaChips({ areas, sets, min, max, onChange }: AreaChipsProps) {
  const { t, label } = useI18n();
  const without = (area: string) => areas.filter((other) => other !== area);
  return (
    <ul className={styles.chips} aria-label={t('areas.drawn')}>
      {areas.map((area, index) => (
        <li key={area} className={styles.chip}>
          <button
            type="button"
            aria-pressed={index === 0}
            title={t('areas.highlight', { area: label('area', area) })}
            onClick={() => onChange([area, ...without(area)])}
          >
            {label('area', area)}
          </button>
          {areas.length > min && (
            <button
              type="button"
              className={styles.remove}
              aria-label={t('areas.remove', { area: label('area', area) })}
              onClick={() => onChange(without(area))}
            >
              <span aria-hidden="true">×</span>
            </button>
          )}
        </li>
      ))}
      {areas.length < max && (
        <li>
          <AddArea areas={areas} sets={sets} onChange={onChange} />
        </li>
      )}
    </ul>
  );
}

function AddArea({ areas, sets, onChange }: Pick<AreaChipsProps, 'areas' | 'sets' | 'onChange'>) {
  const { t, label, language } = useI18n();
  const add = (code: string): void => {
    const leads = sets.some(({ codes, leading }) => leading === true && codes.includes(code));
    onChange(leads ? [code, ...areas] : [...areas, code]);
  };
  const open = sets
    .map(({ label, codes }) => ({ label, codes: codes.filter((code) => !areas.includes(code)) }))
    .filter(({ codes }) => codes.length > 0);
  return (
    <select
      name="add"
      className={styles.add}
      aria-label={t('areas.add')}
      value=""
      onChange={(event) => add(event.target.value)}
    >
      <option value="">{t('areas.add')}</option>
      {open.map(({ label: title, codes }) => (
        <optgroup key={title} label={title}>
          {codes
            .map((code) => ({ code, words: label('area', code) }))
            .sort((a, b) => a.words.localeCompare(b.words, language))
            .map(({ code, words }) => (
              <option key={code} value={code}>
                {words}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
