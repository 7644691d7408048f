import type { DataTable } from '@libs/table';
import { binsTo, stepIn } from '../../charts/tiles/bins.js';
import {
  breadthFinding,
  countriesFinding,
  depthFinding,
  groupsFinding,
  isToldByNames,
  matrixFinding,
  meetingsByGroup,
  retentionFinding,
  rowsOf,
  yearOf,
  type Row,
} from '../../findings/index.js';
import type { Bars, Drawing, Heat, HeatCell, Key } from '../deck.js';
import {
  GROUP_COLORS,
  GROUPS,
  nothing,
  only,
  PARTS,
  QUIET,
  type SlideRenderer,
  type DeckContext,
  type SlideContext,
} from './slide-renderer.js';
import { latestMeeting, readingTable, rowsDrawing } from './table-rows.js';
import { timeline } from './timeline.js';

const statesTable = readingTable(['country', 'group', 'meeting', 'state'], latestMeeting);

export const breadth: SlideRenderer = {
  finding: (tables) => breadthFinding(only(tables)),
  draw: (tables, telling) => timeline(only(tables), 'countries', telling),
  table: (tables, telling) =>
    rowsDrawing(
      only(tables),
      isToldByNames(only(tables))
        ? ['meeting', 'start', 'mode', 'named', 'of', 'list']
        : ['meeting', 'start', 'mode', 'countries', 'of', 'coverage'],
      telling,
      latestMeeting,
    ),
};

export const depth: SlideRenderer = {
  finding: (tables) => depthFinding(only(tables)),
  draw: (tables, telling) => timeline(only(tables), 'perCountry', telling),
  table: readingTable(
    ['meeting', 'start', 'mode', 'perCountry', 'representatives', 'countries', 'countedAs'],
    latestMeeting,
  ),
};

export const groups: SlideRenderer = {
  finding: (tables) => groupsFinding(only(tables)),
  draw: (tables, telling) => groupBars(only(tables), telling),
  table: readingTable(['meeting', 'group', 'named', 'of', 'list'], latestMeeting),
};

export const named: SlideRenderer = {
  finding: (tables) => countriesFinding(only(tables)),
  draw: (tables, telling) => countTiles(only(tables), 'named', telling),
  table: readingTable(['country', 'group', 'named', 'lists', 'attended', 'known', 'share']),
};

export const beneficiaries: SlideRenderer = {
  finding: () => null,
  draw: (tables, telling) => countTiles(only(tables), 'beneficiary', telling),
  table: readingTable(['country', 'group', 'beneficiary']),
};

export const attendance: SlideRenderer = {
  finding: (tables) => matrixFinding(only(tables)),
  draw: (tables, telling) => matrix(only(tables), telling),
  table: statesTable,
};

export const retention: SlideRenderer = {
  finding: (tables, { choice, meetings }) =>
    retentionFinding(only(tables), yearAt(meetings, choice.from), yearAt(meetings, choice.to)),
  draw: (tables, telling) => outcomes(only(tables), telling),
  table: readingTable(['country', 'group', 'outcome']),
};

export const change: SlideRenderer = {
  finding: () => null,
  draw(tables, { i18n, alt }): Bars {
    const rows = rowsOf(only(tables));
    const { t } = i18n;
    return {
      kind: 'bars',
      direction: 'up',
      stacked: false,
      categories: rows.map((row) => i18n.label('code:change', row.text('part'))),
      series: [
        { name: t('deck.members'), color: 'accent1', values: rows.map((row) => row.number('members')) },
      ],
      format: '0',
      alt,
    };
  },
  table: readingTable(['part', 'members']),
};

export const delegationSizes: SlideRenderer = {
  finding: () => null,
  draw(tables, { i18n, alt }): Drawing {
    const rows = rowsOf(only(tables));
    // A delegation of unknown size is no delegation of nobody.
    if (rows.every((row) => row.number('representatives') === null)) return nothing(i18n);
    const max = Math.max(0, ...rows.map((row) => row.count('representatives')));
    const sizes = Array.from({ length: max + 1 }, (_, size) => size);
    const count = (group: string, size: number): number =>
      rows.filter((row) => row.text('group') === group && row.number('representatives') === size).length;
    return {
      kind: 'bars',
      direction: 'up',
      stacked: true,
      categories: sizes.map(String),
      series: GROUPS.map((group) => ({
        name: i18n.label('group', group),
        color: GROUP_COLORS.get(group) ?? QUIET,
        values: sizes.map((size) => count(group, size)),
      })),
      format: '0',
      alt,
    };
  },
  table: readingTable(['country', 'group', 'representatives', 'meeting']),
};

/** More meetings than these are not drawn, as on the page. */
const MEETINGS = 4;

function groupBars(table: DataTable, { i18n, alt }: SlideContext): Drawing {
  const meetings = meetingsByGroup(table).slice(-MEETINGS);
  const rows = rowsOf(table);
  if (meetings.length === 0) return nothing(i18n);
  const at = (group: string, meeting: string): Row | undefined =>
    rows.find((row) => row.text('group') === group && row.text('meeting') === meeting);
  const present = GROUPS.filter((group) => rows.some((row) => row.text('group') === group));
  return {
    kind: 'bars',
    direction: 'up',
    stacked: false,
    categories: meetings.map((meeting) => i18n.label('meeting', meeting)),
    series: present.map((group) => ({
      name: i18n.t('deck.group-of', {
        group: i18n.label('group', group),
        of: at(group, meetings.at(-1) ?? '')?.count('of') ?? 0,
      }),
      color: GROUP_COLORS.get(group) ?? QUIET,
      values: meetings.map((meeting) => at(group, meeting)?.number('named') ?? null),
    })),
    format: '0',
    alt,
  };
}

function countTiles(table: DataTable, measure: string, { i18n, members, alt }: SlideContext): Drawing {
  const rows = new Map(rowsOf(table).map((row) => [row.text('country'), row]));
  const bins = binsTo(Math.max(0, ...[...rows.values()].map((row) => row.count(measure))));
  const stepAt = (count: number | null): HeatCell['step'] =>
    count === null ? 'unknown' : stepIn(bins, count);
  const tiles = members.flatMap(({ code, group, row, column }) => {
    const found = rows.get(code);
    if (found === undefined) return [];
    const count = found.number(measure);
    const names = { country: i18n.label('country', code), group: i18n.label('group', group) };
    const alt =
      count === null ? i18n.t('mark.tile-unknown', names) : i18n.t('mark.tile', { ...names, named: count });
    return [
      {
        row,
        column,
        code,
        text: count === null || count === 0 ? '' : String(count),
        step: stepAt(count),
        alt,
      },
    ];
  });
  if (tiles.length === 0) return nothing(i18n);
  const keys: Key[] = bins.map(({ from, to, step }) => ({
    step,
    text: from === to ? i18n.t('tiles.times', { n: from }) : i18n.t('tiles.between', { from, to }),
  }));
  const unknown = tiles.some(({ step }) => step === 'unknown');
  return {
    kind: 'tiles',
    tiles,
    keys: unknown ? [...keys, { step: 'unknown', text: i18n.label('code:missing', 'unknown') }] : keys,
    alt,
  };
}

const STATES: ReadonlyMap<string, HeatCell> = new Map(
  Object.entries({
    attended: { text: '●', step: 4 },
    absent: { text: '○', step: 0 },
    'not-named': { text: '○', step: 0 },
    excused: { text: '◐', step: 1 },
    'not-invited': { text: '–', step: 0 },
    'not-eligible': { text: '·', step: 'blank' },
    unknown: { text: '', step: 'unknown' },
  }),
);
const COLUMNS = 6;
const FEW = 4;

function matrix(table: DataTable, telling: SlideContext): Drawing {
  const { i18n, members, meetings, alt } = telling;
  const rows = rowsOf(table);
  const inTime = [...new Set(rows.map((row) => row.text('meeting')))]
    .sort((a, b) => startAt(meetings, a).localeCompare(startAt(meetings, b)))
    .slice(-COLUMNS);
  const states = new Map(
    rows.map((row) => [`${row.text('country')} ${row.text('meeting')}`, row.text('state')]),
  );
  const countries = new Set(rows.map((row) => row.text('country')));
  if (countries.size <= FEW) return statesTable([table], telling);
  const { compare } = new Intl.Collator(i18n.language);
  const unknown: HeatCell = { text: '', step: 'unknown' };
  const blocks: Heat['blocks'] = GROUPS.map((group) => ({
    head: i18n.label('group', group),
    columns: inTime.map((meeting) => yearAt(meetings, meeting)),
    rows: members
      .filter((member) => member.group === group && countries.has(member.code))
      .map(({ code }) => ({ code, head: i18n.label('country', code) }))
      .sort((a, b) => compare(a.head, b.head))
      .map(({ code, head }) => ({
        head,
        cells: inTime.map((meeting) => STATES.get(states.get(`${code} ${meeting}`) ?? 'unknown') ?? unknown),
      })),
  })).filter((block) => block.rows.length > 0);
  const seen = new Set(states.values());
  const keys = [...STATES]
    .filter(([state]) => seen.has(state))
    .map(([state, { text, step }]) => ({ step, sign: text, text: i18n.label('code:state', state) }));
  return { kind: 'heat', blocks, keys, alt };
}

function outcomes(table: DataTable, { i18n, alt }: SlideContext): Bars {
  const rows = rowsOf(table);
  const present = GROUPS.filter((group) => rows.some((row) => row.text('group') === group));
  const told = new Set(rows.map((row) => row.text('outcome')));
  const colors = {
    ...{ returned: PARTS[0], new: PARTS[1], 'not-named-again': PARTS[3] },
    ...(told.has('unknown') ? { unknown: QUIET } : {}),
    ...(told.has('not-invited') ? { 'not-invited': QUIET } : {}),
  };
  return {
    kind: 'bars',
    direction: 'across',
    stacked: true,
    categories: present.map((group) => i18n.label('group', group)),
    series: Object.entries(colors).map(([outcome, color = QUIET]) => ({
      name: i18n.label('code:outcome', outcome),
      color,
      values: present.map(
        (group) =>
          rows.filter((row) => row.text('group') === group && row.text('outcome') === outcome).length,
      ),
    })),
    format: '0',
    alt,
  };
}

function startAt(meetings: DeckContext['meetings'], meeting: string | undefined): string {
  return meetings.get(meeting ?? '')?.start ?? '';
}

function yearAt(meetings: DeckContext['meetings'], meeting: string | undefined): string {
  return yearOf(startAt(meetings, meeting));
}
