import { Loading } from '@libs/charts';
import { lazy, Suspense } from 'react';
import { useHasSessionNote } from '../lib/session-note';

const RoundLinks = lazy(async () => ({ default: (await import('./round-links')).RoundLinks }));

/** The way to the form of needs while a round is open, for the members that it asks; visitors fetch nothing for it. */
export function OpenRound() {
  if (!useHasSessionNote()) return null;
  return (
    <Suspense fallback={<Loading />}>
      <RoundLinks />
    </Suspense>
  );
}
