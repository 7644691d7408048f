import type { DataTable } from '@libs/table';
import { noteSentence, format, type Sentence } from '../../findings/index.js';
import { lazy, Suspense, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Mark, PlotArea } from '../mark.js';
import { useSetting } from '../setting.js';
import { Actions } from './actions.js';
import { Diagonal } from './diagonal.js';
import styles from './frame.module.css';
import { Empty } from './empty.js';
import { Loading } from './loading.js';
import { SourceLine, useSourceLine } from './source-line.js';
import { nextMark } from './keyboard-walk.js';
import type { PictureKind } from './image-exporter.js';
import { DataTableView } from './data-table-view.js';
import { Plot } from './plot.js';
import { useWidth } from './use-width.js';

const ImageExporter = lazy(async () => ({ default: (await import('./image-exporter.js')).ImageExporter }));

export interface FrameProps {
  /** Names the chart in the page's address. */
  readonly id: string;
  /** The finding, or what is shown where nothing can be said. */
  readonly title: string;
  /** What is measured, in which unit, of whom and when. */
  readonly subtitle: string;
  readonly table: DataTable;
  readonly marks: readonly Mark[];
  /** Height left free until the plot is drawn. */
  readonly height: number;
  readonly columns?: readonly string[] | undefined;
  /** Notes that change the reading; the table's own without it. */
  readonly notes?: readonly Sentence[] | undefined;
  readonly coverage?: string | undefined;
  readonly mirrored?: boolean;
  /** How the marks are to be read, in place of a legend box. */
  readonly legend?: ReactNode;
  /** Puts the legend above a tall plot. */
  readonly legendFirst?: boolean;
  /** `group` where the plot holds controls and a table of its own. */
  readonly role?: 'application' | 'group';
  /** What Enter does at a mark, in place of opening its row of the table; `hint` says so. */
  readonly onEnter?: (mark: Mark) => void;
  readonly hint?: string;
  readonly children: (plot: PlotArea) => ReactNode;
  /** The plot as a drawing, where the plot on the page is none. */
  readonly picture?: (plot: PlotArea) => ReactNode;
}

/** Everything round a plot: finding, reading line, data table, notes, sources and what a reader may take away. */
export function Frame(props: FrameProps) {
  const { id, title, subtitle, table, marks, height, mirrored = false, role = 'application' } = props;
  const setting = useSetting();
  const { i18n } = setting;
  const [plotBox, width] = useWidth<HTMLDivElement>();
  const figure = useRef<HTMLElement>(null);
  const [active, setActive] = useState<number | null>(null);
  const [picture, setPicture] = useState<PictureKind | null>(null);
  const notes = (props.notes ?? table.notes.map(noteSentence)).map((note) => format(note, i18n));
  const source = useSourceLine(table, props.coverage);
  const tableOpen = setting.openTable === id;
  const legend = props.legend && <div className={styles.legend}>{props.legend}</div>;
  const mark = active === null ? undefined : marks[active];

  function openRow(row: number): void {
    setting.showTable(id);
    requestAnimationFrame(() => figure.current?.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus());
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Escape') {
      setActive(null);
      figure.current?.querySelector<HTMLElement>('[data-actions] button')?.focus();
      return;
    }
    if (event.key === 'Enter' && mark) {
      // The key must not press what the focus goes to.
      event.preventDefault();
      return props.onEnter ? props.onEnter(mark) : openRow(mark.row);
    }
    const next = nextMark({ marks, active, mirrored }, event.key);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
  }

  useEffect(() => {
    if (window.location.hash === `#${id}`) figure.current?.scrollIntoView();
  }, [id]);

  if (marks.length === 0)
    return <Empty id={id} title={title} subtitle={subtitle} notes={notes} height={height} />;
  return (
    <figure id={id} ref={figure} className={styles.figure} aria-labelledby={`${id}-title`}>
      <figcaption>
        <h2 id={`${id}-title`} className={styles.title}>
          {title}
          {table.fictional && <span className={styles.tag}>{i18n.t('fictional-data')}</span>}
        </h2>
        <p className={styles.subtitle}>{subtitle}</p>
      </figcaption>
      {props.legendFirst && legend}
      <div
        ref={plotBox}
        className={styles.plot}
        style={{ minBlockSize: height }}
        role={role}
        aria-roledescription={role === 'application' ? i18n.t('frame.chart') : undefined}
        aria-label={title}
        aria-describedby={`${id}-hint`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => setActive(null)}
      >
        <Plot
          width={width}
          isDrawing={props.picture === undefined}
          draw={(slot) => props.children({ width: slot, active, point: setActive })}
        />
        {table.fictional && <Diagonal />}
      </div>
      <p className={props.legendFirst ? styles.stickyReading : styles.reading} aria-live="polite">
        {mark && format(mark.speech, i18n)}
      </p>
      <p id={`${id}-hint`} className={styles.hint}>
        {props.hint ?? i18n.t('frame.hint')}
      </p>
      {!props.legendFirst && legend}
      {tableOpen && (
        <DataTableView id={`${id}-table`} table={table} caption={title} columns={props.columns} />
      )}
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <SourceLine table={table} line={source} />
      <Actions
        id={id}
        title={title}
        table={table}
        columns={props.columns}
        notes={notes}
        source={source}
        figure={figure}
        onPicture={setPicture}
      />
      {picture && (
        <Suspense fallback={<Loading />}>
          <ImageExporter
            kind={picture}
            words={{
              id,
              title,
              subtitle,
              notes,
              source,
              tag: table.fictional ? i18n.t('fictional-data') : null,
            }}
            legend={props.legend}
            onDone={() => setPicture(null)}
          >
            {props.picture ?? props.children}
          </ImageExporter>
        </Suspense>
      )}
    </figure>
  );
}
