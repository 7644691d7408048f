import { formatNumber } from '@libs/table';
import { useI18n } from '../setting.js';
import keys from '../marks/key.module.css';
import { Hatch } from '../marks/hatch.js';
import { countStyle } from './grid-style.js';
import { LevelSquare, SignMark } from './grid-marks.js';
import styles from './grid-marks.module.css';
import type { Grid, GridSign } from '../../questions/grid.js';

/** How a grid's cells are to be read: the steps of its scale, its empty places and its signs. */
export function GridKeys({ grid }: { readonly grid: Grid }) {
  const { t, language } = useI18n();
  const cells = [...grid.cells.values()];
  const has = (sign: GridSign): boolean => cells.some(({ signs }) => signs.includes(sign));
  return (
    <>
      {grid.bins.length === 0 ? (
        <LevelKeys />
      ) : (
        grid.bins
          .filter(({ step }) => step > 0 || cells.some(({ figures }) => figures[0] === 0))
          .map(({ from, to, step }) => (
            <span key={from} className={keys.key}>
              <svg width="14" height="14" aria-hidden="true">
                <rect
                  x="0.5"
                  y="0.5"
                  width="13"
                  height="13"
                  className={styles.edge}
                  style={{ fill: countStyle(step).fill }}
                />
              </svg>
              {from === to ? formatNumber(from, 'count', language) : t('grid.range', { from, to })}
            </span>
          ))
      )}
      {cells.some(({ figures }) => figures.includes(null)) && (
        <span className={keys.key}>
          <svg width="14" height="14" aria-hidden="true">
            <Hatch id="grid-key-unknown" />
            <rect
              x="0.5"
              y="0.5"
              width="13"
              height="13"
              fill="url(#grid-key-unknown)"
              className={styles.edge}
            />
          </svg>
          {t('grid.unknown')}
        </span>
      )}
      <span className={keys.key}>
        <svg width="14" height="14" aria-hidden="true">
          <Hatch id="grid-key" />
          <rect width="14" height="14" fill="url(#grid-key)" opacity="0.5" />
        </svg>
        {t(`grid.${grid.blank.kind}`)}
      </span>
      {(['provider', 'mutual', 'fresh'] as const).filter(has).map((sign) => (
        <span key={sign} className={keys.key}>
          <svg width="14" height="14" aria-hidden="true">
            <SignMark sign={sign} size={14} mirrored={false} />
          </svg>
          {t(`grid.${sign}`)}
        </span>
      ))}
    </>
  );
}

/** Needs and capacities each with the four levels of their scale. */
export function LevelKeys() {
  const { t } = useI18n();
  return (['need', 'capacity'] as const).map((side) => (
    <span key={side} className={keys.key}>
      <svg width="62" height="14" aria-hidden="true">
        {[0, 1, 2, 3].map((level) => (
          <LevelSquare key={level} side={side} level={level} x={level * 15.5} />
        ))}
      </svg>
      {t(`grid.${side}-half`)}
    </span>
  ));
}
