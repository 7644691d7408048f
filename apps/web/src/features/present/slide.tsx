import { Twin } from '@libs/charts';
import { headOf, textsOf, titleOf, type Slide as StorySlide, type Story } from '@libs/stories';
import { formatDate, type DataTable } from '@libs/table';
import { tell } from '@libs/table/sentences';
import type { ReactNode } from 'react';
import { useFrame } from '../../lib/frame';
import { useReader } from '../../lib/language';
import { draw } from './drawn';
import { figureOf } from './figure';
import { Fitted } from './fitted';
import type { Shown } from './shown';
import styles from './slide.module.css';

export interface SlideProps {
  readonly story: Story;
  /** Counted from 1. */
  readonly number: number;
  readonly slide: StorySlide;
  readonly shown: Shown | null;
  readonly units: ReadonlyMap<string, string>;
}

/** Rows of a table that a slide has room for. */
const ROWS = 14;

/** One slide, 1280 by 720 in whatever size it is shown: words, figures, and where they come from. */
export function Slide(props: SlideProps) {
  const { story, number, slide, shown } = props;
  const reader = useReader();
  const { language, say } = reader;
  const own = textsOf(slide, language);
  return (
    <article className={styles.slide} data-kind={slide.kind}>
      {slide.kind === 'title' && <TitleSlide story={story} title={own.title} body={own.body} />}
      {slide.kind === 'text' && (
        <>
          <h2>{own.title}</h2>
          <p className={styles.body}>{own.body}</p>
        </>
      )}
      {shown !== null && <Figures {...props} shown={shown} />}
      <footer className={styles.footer}>
        {/* A chart names its sources itself. */}
        <Foot tables={slide.kind === 'chart' ? [] : (shown?.tables ?? [])} />
        <span>{say('present.place', { number, slides: story.slides.length })}</span>
      </footer>
    </article>
  );
}

function TitleSlide({
  story,
  title,
  body,
}: {
  readonly story: Story;
  readonly title?: string;
  readonly body?: string;
}) {
  const { language, say } = useReader();
  const frame = useFrame();
  const name =
    title ??
    (titleOf(story, language) || say(story.template ? `template.${story.template}` : 'present.untitled'));
  return (
    <div className={styles.cover}>
      <p className={styles.network}>{say('oic-pesnet')}</p>
      <h1>{name}</h1>
      {body !== undefined && <p className={styles.body}>{body}</p>}
      {frame && (
        <p className={styles.asOf}>
          {say('present.as-of', { date: formatDate(frame.network.asOf, language) })}
        </p>
      )}
      {frame?.network.fictional && <p className={styles.fictional}>{say('fictional-data')}</p>}
    </div>
  );
}

/** A slide's own title, else the finding; the chart’s title is read out with it. */
export function slideTitle(
  { story, slide, shown }: Pick<SlideProps, 'story' | 'slide' | 'shown'>,
  reader: ReturnType<typeof useReader>,
): string {
  const own = textsOf(slide, reader.language).title;
  if (own !== undefined) return own;
  if (shown !== null) return tell(headOf(shown.key, shown.tables), reader);
  const { template } = story;
  return (
    titleOf(story, reader.language) || reader.say(template ? `template.${template}` : 'present.untitled')
  );
}

function Figures({ story, number, slide, shown, units }: SlideProps & { readonly shown: Shown }) {
  const reader = useReader();
  const { say, language } = reader;
  const frame = useFrame();
  const [table] = shown.tables;
  const title = slideTitle({ story, slide, shown }, reader);
  const body = textsOf(slide, language).body;
  if (shown.missing !== null || table === undefined || frame === null)
    return (
      <>
        <h2>{title}</h2>
        <p className={styles.missing}>{say('present.nothing')}</p>
      </>
    );
  const subtitle = say(`chart.${shown.key}.about`);
  const figure = slide.kind === 'figure' ? figureOf(shown, reader) : null;
  const drawing =
    slide.kind === 'chart'
      ? draw({ id: `slide-${number}`, ...{ title, subtitle, shown, table, frame, units } })
      : null;
  return (
    <>
      {body !== undefined && <p className={styles.lead}>{body}</p>}
      {figure !== null && <Figure {...{ title, subtitle }} value={figure} />}
      {drawing !== null && <Fitted>{drawing}</Fitted>}
      {drawing === null && figure === null && (
        <Table {...{ title, subtitle, table }} id={`slide-${number}`} />
      )}
    </>
  );
}

function Figure({
  title,
  subtitle,
  value,
}: {
  readonly title: string;
  readonly subtitle: string;
  readonly value: string;
}) {
  return (
    <div className={styles.figure}>
      <p className={styles.value}>{value}</p>
      <h2>{title}</h2>
      <p className={styles.subtitle}>{subtitle}</p>
    </div>
  );
}

function Table({
  id,
  title,
  subtitle,
  table,
}: {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly table: DataTable;
}) {
  const { say } = useReader();
  const rows = table.cells[0]?.length ?? 0;
  const first = { ...table, cells: table.cells.map((cells) => cells.slice(0, ROWS)) };
  return (
    <>
      <h2>{title}</h2>
      <p className={styles.subtitle}>{subtitle}</p>
      <Fitted>
        <Twin id={id} table={first} caption={title} />
        {rows > ROWS && <p className={styles.more}>{say('present.more-rows', { n: rows - ROWS })}</p>}
      </Fitted>
    </>
  );
}

/** Sources and date of what is shown; the fictional network says so on every slide. */
function Foot({ tables }: { readonly tables: readonly DataTable[] }): ReactNode {
  const { say, language } = useReader();
  const frame = useFrame();
  const sources = new Map(frame?.sources.map(({ id, publisher }) => [id, publisher]));
  const publishers = [
    ...new Set(tables.flatMap((table) => table.sources.map((id) => sources.get(id) ?? id))),
  ];
  const fictional = frame?.network.fictional === true;
  return (
    <span>
      {fictional && <strong className={styles.fictional}>{say('fictional-data')} </strong>}
      {publishers.length > 0 && (
        <>
          {say('present.source', { sources: publishers.slice(0, 4).join(' · ') })}
          {publishers.length > 4 && ` ${say('present.more-sources', { n: publishers.length - 4 })}`}
        </>
      )}
      {frame &&
        tables.length > 0 &&
        ` · ${say('present.as-of', { date: formatDate(frame.network.asOf, language) })}`}
    </span>
  );
}
