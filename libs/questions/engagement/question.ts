import { byMeetings } from '../filter.js';
import type { AnswerRow, NoArguments, Question } from '../question.js';
import {
  bands,
  comingsOf,
  type Contributions,
  type Engagement,
  type EngagementEvent,
  engagementOf,
  PILLARS,
  scoreWithin,
  spread,
} from '@libs/rules';
import type { Column } from '@libs/table';

export type EngagementRow = AnswerRow & {
  readonly country: string;
  readonly group: string;
  /** JSON: state and year of each meeting, by date. */
  readonly events: string;
  /** JSON: each theme, way of giving, and round that is over. */
  readonly themes: string;
  readonly gifts: string;
  readonly rounds: string;
};

const WINDOWS = [3, 5, Number.POSITIVE_INFINITY] as const;

export const COUNTS = ['done', 'known', 'unknown'] as const;

/** The pillars, and those of shorter windows, which a reader needs to work intervals out for other weights. */
export const COUNTED = ['', ' 3', ' 5'].flatMap((window) =>
  PILLARS.flatMap((pillar) => COUNTS.map((what) => `${pillar}${window} ${what}`)),
);

/**
 * How engaged is each member, as far as complete lists let anybody say? A score comes with the bounds that the
 * unknown leaves, with the interval of other choices, and with a band, never with a rank.
 */
export const engagement = {
  name: 'engagement',
  description: 'How engaged is each member, as far as complete lists say?',
  arguments: {},
  uses: byMeetings,
  columns: [
    { name: 'country', role: 'dimension', type: 'country' },
    { name: 'group', role: 'attribute', type: 'group' },
    ...COUNTED.map((name): Column => ({ name, role: 'measure', type: 'count' })),
    { name: 'score', role: 'measure', type: 'share', missing: 'insufficient-data' },
    { name: 'comings', role: 'attribute', type: 'text' },
    { name: 'low', role: 'measure', type: 'share' },
    { name: 'high', role: 'measure', type: 'share' },
    { name: 'spreadLow', role: 'measure', type: 'share', missing: 'insufficient-data' },
    { name: 'spreadHigh', role: 'measure', type: 'share', missing: 'insufficient-data' },
    { name: 'band', role: 'attribute', type: 'count', missing: 'insufficient-data' },
  ],
  notes: (rows) => {
    const found = placed(rows);
    const scored = found.filter(({ value }) => value !== null).length;
    const max = Math.max(0, ...found.map(({ band }) => band ?? 0));
    if (scored === 0) return [{ code: 'note.engagement-insufficient', values: {} }];
    return scored > 1 && max === 1 ? [{ code: 'note.engagement-no-bands', values: { members: scored } }] : [];
  },
  entries: { engagement: { drawing: 'table', takes: ['groups', 'countries'] } },
} satisfies Question<EngagementRow, NoArguments>;

/** A member with what is made of its pillars; without a score it has neither an interval nor a band. */
export function placed(rows: readonly EngagementRow[]) {
  const scored = rows.map((row) => {
    const [three, five, all] = WINDOWS.map((years) => pillarsOf(row, years));
    if (!three || !five || !all) throw new Error('A window is missing.');
    const comings = comingsOf(eventsOf(row));
    const { value, bounds } = scoreWithin(all, comings);
    return {
      row,
      comings,
      three,
      five,
      all,
      value,
      bounds,
      around: value === null ? null : spread([three, five, all]),
    };
  });
  const band = bands(scored.map(({ around }) => around));
  return scored.map((member, index) => ({ ...member, band: band[index] ?? null }));
}

function pillarsOf(row: EngagementRow, years: number): Engagement {
  const contributions: Contributions = {
    themes: JSON.parse(row.themes),
    gifts: JSON.parse(row.gifts),
    rounds: JSON.parse(row.rounds),
  };
  return engagementOf(eventsOf(row), contributions, years);
}

function eventsOf({ events }: EngagementRow): EngagementEvent[] {
  return JSON.parse(events);
}
