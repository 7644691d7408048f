/** An area, activity, output or outcome as a version of a plan has it. */
export interface PlanItem {
  /** The same from version to version. */
  readonly id: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly title: string;
  readonly start: string | null;
  readonly end: string | null;
}

export type PlanChangeKind = 'added' | 'removed' | 'renamed' | 'moved' | 'regrouped';

export interface PlanChange {
  readonly item: PlanItem;
  readonly change: PlanChangeKind;
  /** What it was and is, in the words of the change: titles, dates, or the id of what it is under. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What the later version of a plan changes in the earlier one, in the order of the later; removed items come last. */
export function planChanges(earlier: readonly PlanItem[], later: readonly PlanItem[]): PlanChange[] {
  const before = new Map(earlier.map((item) => [item.id, item]));
  const after = new Set(later.map(({ id }) => id));
  const changes = later.flatMap((item) => {
    const old = before.get(item.id);
    return old === undefined
      ? [{ item, change: 'added' as const, before: null, after: null }]
      : changesOf(old, item);
  });
  const removed = earlier
    .filter(({ id }) => !after.has(id))
    .map((item) => ({ item, change: 'removed' as const, before: null, after: null }));
  return [...changes, ...removed];
}

function changesOf(old: PlanItem, item: PlanItem): PlanChange[] {
  const pairs = [
    { change: 'renamed', before: old.title, after: item.title },
    { change: 'moved', before: daysOf(old), after: daysOf(item) },
    { change: 'regrouped', before: old.parent, after: item.parent },
  ] as const;
  return pairs.flatMap((pair) => (pair.before === pair.after ? [] : [{ item, ...pair }]));
}

/** Both days as an interval of ISO 8601; null without a start. */
function daysOf({ start, end }: PlanItem): string | null {
  return start === null ? null : `${start}/${end ?? '..'}`;
}
