import { Key } from '../marks/key.js';
import keys from '../marks/key.module.css';
import { useI18n } from '../setting.js';
import type { TargetLine } from '../../questions/plan-results/series.js';
import { isUnproved, type TargetKind } from './target-scale.js';
import track from './target-track.module.css';

/** The words for the marks of the lines; a mark that is not drawn is not explained. */
export function TargetKeys({
  kind,
  lines,
}: {
  readonly kind: TargetKind;
  readonly lines: readonly TargetLine[];
}) {
  const { t } = useI18n();
  const some = (test: (line: TargetLine) => boolean): boolean => lines.some(test);
  return (
    <>
      {kind === 'results' && some(({ baseline, target }) => baseline !== null && target !== null) && (
        <>
          <span className={keys.key}>
            <svg width="14" height="14" aria-hidden="true">
              <path d="M7 0V14" className={track.baseline} />
            </svg>
            {t('baseline')}
          </span>
          <Key shape="diamond" fill="hollow" colour="var(--ink)">
            {t('target')}
          </Key>
        </>
      )}
      {some((line) => line.points.length > 0 && !isUnproved(line)) && (
        <Key shape="circle" fill="filled" colour="var(--accent)">
          {t(kind === 'results' ? 'targets.last' : 'targets.share')}
        </Key>
      )}
      {some(({ points }) => points.length > 1) && (
        <Key shape="circle" fill="hollow" colour="var(--accent)">
          {t('targets.earlier')}
        </Key>
      )}
      {some(isUnproved) && (
        <Key shape="circle" fill="dashed" colour="var(--accent)">
          {t('targets.unproved')}
        </Key>
      )}
    </>
  );
}
