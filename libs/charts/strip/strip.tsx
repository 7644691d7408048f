import { keyOf } from '@libs/findings';
import { isRightToLeft, indicatorSlug } from '@libs/vocabulary';
import { figureText, unitWords, type I18n } from '../../findings/index.js';
import type { PlotArea } from '../mark.js';
import { groupMark } from '../marks/group-marks.js';
import { MarkShape, type Fill } from '../marks/mark-shape.js';
import { useI18n } from '../setting.js';
import type { StripRow } from '../../questions/profile/series.js';
import styles from './strip.module.css';

export interface StripProps {
  readonly plot: PlotArea;
  readonly rows: readonly StripRow[];
  readonly area: string;
  readonly group: string;
}

/** Narrower than this, a measure's name is above its strip and its values under it. */
const WIDE = 680;
const HEAD = 28;
const NAMES = 280;
const VALUE = 100;
/** Room at the ends of an axis for its figures. */
const INSET = { wide: 10, narrow: 22 };

/** A measure a row: three marks on one line from zero, and their values in columns. */
export function Strip({ plot, rows, area, group }: StripProps) {
  const { label, t, language } = useI18n();
  const mirrored = isRightToLeft(language);
  const wide = plot.width >= WIDE;
  const step = wide ? 52 : 92;
  const heads = [...(area === group ? [] : [label('area', area)]), label('group', group), t('strip.network')];
  const along = (offset: number): number => (mirrored ? plot.width - offset : offset);
  const height = (wide ? HEAD : 0) + rows.length * step;
  return (
    <svg
      width={plot.width}
      height={height}
      viewBox={`0 0 ${plot.width} ${height}`}
      aria-hidden="true"
      className={mirrored ? styles.mirrored : undefined}
    >
      {wide &&
        heads.map((head, index) => (
          <text
            key={head}
            x={along(plot.width - (heads.length - 1 - index) * VALUE)}
            y={14}
            className={styles.head}
          >
            {shortened(head, 17)}
          </text>
        ))}
      {rows.map((row, index) => (
        <g
          key={`${row.indicator} ${row.sex}`}
          transform={`translate(0 ${(wide ? HEAD : 0) + index * step})`}
          onPointerEnter={() => plot.point(index)}
          onPointerLeave={() => plot.point(null)}
        >
          <rect
            width={plot.width}
            height={step}
            className={plot.active === index ? styles.active : styles.ground}
          />
          <path d={`M0 ${step}H${plot.width}`} className={styles.line} />
          <Measure {...{ row, along, wide, group, heads }} width={plot.width} grouped={area === group} />
        </g>
      ))}
    </svg>
  );
}

interface MeasureProps {
  readonly row: StripRow;
  readonly along: (offset: number) => number;
  readonly wide: boolean;
  readonly width: number;
  readonly group: string;
  readonly grouped: boolean;
  readonly heads: readonly string[];
}

function Measure({ row, along, wide, width, group, grouped, heads }: MeasureProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const figure = (value: number | null): string =>
    value === null ? '–' : figureText(value, row.measure, i18n);
  const values = grouped ? [row.group, row.network] : [row.own, row.group, row.network];
  const [from, to] = wide ? [NAMES, width - heads.length * VALUE - 12] : [0, width];
  const middle = wide ? 22 : 52;
  const label = t('strip.measure', { indicator: shortName(row.indicator, i18n), sex: row.sex });
  const about = t('strip.detail', { unit: unitWords(row.unit, i18n), year: String(row.year) });
  const detail = row.median ? `${about} · ${i18n.label('code:aggregation', 'median')}` : about;
  return (
    <>
      <text x={along(0)} y={20} className={styles.name}>
        {label}
      </text>
      <text x={along(0)} y={wide ? 38 : 36} className={styles.detail}>
        {detail}
      </text>
      <Marks {...{ row, along, from, to, middle, group, grouped }} inset={wide ? INSET.wide : INSET.narrow} />
      {wide
        ? values.map((value, index) => (
            <text
              key={index}
              x={along(width - (values.length - 1 - index) * VALUE)}
              y={27}
              className={index === 0 ? styles.first : styles.value}
            >
              {figure(value)}
            </text>
          ))
        : values.map((value, index) => (
            <text key={index} x={along((index * width) / values.length)} y={82} className={styles.small}>
              {`${shortened(heads[index] ?? '', 12)} ${figure(value)}`}
            </text>
          ))}
    </>
  );
}

interface MarksProps {
  readonly row: StripRow;
  readonly along: (offset: number) => number;
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  readonly inset: number;
  readonly group: string;
  readonly grouped: boolean;
}

function Marks({ row, along, from, to, middle, inset, group, grouped }: MarksProps) {
  const i18n = useI18n();
  const { own, ownModelled, network, max, measure, estimate } = row;
  const at = (value: number): number => along(from + inset + (value / max) * (to - from - 2 * inset));
  const fill: Fill = estimate === 'modelled' ? 'hollow' : 'filled';
  const ends = [0, max];
  return (
    <>
      <path d={`M${at(0)} ${middle}H${at(max)}`} className={styles.axis} />
      {ends.map((end) => (
        <text key={end} x={at(end)} y={middle + 17} className={styles.end}>
          {figureText(end, measure, i18n)}
        </text>
      ))}
      {network !== null && (
        <path d={`M${at(network)} ${middle - 8}V${middle + 8}`} className={styles.network} />
      )}
      {row.group !== null && (
        <MarkShape {...groupMark(group)} fill={fill} x={at(row.group)} y={middle} size={5.5} />
      )}
      {!grouped && own !== null && (
        <MarkShape
          shape="diamond"
          fill={ownModelled ? 'hollow' : 'filled'}
          colour="var(--network)"
          x={at(own)}
          y={middle}
          size={6}
        />
      )}
    </>
  );
}

/** Longer names would reach into the strip. */
const ROOM = 36;

/** An indicator's name, or its short one where it has one and needs it. */
function shortName(indicator: string, { t, label }: I18n): string {
  const whole = label('indicator', indicator);
  const key = keyOf('indicator-', indicatorSlug(indicator), '-short');
  const short = whole.length > ROOM ? t(key) : key;
  return short === key ? whole : short;
}

/** A name cut where its column ends; the legend has it whole. */
function shortened(name: string, max: number): string {
  return name.length > max ? `${name.slice(0, max - 1).trimEnd()}…` : name;
}
