import type { Heat, HeatCell } from '@libs/table';
import { isRightToLeft } from '@libs/vocabulary';
import { useId } from 'react';
import type { PlotArea } from '../mark.js';
import { Hatch } from '../marks/hatch.js';
import { useI18n } from '../setting.js';
import styles from './drawing.module.css';
import { HEAD, heatLayout, LINE, type HeatPanel, type HeatRow } from './heat-layout.js';

interface HeatMarkProps {
  readonly plot: PlotArea;
  readonly heat: Heat;
}

/** Tables with a colour in every cell, one below the other. */
export function HeatMark({ plot, heat }: HeatMarkProps) {
  const { language } = useI18n();
  const hatch = useId();
  const mirrored = isRightToLeft(language);
  const { height, panels } = heatLayout(heat, plot.width, mirrored);
  const start = mirrored ? plot.width : 0;
  return (
    <svg
      width={plot.width}
      height={height}
      viewBox={`0 0 ${plot.width} ${height}`}
      className={mirrored ? styles.mirrored : undefined}
    >
      <Hatch id={hatch} />
      {panels.map((panel) => (
        <g key={panel.top}>
          <Heads panel={panel} start={start} />
          {panel.rows.map((row) => (
            <Row key={row.y} {...{ row, plot, start, hatch }} cellWidth={panel.cellWidth} />
          ))}
        </g>
      ))}
    </svg>
  );
}

function Heads({ panel, start }: { readonly panel: HeatPanel; readonly start: number }) {
  const y = panel.top + HEAD - 8;
  return (
    <>
      <text x={start} y={y} className={styles.head}>
        {panel.head}
      </text>
      {panel.columns.map(({ lines, x }) => (
        <Lines key={x} {...{ lines, x }} y={y - (lines.length - 1) * LINE} className={styles.below} />
      ))}
    </>
  );
}

interface RowProps {
  readonly row: HeatRow;
  readonly plot: PlotArea;
  readonly start: number;
  readonly hatch: string;
  readonly cellWidth: number;
}

function Row({ row: { lines, y, height, cells }, plot, start, hatch, cellWidth }: RowProps) {
  return (
    <g>
      <Lines lines={lines} x={start} y={y + 20} className={styles.name} />
      {cells.map(({ text, step, x, mark }) => (
        <g key={mark} onPointerEnter={() => plot.point(mark)} onPointerLeave={() => plot.point(null)}>
          <rect
            {...{ x: x + 1, y: y + 1, width: cellWidth - 2, height: height - 2 }}
            className={plot.active === mark ? styles.ringed : styles.cell}
            style={{ fill: fillOf(step, hatch) }}
          />
          <text
            x={x + cellWidth / 2}
            y={y + height / 2 + 5}
            className={typeof step === 'number' && step >= 4 ? styles.inside : styles.sign}
          >
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}

interface LinesProps {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly className: string | undefined;
}

function Lines({ lines, x, y, className }: LinesProps) {
  return (
    <text x={x} y={y} className={className}>
      {lines.map((line, at) => (
        <tspan key={at} x={x} dy={at === 0 ? 0 : LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function fillOf(step: HeatCell['step'], hatch: string): string {
  if (step === 'unknown') return `url(#${hatch})`;
  return step === 'blank' || step === 0 ? 'var(--surface)' : `var(--bin-${step})`;
}
