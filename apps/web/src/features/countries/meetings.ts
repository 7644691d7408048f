import type { DataTable } from '@libs/table';
import { rowsOf, yearOf } from '@libs/table/sentences';
import { useMemo } from 'react';
import { useFrame } from '../../lib/frame';

/** The network's own meetings that were held, with the day on which each began. */
export function useMeetings() {
  const meetings = useFrame()?.meetings;
  return useMemo(
    () =>
      meetings?.flatMap(({ id, startDate, kind, mode, statutory, status }) =>
        statutory && status === 'held' && startDate !== null ? [{ id, start: startDate, kind, mode }] : [],
      ) ?? [],
    [meetings],
  );
}

/** The years of the meetings at which a member's state is unknown. */
export function unknownYears(
  states: DataTable,
  meetings: readonly { id: string; start: string }[],
): string[] {
  const unknown = new Set(
    rowsOf(states).flatMap((row) => (row.text('state') === 'unknown' ? row.text('meeting') : [])),
  );
  return [...new Set(meetings.filter(({ id }) => unknown.has(id)).map(({ start }) => yearOf(start)))];
}
