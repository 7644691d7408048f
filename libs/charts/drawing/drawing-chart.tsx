import type { Bars, DataTable, Drawing, Heat, Key } from '@libs/table';
import { isRightToLeft } from '@libs/vocabulary';
import { useId } from 'react';
import { Frame } from '../frame/frame.js';
import { Hatch } from '../marks/hatch.js';
import keys from '../marks/key.module.css';
import { useSetting } from '../setting.js';
import { barsLayout } from './bars-layout.js';
import { BarsMark } from './bars-mark.js';
import { colourOf } from './colours.js';
import styles from './drawing.module.css';
import { barsMarksOf, heatMarksOf } from './drawing-marks.js';
import { heatLayout } from './heat-layout.js';
import { HeatMark } from './heat-mark.js';

export interface DrawingChartProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly table: DataTable;
  readonly drawing: Bars | Heat;
}

/** Of a page's column, in pixels. */
const WIDEST = 1_120;

/** Whether a drawing is drawn by this chart: others are tables, figures and words, or have charts of their own. */
export function isCharted(drawing: Drawing | null): drawing is Bars | Heat {
  return drawing?.kind === 'bars' || drawing?.kind === 'heat';
}

/** The drawing of a slide as a chart of a page: the same series, in the same order, under the same names. */
export function DrawingChart({ id, title, subtitle, table, drawing }: DrawingChartProps) {
  const { i18n, showTable } = useSetting();
  const { language } = i18n;
  const mirrored = isRightToLeft(language);
  // At its widest a drawing is lowest: no more is left free than any width needs.
  const { height } =
    drawing.kind === 'bars' ? barsLayout(drawing, WIDEST, mirrored) : heatLayout(drawing, WIDEST, mirrored);
  return (
    <Frame
      {...{ id, title, subtitle, table, height }}
      marks={drawing.kind === 'bars' ? barsMarksOf(drawing, language) : heatMarksOf(drawing)}
      mirrored={mirrored && drawing.inTime !== true}
      onEnter={() => showTable(id)}
      legend={drawing.kind === 'bars' ? <SeriesKeys bars={drawing} /> : <StepKeys of={drawing.keys} />}
    >
      {(plot) =>
        drawing.kind === 'bars' ? (
          <BarsMark plot={plot} bars={drawing} />
        ) : (
          <HeatMark plot={plot} heat={drawing} />
        )
      }
    </Frame>
  );
}

/** The names of series beside their colours; one alone is named by the subtitle. */
function SeriesKeys({ bars }: { readonly bars: Bars }) {
  if (bars.series.length < 2) return null;
  return (
    <>
      {bars.series.map(({ name, color, hatched = false }) => (
        <Swatch key={name} fill={hatched ? null : colourOf(color)} text={name} />
      ))}
    </>
  );
}

function StepKeys({ of }: { readonly of: readonly Key[] }) {
  return (
    <>
      {of.map(({ step, sign, text }) => (
        <Swatch
          key={text}
          fill={
            step === 'unknown'
              ? null
              : typeof step === 'number' && step > 0
                ? `var(--bin-${step})`
                : 'var(--surface)'
          }
          text={sign === undefined || sign === '' ? text : `${sign} ${text}`}
        />
      ))}
    </>
  );
}

/** A colour and the word for it; hatched where it stands for what is not known. */
function Swatch({ fill, text }: { readonly fill: string | null; readonly text: string }) {
  const hatch = useId();
  return (
    <span className={keys.key}>
      <svg width="14" height="14" aria-hidden="true">
        {fill === null && <Hatch id={hatch} />}
        <rect x={1} y={1} width={12} height={12} className={styles.hatched} fill={fill ?? `url(#${hatch})`} />
      </svg>
      {text}
    </span>
  );
}
