import {
  GROUP_COLORS,
  GROUPS,
  nothing,
  only,
  QUIET,
  type SlideContext,
  type SlideRenderer,
  type SlideRenderers,
} from '../../deck/plots/slide-renderer.js';
import { groupsFinding, meetingsByGroup, type Row, rowsOf } from '../../findings/index.js';
import { latestMeeting, readingTable } from '../../deck/plots/table-rows.js';
import type { DataTable } from '@libs/table';
import type { Drawing } from '../../deck/deck.js';

const groups: SlideRenderer = {
  finding: (tables) => groupsFinding(only(tables)),
  draw: (tables, telling) => groupBars(only(tables), telling),
  table: readingTable(['meeting', 'group', 'named', 'of', 'list'], latestMeeting),
};

function groupBars(table: DataTable, { i18n, alt }: SlideContext): Drawing {
  const meetings = meetingsByGroup(table);
  const rows = rowsOf(table);
  if (meetings.length === 0) return nothing(i18n);
  const at = (group: string, meeting: string): Row | undefined =>
    rows.find((row) => row.text('group') === group && row.text('meeting') === meeting);
  const present = GROUPS.filter((group) => rows.some((row) => row.text('group') === group));
  return {
    kind: 'bars',
    direction: 'up',
    stacked: false,
    inTime: true,
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

/** How the entries of the question are told on slides. */
export const participationByGroup = {
  groups: groups,
} satisfies SlideRenderers;
