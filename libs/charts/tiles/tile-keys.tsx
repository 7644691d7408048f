import { Hatch } from '../marks/hatch.js';
import { useI18n } from '../setting.js';
import styles from '../marks/key.module.css';
import type { Bin } from '@libs/rules';

interface TileKeysProps {
  readonly bins: readonly Bin[];
  /** The word for a hatched tile, where there is one. */
  readonly unknown: string | null;
}

/** The steps of the sequence and the counts that they stand for. */
export function TileKeys({ bins, unknown }: TileKeysProps) {
  const { t } = useI18n();
  return (
    <>
      {bins.map(({ from, to, step }) => (
        <span key={from} className={styles.key}>
          <Swatch fill={step === 0 ? 'var(--surface)' : `var(--bin-${step})`} />
          {from === to ? t('tiles.times', { n: from }) : t('tiles.between', { from, to })}
        </span>
      ))}
      {unknown !== null && <UnknownKey>{unknown}</UnknownKey>}
    </>
  );
}

/** The hatch and the word for it. */
export function UnknownKey({ children }: { readonly children: string }) {
  return (
    <span className={styles.key}>
      <Swatch fill="url(#key-hatch)" />
      {children}
    </span>
  );
}

/** A little square of a step or of the hatch. */
export function Swatch({ fill }: { readonly fill: string }) {
  return (
    <svg width="14" height="14" aria-hidden="true">
      {fill.startsWith('url') && <Hatch id="key-hatch" />}
      <rect x="0.5" y="0.5" width="13" height="13" style={{ fill, stroke: 'var(--edge)' }} />
    </svg>
  );
}
