import { nothing, only, type SlideRenderer, type SlideRenderers } from '../../deck/plots/slide-renderer.js';
import {
  breadthFinding,
  depthFinding,
  format,
  type I18n,
  isCountedByNames,
  meetingFinding,
  overviewFinding,
  type Row,
  rowsOf,
} from '../../findings/index.js';
import { timeline } from '../../deck/plots/timeline.js';
import { latestMeeting, readingTable, rowsDrawing } from '../../deck/plots/table-rows.js';
import type { Drawing } from '../../deck/deck.js';
import { type DataTable, formatNumber } from '@libs/table';

const breadth: SlideRenderer = {
  finding: (tables) => breadthFinding(only(tables)),
  draw: (tables, telling) => timeline(only(tables), 'countries', telling),
  table: (tables, telling) =>
    rowsDrawing(
      only(tables),
      isCountedByNames(only(tables))
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
    const [last, ...earlier] = meetingsWith(only(tables), 'countries');
    if (!last) return nothing(i18n);
    return {
      kind: 'figure',
      value: formatNumber(last.count('countries'), 'count', i18n.language),
      unit: told(last, i18n),
      beside: earlier.map((row) => told(row, i18n)),
    };
  },
};

/** Network meetings with a figure, the last first. */
function meetingsWith(table: DataTable, measure: string): Row[] {
  return rowsOf(table)
    .filter((row) => row.text('kind') === 'network-meeting' && row.number(measure) !== null)
    .sort((a, b) => b.text('start').localeCompare(a.text('start')));
}

/** A meeting with what is stated of it. */
function told(row: Row, i18n: I18n): string {
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
    const [last, ...earlier] = meetingsWith(only(tables), 'representatives');
    if (!last) return nothing(i18n);
    return {
      kind: 'figure',
      value: formatNumber(last.count('representatives'), 'count', i18n.language),
      unit: told(last, i18n),
      beside: earlier.map((row) => told(row, i18n)),
    };
  },
};

/** How the entries of the question are told on slides. */
export const participationByMeeting = {
  breadth: breadth,
  depth: depth,
  'members-taking-part': membersTakingPart,
  'people-taking-part': peopleTakingPart,
} satisfies SlideRenderers;
