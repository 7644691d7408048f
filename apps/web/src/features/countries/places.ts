import type { TilePlace } from '@libs/charts';
import { useMemo } from 'react';
import { useFrame } from '../../lib/frame';

/** Where the members stand in the grid of tiles. */
export function usePlaces(): TilePlace[] {
  const members = useFrame()?.network.members;
  return useMemo(() => members?.map(({ code, tileRow, tileColumn }) => ({ code, row: tileRow, column: tileColumn })) ?? [], [members]);
}
