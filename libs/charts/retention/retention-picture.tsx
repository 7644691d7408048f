import { isRightToLeft } from '@libs/vocabulary';
import type { PlotArea } from '../mark.js';
import { groupMark } from '../marks/group-marks.js';
import { MarkShape } from '../marks/mark-shape.js';
import { useI18n } from '../setting.js';
import type { OutcomeList } from '../../questions/retention/series.js';
import styles from '../matrix/matrix-picture.module.css';

const LINE = 20;
const HEAD = 48;

interface PictureProps {
  readonly plot: PlotArea;
  readonly lists: readonly OutcomeList[];
}

/** The three lists as a drawing. */
export function RetentionPicture({ plot, lists }: PictureProps) {
  const { label, t, language } = useI18n();
  const mirrored = isRightToLeft(language);
  const width = plot.width / lists.length;
  const height = HEAD + Math.max(0, ...lists.map(({ members }) => members.length)) * LINE;
  const along = (list: number, offset: number): number => {
    const place = list * width + offset;
    return mirrored ? plot.width - place : place;
  };
  return (
    <svg
      width={plot.width}
      height={height}
      viewBox={`0 0 ${plot.width} ${height}`}
      className={mirrored ? styles.mirrored : undefined}
    >
      {lists.map(({ outcome, members }, list) => (
        <g key={outcome}>
          <text x={along(list, 0)} y={16} className={styles.group}>
            {label('code:outcome', outcome)}
          </text>
          <text x={along(list, 0)} y={34} className={styles.name}>
            {t('retention.count', { n: members.length })}
          </text>
          {members.map(({ country, group }, line) => (
            <g key={country}>
              <MarkShape
                {...groupMark(group)}
                fill="filled"
                x={along(list, 6)}
                y={HEAD + line * LINE + 8}
                size={4.5}
              />
              <text x={along(list, 18)} y={HEAD + line * LINE + 12} className={styles.name}>
                {label('country', country)}
              </text>
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}
