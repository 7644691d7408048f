import { formatNumber } from '@libs/table';
import { useI18n } from '../setting.js';
import { Swatch } from './tile-keys.js';
import type { ValueBin } from '@libs/rules';
import styles from '../marks/key.module.css';

/** The steps of the sequence and the values that they stand for, and the hatch for no value. */
export function ValueKeys({
  bins,
  unknown,
}: {
  readonly bins: readonly ValueBin[];
  readonly unknown: boolean;
}) {
  const { t, label, language } = useI18n();
  const written = (value: number): string => formatNumber(value, 'compact', language);
  const words = ({ from, below }: ValueBin): string => {
    if (from === null) return t('values.below', { limit: written(below ?? 0) });
    if (below === null) return t('values.from', { limit: written(from) });
    return t('values.between', { from: written(from), below: written(below) });
  };
  return (
    <>
      {bins.map((bin) => (
        <span key={bin.step} className={styles.key}>
          <Swatch fill={`var(--bin-${bin.step})`} />
          {bin.from === null && bin.below === null ? t('values.all') : words(bin)}
        </span>
      ))}
      {unknown && (
        <span className={styles.key}>
          <Swatch fill="url(#key-hatch)" />
          {label('code:missing', 'no-data')}
        </span>
      )}
    </>
  );
}
