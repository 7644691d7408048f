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
