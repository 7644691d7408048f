import { useI18n } from '../setting.js';
import { MarkShape } from '../marks/mark-shape.js';
import styles from '../marks/key.module.css';
import type { Estimate } from '../../findings/index.js';

/** How modelled and reported values are drawn; a way that is not used is not explained. */
export function EstimateKeys({
  estimates,
  line = true,
}: {
  readonly estimates: readonly Estimate[];
  readonly line?: boolean;
}) {
  const { label } = useI18n();
  return (
    <>
      {[...new Set(estimates)].map((estimate) => (
        <span key={estimate} className={styles.key}>
          <svg width={line ? 20 : 14} height="14" aria-hidden="true">
            {line && (
              <path
                d="M0 7H20"
                style={{ stroke: 'var(--muted)' }}
                strokeWidth="2"
                strokeDasharray={estimate === 'modelled' ? '5 3' : undefined}
              />
            )}
            <MarkShape
              shape="circle"
              fill={estimate === 'modelled' ? 'hollow' : 'filled'}
              x={line ? 10 : 7}
              y={7}
              size={4}
              colour="var(--muted)"
            />
          </svg>
          {label('code:estimate', estimate)}
        </span>
      ))}
    </>
  );
}
