import type { PlotArea } from '../mark.js';
import { groupMark } from '../marks/group-marks.js';
import { Key } from '../marks/key.js';
import { useI18n } from '../setting.js';
import type { OutcomeList } from '../../questions/retention/series.js';
import styles from './retention.module.css';

interface RetentionProps {
  readonly plot: PlotArea;
  readonly lists: readonly OutcomeList[];
}

/** Three lists of names, each with its length; a mark before each name says its group. */
export function Retention({ plot, lists }: RetentionProps) {
  const { label, t } = useI18n();
  const before = lists.map((_, index) =>
    lists.slice(0, index).reduce((sum, { members }) => sum + members.length, 0),
  );
  return (
    <div className={styles.lists}>
      {lists.map(({ outcome, members }, list) => (
        <section key={outcome}>
          <p className={styles.outcome}>{label('code:outcome', outcome)}</p>
          <p className={styles.count}>{t('retention.count', { n: members.length })}</p>
          <ul className={styles.names}>
            {members.map(({ country, group }, index) => {
              const mark = (before[list] ?? 0) + index;
              return (
                <li
                  key={country}
                  className={plot.active === mark ? styles.active : undefined}
                  onPointerEnter={() => plot.point(mark)}
                  onPointerLeave={() => plot.point(null)}
                >
                  <Key {...groupMark(group)} fill="filled">
                    {label('country', country)}
                  </Key>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
