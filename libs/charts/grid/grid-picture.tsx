import { isRightToLeft } from '@libs/vocabulary';
import { formatNumber } from '@libs/table';
import type { PlotArea } from '../mark.js';
import { groupMark } from '../marks/group-marks.js';
import { Hatch } from '../marks/hatch.js';
import { MarkShape } from '../marks/mark-shape.js';
import { useI18n } from '../setting.js';
import { GAP, layoutOf } from './grid-layout.js';
import { cellStyles } from './grid-style.js';
import styles from './grid-marks.module.css';
import { SignMark } from './grid-marks.js';
import {
  cellKey,
  headsOf,
  type Grid,
  type GridBlock,
  type GridCell,
  type GridUnder,
} from '../../questions/grid.js';
import picture from './grid-picture.module.css';

const HEAD = 64;

/** The grid as a drawing that fits one page. */
export function GridPicture({ plot, grid }: { readonly plot: PlotArea; readonly grid: Grid }) {
  const { label, language, t } = useI18n();
  const mirrored = isRightToLeft(language);
  const layout = layoutOf(grid, plot.width, 10);
  const columns = placesOf(grid.columns, layout.cell, GAP);
  const rows = placesOf(grid.rows, layout.line, 24);
  const height = HEAD + (rows.at(-1)?.offset ?? 0) + layout.line + 8;
  const along = (offset: number, size = 0): number => (mirrored ? plot.width - offset - size : offset);
  const totals = layout.head + (columns.at(-1)?.offset ?? 0) + layout.cell;
  return (
    <svg
      width={plot.width}
      height={height}
      viewBox={`0 0 ${plot.width} ${height}`}
      className={mirrored ? picture.mirrored : undefined}
    >
      <Hatch id="grid-picture" />
      {columns.map(({ code, type, offset, under }) => {
        const x = along(layout.head + offset, layout.cell) + layout.cell / 2;
        const named = layout.named ? label(type, code) : code;
        return (
          <g key={code}>
            {under && <Under x={along(layout.head + offset)} under={under} />}
            <text
              x={x}
              y={HEAD - 8}
              className={layout.cell < 30 ? picture.upright : picture.column}
              transform={layout.cell < 30 ? `rotate(-90 ${x} ${HEAD - 8})` : undefined}
            >
              {named}
            </text>
          </g>
        );
      })}
      {rows.map(({ code, type, offset, under }) => (
        <g key={code} transform={`translate(0 ${HEAD + offset})`}>
          {under && <Under x={along(0)} under={under} above />}
          <text x={along(0)} y={layout.line / 2 + 4} className={picture.name}>
            {label(type, code)}
          </text>
          {columns.map((column) => (
            <g
              key={column.code}
              transform={`translate(${along(layout.head + column.offset, layout.cell)} 0)`}
            >
              <Cell
                cell={grid.cells.get(cellKey(code, column.code))}
                {...{ grid, mirrored }}
                size={[layout.cell, layout.line]}
              />
            </g>
          ))}
          {grid.totals.map(({ key, values }, place) => (
            <text
              key={key}
              x={along(totals + (place + 1) * layout.total)}
              y={layout.line / 2 + 4}
              className={picture.total}
            >
              {formatNumber(values.get(code) ?? 0, 'count', language)}
            </text>
          ))}
        </g>
      ))}
      {grid.totals.map(({ key }, place) => (
        <text
          key={key}
          x={along(totals + (place + 1) * layout.total)}
          y={16 + place * 16}
          className={picture.total}
        >
          {t(`grid.total-${key}`)}
        </text>
      ))}
    </svg>
  );
}

interface UnderProps {
  readonly x: number;
  readonly under: GridUnder;
  /** Over a row, in the gap before it. */
  readonly above?: boolean;
}

function Under({ x, under: { type, code }, above = false }: UnderProps) {
  const { label, language } = useI18n();
  const y = above ? -10 : 10;
  const along = (offset: number): number => (isRightToLeft(language) ? x - offset : x + offset);
  const marked = type === 'group';
  return (
    <>
      {marked && <MarkShape {...groupMark(code)} fill="filled" x={along(6)} y={y} size={5} />}
      <text x={along(marked ? 16 : 0)} y={y + 4} className={picture.group}>
        {label(type, code)}
      </text>
    </>
  );
}

interface CellProps {
  readonly cell: GridCell | undefined;
  readonly grid: Grid;
  readonly size: readonly [number, number];
  readonly mirrored: boolean;
}

function Cell({ cell, grid, size: [width, line], mirrored }: CellProps) {
  const { t, language } = useI18n();
  if (!cell) return <rect width={width - 1} height={line - 1} fill="url(#grid-picture)" opacity={0.5} />;
  const tall = (line - 1) / cell.figures.length;
  const looks = cellStyles(cell, grid);
  return (
    <>
      {cell.figures.map((figure, half) => {
        const look = looks[half];
        const hatched = look?.fill === 'hatch';
        const number = figure === null ? '?' : formatNumber(figure, 'count', language);
        const part = { named: figure ?? 0, of: cell.of ?? 0 };
        return (
          <g key={half}>
            <rect
              y={half * tall}
              width={width - 1}
              height={tall}
              style={{ fill: hatched ? 'var(--surface)' : look?.fill }}
              className={styles.edge}
            />
            <text
              x={width / 2}
              y={(half + 0.5) * tall}
              className={look?.onDark ? styles.onDark : styles.digit}
            >
              {cell.of === null ? number : t(cell.atLeast ? 'grid.at-least' : 'groups.of', part)}
            </text>
          </g>
        );
      })}
      {cell.signs.map((sign) => (
        <SignMark key={sign} sign={sign} size={width - 1} mirrored={mirrored} />
      ))}
    </>
  );
}

interface Place {
  readonly code: string;
  readonly type: 'theme' | 'country' | 'group';
  readonly offset: number;
  /** What begins here. */
  readonly under: GridUnder | null;
}

/** Where each head is along its axis; a named group takes a gap before it. */
function placesOf(blocks: readonly GridBlock[], step: number, gap: number): Place[] {
  const before = (block: number): number =>
    headsOf(blocks.slice(0, block)).length * step + (blocks[0]?.under === null ? 0 : block * gap);
  return blocks.flatMap(({ under, heads }, block) =>
    heads.map(({ code, type }, index) => ({
      code,
      type,
      offset: before(block) + index * step + (gap > GAP && under ? gap : 0),
      under: index === 0 ? under : null,
    })),
  );
}
