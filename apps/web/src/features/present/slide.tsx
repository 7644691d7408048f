import type { Rows } from '@libs/deck';
import { DataTableView, DrawingChart, isCharted } from '@libs/charts';
import { newestOf } from '@libs/rules';
import type { DataTable } from '@libs/table';
import { asOfWords, publisherOf } from '@libs/findings';
import { slideCharts } from '../../../../../libs/questions/web';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { AutoFitText } from './auto-fit-text';
import styles from './slide.module.css';
import type { RenderedSlide } from './use-rendered-slides';

export interface SlideProps {
  readonly slide: RenderedSlide;
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
}

/** One slide, 1280 by 720 in whatever size it is shown: words, figures, and where they come from. */
export function Slide(props: SlideProps) {
  const { number, of, slide } = props;
  const { t } = useI18n();
  const drawing = chartOf(props);
  return (
    <article className={styles.slide}>
      {slide.deckSlide.kind === 'title' ? <Cover {...slide} /> : (drawing ?? <Content {...props} />)}
      <footer className={styles.footer}>
        {/* A chart names its sources itself. */}
        <Foot tables={drawing === null ? (slide.shown?.tables ?? []) : []} />
        <span>{t('present.place', { number, slides: of })}</span>
      </footer>
    </article>
  );
}

/** The drawing of the slide as a chart of a page, or null where it is none: a table, a figure or words. */
function chartOf({ slide: { deckSlide, shown, context }, number }: SlideProps) {
  const table = shown?.tables[0];
  const { title, subtitle, drawing } = deckSlide;
  if (shown === null || context === null || table === undefined || isReadAsText(drawing)) return null;
  const head = { id: `slide-${number}`, title, subtitle, table };
  const own = slideCharts.get(shown.key);
  const chart = own ? (
    own({ ...head, tables: shown.tables, context })
  ) : isCharted(drawing) ? (
    <DrawingChart {...head} drawing={drawing} />
  ) : null;
  if (chart === null) return null;
  return (
    <>
      <Head {...deckSlide} />
      <AutoFitText key={title}>{chart}</AutoFitText>
    </>
  );
}

function isReadAsText(drawing: RenderedSlide['deckSlide']['drawing']): boolean {
  return drawing === null || ['rows', 'figure', 'words', 'empty'].includes(drawing.kind);
}

function Cover({ deckSlide }: RenderedSlide) {
  const i18n = useI18n();
  const { t } = i18n;
  const frame = useReferenceData();
  return (
    <div className={styles.cover}>
      <p className={styles.network}>{t('oic-pesnet')}</p>
      <h2>{deckSlide.title}</h2>
      <p className={styles.body}>{deckSlide.subtitle}</p>
      {frame && <p className={styles.asOf}>{asOfWords(frame.network, i18n)}</p>}
    </div>
  );
}

/** The finding, and what is measured: of one size on every slide. */
function Head({ title, subtitle }: Pick<RenderedSlide['deckSlide'], 'title' | 'subtitle'>) {
  return (
    <>
      <h2>{title}</h2>
      {subtitle !== '' && <p className={styles.subtitle}>{subtitle}</p>}
    </>
  );
}

function Content({ slide: { deckSlide, shown }, number }: SlideProps) {
  const { title, drawing } = deckSlide;
  const table = shown?.tables[0];
  const head = <Head {...deckSlide} />;
  switch (drawing?.kind) {
    case 'figure':
      return (
        <div className={styles.figure}>
          {head}
          <p className={styles.value}>{drawing.value}</p>
          <p>{drawing.unit}</p>
          <ul className={styles.beside}>
            {drawing.beside.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      );
    case 'rows':
      return (
        <>
          {head}
          <AutoFitText key={title}>
            <Table rows={drawing} />
          </AutoFitText>
        </>
      );
    case 'words':
    case 'empty':
      return (
        <>
          {head}
          {(drawing.kind === 'words' ? drawing.paragraphs : drawing.sentences).map((paragraph) => (
            <p key={paragraph} className={styles.body}>
              {paragraph}
            </p>
          ))}
        </>
      );
    case 'bars':
    case 'heat':
    case 'lines':
    case 'scatter':
    case 'tiles':
    case undefined:
      return (
        <>
          {head}
          {table && (
            <AutoFitText key={title}>
              <DataTableView id={`slide-${number}`} table={table} caption={title} />
            </AutoFitText>
          )}
        </>
      );
  }
}

/** Rows that a slide has room for. */
const ROWS = 14;

function Table({ rows: { columns, rows, of } }: { readonly rows: Rows }) {
  const { t } = useI18n();
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ head, number }) => (
              <th key={head} scope="col" className={number ? styles.number : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, ROWS).map((cells, index) => (
            <tr key={index}>
              {cells.map((cell, column) => (
                <td key={column} className={columns[column]?.number ? styles.number : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {of > ROWS && (
        <p className={styles.more}>{t('deck.first-of', { shown: Math.min(ROWS, rows.length), of })}</p>
      )}
    </>
  );
}

/** Sources and date of what is shown; the fictional network says so on every slide. */
function Foot({ tables }: { readonly tables: readonly DataTable[] }) {
  const i18n = useI18n();
  const { t } = i18n;
  const frame = useReferenceData();
  const sources = new Map(
    frame?.sources.map(({ id, publisher }) => [id, publisherOf(publisher, i18n.language, t)]),
  );
  const publishers = [
    ...new Set(tables.flatMap((table) => table.sources.flatMap((id) => sources.get(id) ?? []))),
  ];
  return (
    <span>
      {frame?.network.fictional === true && (
        <strong className={styles.fictional}>{t('fictional-data')} </strong>
      )}
      {publishers.length > 0 && (
        <>
          {t('present.source', { sources: publishers.slice(0, 4).join(' · ') })}
          {publishers.length > 4 && ` ${t('present.more-sources', { n: publishers.length - 4 })}`}
        </>
      )}
      {frame && tables.length > 0 && ` · ${asOfWords(newestOf(tables) ?? frame.network, i18n)}`}
    </span>
  );
}
