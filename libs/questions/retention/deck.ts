import {
  GROUPS,
  only,
  PARTS,
  QUIET,
  type SlideContext,
  type SlideRenderer,
  type SlideRenderers,
} from '../../deck/plots/slide-renderer.js';
import { yearAt } from '../../deck/plots/meeting-years.js';
import { retentionFinding } from '../../findings/index.js';
import { readingTable } from '../../deck/plots/table-rows.js';
import type { DataTable } from '@libs/table';
import type { Bars } from '../../deck/deck.js';
import type { Color } from '../../deck/ooxml/color.js';
import { type OutcomeList, retentionSeries } from './series.js';

const renderer: SlideRenderer = {
  finding: (tables, { choice, meetings }) =>
    retentionFinding(only(tables), yearAt(meetings, choice.from), yearAt(meetings, choice.to)),
  draw: (tables, telling) => outcomes(only(tables), telling),
  table: readingTable(['country', 'group', 'outcome']),
};

function outcomes(table: DataTable, { i18n, alt }: SlideContext): Bars {
  const lists = retentionSeries(table, i18n.label, i18n.language);
  const members = lists.flatMap((list) => list.members);
  const present = GROUPS.filter((group) => members.some((member) => member.group === group));
  const inOrder = lists.toSorted((a, b) => placeOf(a) - placeOf(b));
  return {
    kind: 'bars',
    direction: 'across',
    stacked: true,
    categories: present.map((group) => i18n.label('group', group)),
    series: inOrder.map(({ outcome, members: own }) => ({
      name: i18n.label('code:outcome', outcome),
      color: COLORS.get(outcome) ?? QUIET,
      values: present.map((group) => own.filter((member) => member.group === group).length),
    })),
    format: '0',
    alt,
  };
}

/** Those that are known of both meetings, in the order of a stack. */
const COLORS: ReadonlyMap<string, Color | undefined> = new Map([
  ['returned', PARTS[0]],
  ['new', PARTS[1]],
  ['not-named-again', PARTS[3]],
]);

function placeOf({ outcome }: OutcomeList): number {
  const place = [...COLORS.keys()].indexOf(outcome);
  return place < 0 ? COLORS.size : place;
}

/** How the entries of the question are written on slides. */
export const retention = {
  retention: renderer,
} satisfies SlideRenderers;
