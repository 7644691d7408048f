import { useMemo } from 'react';
import { useReferenceData } from '../../lib/reference-data';

/** The network's own meetings that were held, with the day on which each began. */
export function useMeetings() {
  const meetings = useReferenceData()?.meetings;
  return useMemo(
    () =>
      meetings?.flatMap(({ id, startDate, kind, mode, statutory, status }) =>
        statutory && status === 'held' && startDate !== null ? [{ id, start: startDate, kind, mode }] : [],
      ) ?? [],
    [meetings],
  );
}
