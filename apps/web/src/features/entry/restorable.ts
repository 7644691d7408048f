/** A state of a record on either side of a change. */
export type Version = 'before' | 'after';

interface States {
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Which states each change of a history, newest first, can bring back, so that every earlier state is offered once: what a
 * change made, unless it stands now, and of the newest and the oldest what was before it.
 */
export function restorable(history: readonly States[]): readonly (readonly Version[])[] {
  const changes = history.flatMap(({ before, after }, index) =>
    before === null && after === null ? [] : [index],
  );
  const [newest, oldest] = [changes[0], changes.at(-1)];
  return history.map(({ before, after }, index) => [
    ...(after !== null && index !== newest ? (['after'] as const) : []),
    ...(before !== null && (index === newest || index === oldest) ? (['before'] as const) : []),
  ]);
}
