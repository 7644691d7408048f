import { createContext, use } from 'react';
import type { FrameQuery } from '../gql/graphql';

/** Members, meetings, themes and sources: what every page names things by. Null until it is answered. */
export const ReferenceDataContext = createContext<FrameQuery | null>(null);

/** The members of today: what one that left is called, and what it did, every page still knows. */
export function currentMembers(reference: FrameQuery | null): FrameQuery['network']['members'] {
  return reference?.network.members.filter(({ isCurrent }) => isCurrent) ?? [];
}

export function useReferenceData(): FrameQuery | null {
  return use(ReferenceDataContext);
}
