import { datePrecision } from '@libs/table';
import { CONVENTIONS, isRightToLeft, type Language } from '@libs/vocabulary';
import { yearOf } from '../../findings/index.js';
import type { PlotArea } from '../mark.js';
import { groupMark } from '../marks/group-marks.js';
import { MarkShape } from '../marks/mark-shape.js';
import { useI18n } from '../setting.js';
import type { GroupCount, GroupPanel } from '../../questions/participation-by-group/series.js';
import styles from './groups.module.css';
import { layoutOf, type GroupsLayout } from './layout.js';

export interface GroupsProps {
  readonly plot: PlotArea;
  readonly panels: readonly GroupPanel[];
}

/** Small multiples: every member of a group is one mark, filled where a list names it. */
export function Groups({ plot, panels }: GroupsProps) {
  const { language, label } = useI18n();
  const mirrored = isRightToLeft(language);
  const layout = layoutOf(panels, plot.width);
  return (
    <svg
      width={plot.width}
      height={layout.height}
      viewBox={`0 0 ${plot.width} ${layout.height}`}
      aria-hidden="true"
      className={mirrored ? styles.mirrored : undefined}
    >
      {panels.map((panel, index) => {
        const { x, y } = layout.place(index, mirrored);
        const start = mirrored ? layout.panel : 0;
        return (
          <g key={panel.group} transform={`translate(${x} ${y})`}>
            <text x={start} y={16} className={styles.group}>
              {label('group', panel.group)}
            </text>
            {panel.counts.map((count, line) => (
              <Counts
                key={count.meeting}
                {...{ count, line, layout, plot, mirrored }}
                index={index * panel.counts.length + line}
              />
            ))}
          </g>
        );
      })}
    </svg>
  );
}

interface CountsProps {
  readonly count: GroupCount;
  readonly line: number;
  readonly index: number;
  readonly layout: GroupsLayout;
  readonly plot: PlotArea;
  readonly mirrored: boolean;
}

function Counts({ count, line, index, layout, plot, mirrored }: CountsProps) {
  const { t, language } = useI18n();
  const { colour, shape } = groupMark(count.group);
  const top = 28 + line * layout.line;
  const when = layout.monthly ? monthOf(count.start, language) : yearOf(count.start);
  const across = (offset: number): number => (mirrored ? layout.panel - offset : offset);
  return (
    <g onPointerEnter={() => plot.point(index)} onPointerLeave={() => plot.point(null)}>
      <rect x={0} y={top} width={layout.panel} height={layout.line} fill="transparent" />
      <text x={across(0)} y={top + 16} className={styles.year}>
        {when}
        {!count.complete && '*'}
      </text>
      <text x={across(layout.label)} y={top + 16} className={styles.count}>
        {t('groups.of', { named: count.named, of: count.of })}
      </text>
      {Array.from({ length: count.of }, (_, member) => {
        const named = member < count.named;
        return (
          <MarkShape
            key={member}
            shape={shape}
            fill={named ? 'filled' : count.complete ? 'hollow' : 'dashed'}
            x={across(6 + (member % layout.perLine) * layout.step)}
            y={top + 34 + Math.floor(member / layout.perLine) * layout.step}
            size={4.5}
            colour={named ? colour : 'var(--edge)'}
          />
        );
      })}
      {plot.active === index && (
        <rect
          x={-4}
          y={top - 2}
          width={layout.panel + 6}
          height={layout.line - 4}
          rx={3}
          className={styles.ring}
        />
      )}
    </g>
  );
}

/** Month and year, where one year has two meetings; the year alone where no more is known. */
function monthOf(date: string, language: Language): string {
  if (datePrecision(date) === 'year') return date;
  const options = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(CONVENTIONS[language].locale, options).format(new Date(date));
}
