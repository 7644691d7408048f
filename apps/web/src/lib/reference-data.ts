import { createContext, use } from 'react';
import type { FrameQuery } from '../gql/graphql';

/** Members, meetings, themes and sources: what every page names things by. Null until it is answered. */
export const ReferenceDataContext = createContext<FrameQuery | null>(null);

export function useReferenceData(): FrameQuery | null {
  return use(ReferenceDataContext);
}
