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
  tell,
  type Reader,
  type Row,
} from '../../table/sentences/index.js';
import type { Drawing } from '../deck.js';
import { byArea, GROUPS, nothing, only, type SlideRenderer } from './slide-renderer.js';

/** So many lines stand beside a figure. */
const BESIDE = 5;

export const membersTakingPart: SlideRenderer = {
  finding: (tables) => overviewFinding(only(tables)),
  draw(tables, { reader }): Drawing {
    const [last, ...earlier] = meetingsWith(only(tables), 'countries');
    if (!last) return nothing(reader);
    return {
      kind: 'figure',
      value: formatNumber(last.count('countries'), 'count', reader.language),
      unit: told(last, reader),
      beside: earlier.slice(0, BESIDE).map((row) => told(row, reader)),
    };
  },
};

export const peopleTakingPart: SlideRenderer = {
  finding: () => null,
  draw(tables, { reader }): Drawing {
    const [last, ...earlier] = meetingsWith(only(tables), 'representatives');
    if (!last) return nothing(reader);
    return {
      kind: 'figure',
      value: formatNumber(last.count('representatives'), 'count', reader.language),
      unit: told(last, reader),
      beside: earlier.slice(0, BESIDE).map((row) => told(row, reader)),
    };
  },
};

export const membersNamed: SlideRenderer = {
  finding: (tables) => countriesFinding(only(tables)),
  draw(tables, { reader }): Drawing {
    const rows = rowsOf(only(tables));
    const isNamed = (row: Row): boolean => row.count('named') > 0;
    const present = GROUPS.filter((group) => rows.some((row) => row.text('group') === group));
    return {
      kind: 'figure',
      value: formatNumber(rows.filter(isNamed).length, 'count', reader.language),
      unit: tell(countriesFinding(only(tables)), reader),
      beside: present.map((group) => {
        const own = rows.filter((row) => row.text('group') === group);
        return tell(
          sentence('needs.group', {
            group: { type: 'group', code: group },
            answered: own.filter(isNamed).length,
            of: own.length,
          }),
          reader,
        );
      }),
    };
  },
};

export const participations: SlideRenderer = {
  finding: () => null,
  draw(tables, { reader }): Drawing {
    const table = only(tables);
    const sum = rowsOf(table).reduce((total, row) => total + row.count('participations'), 0);
    if (sum === 0) return nothing(reader);
    return {
      kind: 'figure',
      value: formatNumber(sum, 'count', reader.language),
      unit: tell(activitiesFinding(table), reader),
      beside: table.notes.slice(0, BESIDE).map((note) => tell(noteSentence(note), reader)),
    };
  },
};

export const planDone: SlideRenderer = {
  finding: () => null,
  draw(tables, { reader }): Drawing {
    const table = only(tables);
    const rows = rowsOf(table);
    const sum = (column: string): number => rows.reduce((total, row) => total + row.count(column), 0);
    const activities = sum('activities');
    if (activities === 0 || activities === sum('unreported'))
      return nothing(reader, tell(statusFinding(table), reader));
    return {
      kind: 'figure',
      value: formatNumber(sum('done'), 'count', reader.language),
      unit: tell(statusFinding(table), reader),
      beside: rows
        .filter((row) => row.count('activities') > 0)
        .sort(byArea)
        .slice(0, BESIDE)
        .map((row) =>
          reader.say('deck.area-done', {
            area:
              row.known('area') === null
                ? reader.say('deck.no-area')
                : reader.name('theme', row.text('area')),
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
function told(row: Row, reader: Reader): string {
  const figures = {
    status: 'held',
    mode: row.known('mode'),
    countries: row.number('countries'),
    heads: row.number('representatives'),
    countedAs: row.known('countedAs'),
  };
  return reader.say('deck.meeting-said', {
    meeting: reader.name('meeting', row.text('meeting')),
    said: tell(meetingFinding(figures), reader),
  });
}
