import { sentence, type Sentence } from '../../findings/index.js';
import type { Mark } from '../mark.js';
import type { ScheduleArea, ScheduleBar } from '../../questions/plan-activities/series.js';

/** What is on one line of a schedule. */
export type ScheduleLine =
  | { readonly kind: 'area'; readonly area: ScheduleArea; readonly open: boolean }
  | { readonly kind: 'bar'; readonly bar: ScheduleBar }
  /** Activities of an open area that are not listed yet. */
  | { readonly kind: 'more'; readonly area: ScheduleArea; readonly hidden: number };

/** Which areas are open, and how many activities of each are listed. */
export interface Unfolding {
  readonly open: ReadonlySet<string>;
  readonly listed: ReadonlyMap<string, number>;
}

/** As many activities of an open area are listed at first, and as many more each time. */
export const PAGE = 100;

/** With more activities than these, the areas are closed at first. */
const FEW = 40;

/** The name of an area in the address; activities of none have one too. */
export function areaKey({ area }: Pick<ScheduleArea, 'area'>): string {
  return area ?? 'none';
}

/** The areas that stand open where the reader has not chosen: all of a short plan, none of a long one. */
export function openAtFirst(areas: readonly ScheduleArea[]): string[] {
  const activities = areas.reduce((sum, one) => sum + one.activities, 0);
  return activities <= FEW ? areas.map(areaKey) : [];
}

/** The lines of a schedule: each area, under an open one its activities, and how many are not listed. */
export function scheduleLines(areas: readonly ScheduleArea[], { open, listed }: Unfolding): ScheduleLine[] {
  return areas.flatMap((area): ScheduleLine[] => {
    const head = { kind: 'area', area, open: open.has(areaKey(area)) } as const;
    if (!head.open) return [head];
    const max = listed.get(areaKey(area)) ?? PAGE;
    const bars = area.bars.slice(0, max).map((bar) => ({ kind: 'bar', bar }) as const);
    const hidden = area.bars.length - bars.length;
    return [head, ...bars, ...(hidden > 0 ? [{ kind: 'more', area, hidden } as const] : [])];
  });
}

/** Areas and activities as marks that say what they are; a line of the rest is a control, and no mark. */
export function scheduleMarks(lines: readonly ScheduleLine[]): Mark[] {
  return lines.flatMap((line) => {
    if (line.kind === 'more') return [];
    if (line.kind === 'bar')
      return [{ key: line.bar.activity, row: line.bar.row, speech: speechOf(line.bar) }];
    const { area } = line;
    const named = areaName(area);
    const speech = sentence('mark.schedule-area', { area: named, activities: area.activities });
    return [{ key: `area ${areaKey(area)}`, row: area.bars[0]?.row ?? 0, speech }];
  });
}

function areaName({ area }: ScheduleArea): Sentence['values'][string] {
  return area === null ? { type: 'code:missing', code: 'not-applicable' } : { type: 'theme', code: area };
}

function speechOf({
  title,
  status,
  startDate,
  endDate,
  participations,
  results,
  reported,
}: ScheduleBar): Sentence {
  return sentence('mark.schedule', {
    title,
    status:
      status === null
        ? { type: 'code:missing', code: 'not-reported' }
        : { type: 'code:activity-status', code: status },
    start: { date: startDate },
    end: endDate === null ? 'none' : endDate === startDate ? 'same' : { date: endDate },
    known: participations === null ? 'no' : 'yes',
    participations: participations ?? 0,
    results,
    reported,
  });
}
