import type { Member } from '../../../../../libs/questions/observations/series';
import type { TilePlace } from '../../../../../libs/questions/counted-tiles';
import { useMemo } from 'react';
import { useReferenceData } from '../../lib/reference-data';

/** Where the members stand in the grid of tiles. */
export function usePlaces(): (Member & TilePlace)[] {
  const members = useReferenceData()?.network.members;
  return useMemo(
    () =>
      members?.map(({ code, group, tileRow, tileColumn }) => ({
        code,
        group,
        row: tileRow,
        column: tileColumn,
      })) ?? [],
    [members],
  );
}
