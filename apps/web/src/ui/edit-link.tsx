import { Loading } from '@libs/charts';
import type { Operation } from '@libs/rules';
import { lazy, Suspense } from 'react';
import { useIsNoted } from '../lib/note';

const EditHere = lazy(async () => ({ default: (await import('./edit-here')).EditHere }));

export interface EditLinkProps {
  /** The record's own page, for instance /entry/meeting/pesnet-4. */
  readonly to: string;
  /** What one must be allowed to do to change it. */
  readonly needs: Operation;
}

/** The way from a page to its record, for those who came in; visitors fetch nothing for it. */
export function EditLink(props: EditLinkProps) {
  if (!useIsNoted()) return null;
  return (
    <Suspense fallback={<Loading />}>
      <EditHere {...props} />
    </Suspense>
  );
}
