import {
  nothing,
  only,
  QUIET,
  type SlideContext,
  type SlideRenderer,
  type SlideRenderers,
} from '../../deck/plots/slide-renderer.js';
import {
  breadthFinding,
  depthFinding,
  format,
  type I18n,
  meetingFinding,
  networkMeetings,
  overviewFinding,
  type Row,
} from '../../findings/index.js';
import { latestMeeting, readingTable, rowsDrawing } from '../../deck/plots/table-rows.js';
import type { Drawing } from '../../deck/deck.js';
import { type DataTable, formatNumber } from '@libs/table';
import { breadthMeasure, type Dot, mostMembers, type TimelineMeasure, timelineSeries } from './series.js';

const breadth: SlideRenderer = {
  finding: (tables) => breadthFinding(only(tables)),
  draw: (tables, telling) => timeline(only(tables), breadthMeasure(only(tables)), telling),
  table: (tables, telling) =>
    rowsDrawing(
      only(tables),
      breadthMeasure(only(tables)) === 'named'
        ? ['meeting', 'start', 'mode', 'named', 'of', 'list']
        : ['meeting', 'start', 'mode', 'countries', 'of', 'coverage'],
      telling,
      latestMeeting,
    ),
};

const depth: SlideRenderer = {
  finding: (tables) => depthFinding(only(tables)),
  draw: (tables, telling) => timeline(only(tables), 'perCountry', telling),
  table: readingTable(
    ['meeting', 'start', 'mode', 'perCountry', 'representatives', 'countries', 'countedAs'],
    latestMeeting,
  ),
};

const membersTakingPart: SlideRenderer = {
  finding: (tables) => overviewFinding(only(tables)),
  draw(tables, { i18n }): Drawing {
    const [last, ...earlier] = networkMeetings(only(tables), 'countries');
    if (!last) return nothing(i18n);
    return {
      kind: 'figure',
      value: formatNumber(last.count('countries'), 'count', i18n.language),
      unit: unitOf(last, i18n),
      beside: earlier.map((row) => unitOf(row, i18n)),
    };
  },
};

/** More marks than these bear no second line. */
const LABELLED = 8;

/** Meetings by their days, with how many took part or how many each sent; one without a day has no mark. */
function timeline(table: DataTable, measure: TimelineMeasure, { i18n, alt }: SlideContext): Drawing {
  const dots = timelineSeries(table, measure).filter(({ value }) => value !== null);
  if (dots.length === 0) return nothing(i18n);
  const kinds = new Map<string, Dot[]>();
  for (const dot of dots) {
    const key = seriesName(dot, i18n);
    kinds.set(key, [...(kinds.get(key) ?? []), dot]);
  }
  const most = mostMembers(table);
  return {
    kind: 'scatter',
    series: [...kinds].map(([name, own]) => ({
      name,
      color: own[0]?.wider ? QUIET : ('accent1' as const),
      marker: own[0]?.shape ?? 'circle',
      fill: own[0] === undefined || own[0].fill === 'dashed' ? 'hollow' : own[0].fill,
      points: own.map((dot) => ({
        day: dot.start,
        value: dot.value ?? 0,
        label: labelOf(dot, measure, i18n, dots.length <= LABELLED),
      })),
    })),
    limit: measure === 'perCountry' ? null : { value: most, name: i18n.t('timeline.limit', { n: most }) },
    format: measure === 'perCountry' ? '0.00' : '0',
    alt,
  };
}

/** Meetings of one kind and mode are one series, so that its mark is in the legend. */
function seriesName({ kind, mode, wider }: Dot, { t, label }: I18n): string {
  if (wider) return t('timeline.wider');
  const named = t(kind === 'nfp-meeting' ? 'timeline.focal' : 'timeline.network');
  return t('deck.kind-and-mode', { kind: named, mode: label('code:mode', mode) });
}

function labelOf(
  { value, atLeast, mode, place }: Dot,
  measure: TimelineMeasure,
  { language, label, t }: I18n,
  long: boolean,
): string {
  const figure = formatNumber(value ?? 0, measure === 'perCountry' ? 'ratio' : 'count', language);
  const written = atLeast ? t('deck.at-least', { figure }) : figure;
  if (!long) return written;
  const where = place === null || mode === 'virtual' ? label('code:mode', mode) : label('place', place);
  return `${written}\n${where}`;
}

/** A meeting with what is stated of it. */
function unitOf(row: Row, i18n: I18n): string {
  const figures = {
    status: 'held',
    mode: row.known('mode'),
    countries: row.number('countries'),
    heads: row.number('representatives'),
    countedAs: row.known('countedAs'),
  };
  return i18n.t('deck.meeting-said', {
    meeting: i18n.label('meeting', row.text('meeting')),
    said: format(meetingFinding(figures), i18n),
  });
}

const peopleTakingPart: SlideRenderer = {
  finding: () => null,
  draw(tables, { i18n }): Drawing {
    const [last, ...earlier] = networkMeetings(only(tables), 'representatives');
    if (!last) return nothing(i18n);
    return {
      kind: 'figure',
      value: formatNumber(last.count('representatives'), 'count', i18n.language),
      unit: unitOf(last, i18n),
      beside: earlier.map((row) => unitOf(row, i18n)),
    };
  },
};

/** How the entries of the question are written on slides. */
export const participationByMeeting = {
  breadth: breadth,
  depth: depth,
  'members-taking-part': membersTakingPart,
  'people-taking-part': peopleTakingPart,
} satisfies SlideRenderers;
