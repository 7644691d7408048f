import type { PlotArea } from '../mark.js';
import { useI18n } from '../setting.js';
import type { TargetGroup } from '../../questions/plan-results/series.js';
import { TargetRow } from './target-row.js';
import type { TargetKind } from './target-scale.js';
import styles from './targets.module.css';

export interface TargetsProps {
  readonly plot: PlotArea;
  readonly kind: TargetKind;
  readonly groups: readonly TargetGroup[];
  /** Lines that are not listed yet. */
  readonly hidden: number;
  readonly onMore: () => void;
}

/** Narrower than this, the figures of a line are under it. */
const NARROW = 720;

/** Lines from baseline to target under what they belong to, their figures in columns. */
export function Targets({ plot, kind, groups, hidden, onMore }: TargetsProps) {
  const { t, label } = useI18n();
  const wide = plot.width >= NARROW;
  const heads =
    kind === 'results' ? (['baseline', 'actual', 'target'] as const) : (['targets.share'] as const);
  const firsts = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, { lines }) => sum + lines.length, 0),
  );
  return (
    <>
      <table className={wide ? styles.wide : styles.narrow}>
        <thead>
          <tr>
            <th scope="col">{t(kind === 'results' ? 'indicator' : 'level-of-evaluation')}</th>
            <th scope="col">{t(`targets.scale-${kind}`)}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles.number}>
                {t(head)}
              </th>
            ))}
            <th scope="col" className={styles.number}>
              {t('response-rate')}
            </th>
            <th scope="col">{t('evidence')}</th>
          </tr>
        </thead>
        {groups.map((group, place) => (
          <tbody key={group.key}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={heads.length + 4}>
                {group.level !== null && (
                  <span className={styles.level}>{label('code:result-level', group.level)}</span>
                )}
                <bdi lang={group.written ?? undefined}>{group.title}</bdi>
              </th>
            </tr>
            {group.lines.map((line, index) => (
              <TargetRow key={line.key} {...{ plot, kind, line, wide }} mark={(firsts[place] ?? 0) + index} />
            ))}
          </tbody>
        ))}
      </table>
      {hidden > 0 && (
        <p className={styles.more}>
          <button type="button" onClick={onMore}>
            {t('targets.more', { n: hidden })}
          </button>
        </p>
      )}
    </>
  );
}
