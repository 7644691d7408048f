import {
  GROUP_COLORS,
  nothing,
  only,
  QUIET,
  type SlideContext,
  type SlideRenderer,
  type SlideRenderers,
} from '../../deck/plots/slide-renderer.js';
import { groupsFinding } from '../../findings/index.js';
import { latestMeeting, readingTable } from '../../deck/plots/table-rows.js';
import type { DataTable } from '@libs/table';
import type { Drawing } from '../../deck/deck.js';
import { groupsSeries } from './series.js';

const groups: SlideRenderer = {
  finding: (tables) => groupsFinding(only(tables)),
  draw: (tables, telling) => groupBars(only(tables), telling),
  table: readingTable(['meeting', 'group', 'named', 'of', 'list'], latestMeeting),
};

function groupBars(table: DataTable, { i18n, alt }: SlideContext): Drawing {
  const panels = groupsSeries(table);
  const meetings = panels[0]?.counts.map(({ meeting }) => meeting) ?? [];
  if (meetings.length === 0) return nothing(i18n);
  return {
    kind: 'bars',
    direction: 'up',
    stacked: false,
    inTime: true,
    categories: meetings.map((meeting) => i18n.label('meeting', meeting)),
    series: panels.map(({ group, counts }) => ({
      name: i18n.t('deck.group-of', {
        group: i18n.label('group', group),
        of: counts.at(-1)?.of ?? 0,
      }),
      color: GROUP_COLORS.get(group) ?? QUIET,
      values: counts.map(({ named }) => named),
    })),
    format: '0',
    alt,
  };
}

/** How the entries of the question are written on slides. */
export const participationByGroup = {
  groups: groups,
} satisfies SlideRenderers;
