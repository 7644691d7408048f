import { formatNumber, type DataTable } from '@libs/table';
import {
  activitiesFinding,
  countriesFinding,
  meetingFinding,
  noteSentence,
  overviewFinding,
  rowsOf,
  sentence,
  statusFinding,
  format,
  type I18n,
  type Row,
} from '../../findings/index.js';
import type { Drawing } from '../deck.js';
import { byArea, GROUPS, nothing, only, type SlideRenderer } from './slide-renderer.js';

/** So many lines stand beside a figure. */
const BESIDE = 5;

export const membersTakingPart: SlideRenderer = {
  finding: (tables) => overviewFinding(only(tables)),
  draw(tables, { i18n }): Drawing {
    const [last, ...earlier] = meetingsWith(only(tables), 'countries');
    if (!last) return nothing(i18n);
    return {
      kind: 'figure',
      value: formatNumber(last.count('countries'), 'count', i18n.language),
      unit: told(last, i18n),
      beside: earlier.slice(0, BESIDE).map((row) => told(row, i18n)),
    };
  },
};

export const peopleTakingPart: SlideRenderer = {
  finding: () => null,
  draw(tables, { i18n }): Drawing {
    const [last, ...earlier] = meetingsWith(only(tables), 'representatives');
    if (!last) return nothing(i18n);
    return {
      kind: 'figure',
      value: formatNumber(last.count('representatives'), 'count', i18n.language),
      unit: told(last, i18n),
      beside: earlier.slice(0, BESIDE).map((row) => told(row, i18n)),
    };
  },
};

export const membersNamed: SlideRenderer = {
  finding: (tables) => countriesFinding(only(tables)),
  draw(tables, { i18n }): Drawing {
    const rows = rowsOf(only(tables));
    const isNamed = (row: Row): boolean => row.count('named') > 0;
    const present = GROUPS.filter((group) => rows.some((row) => row.text('group') === group));
    return {
      kind: 'figure',
      value: formatNumber(rows.filter(isNamed).length, 'count', i18n.language),
      unit: format(countriesFinding(only(tables)), i18n),
      beside: present.map((group) => {
        const own = rows.filter((row) => row.text('group') === group);
        return format(
          sentence('needs.group', {
            group: { type: 'group', code: group },
            answered: own.filter(isNamed).length,
            of: own.length,
          }),
          i18n,
        );
      }),
    };
  },
};

export const participations: SlideRenderer = {
  finding: () => null,
  draw(tables, { i18n }): Drawing {
    const table = only(tables);
    const sum = rowsOf(table).reduce((total, row) => total + row.count('participations'), 0);
    if (sum === 0) return nothing(i18n);
    return {
      kind: 'figure',
      value: formatNumber(sum, 'count', i18n.language),
      unit: format(activitiesFinding(table), i18n),
      beside: table.notes.slice(0, BESIDE).map((note) => format(noteSentence(note), i18n)),
    };
  },
};

export const planDone: SlideRenderer = {
  finding: () => null,
  draw(tables, { i18n }): Drawing {
    const table = only(tables);
    const rows = rowsOf(table);
    const sum = (column: string): number => rows.reduce((total, row) => total + row.count(column), 0);
    const activities = sum('activities');
    if (activities === 0 || activities === sum('unreported'))
      return nothing(i18n, format(statusFinding(table), i18n));
    return {
      kind: 'figure',
      value: formatNumber(sum('done'), 'count', i18n.language),
      unit: format(statusFinding(table), i18n),
      beside: rows
        .filter((row) => row.count('activities') > 0)
        .sort(byArea)
        .slice(0, BESIDE)
        .map((row) =>
          i18n.t('deck.area-done', {
            area: row.known('area') === null ? i18n.t('deck.no-area') : i18n.label('theme', row.text('area')),
            done: row.count('done'),
            of: row.count('activities'),
          }),
        ),
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
