import type { Member } from '../../../../../libs/questions/observations/series';
import type { TilePlace } from '../../../../../libs/questions/counted-tiles';
import { useMemo } from 'react';
import { currentMembers, useReferenceData } from '../../lib/reference-data';

/** Where the members stand in the grid of tiles. */
export function usePlaces(): (Member & TilePlace)[] {
  const reference = useReferenceData();
  return useMemo(
    () =>
      currentMembers(reference).map(({ code, group, tileRow, tileColumn }) => ({
        code,
        group,
        row: tileRow,
        column: tileColumn,
      })),
    [reference],
  );
}
