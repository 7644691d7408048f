import { Loading } from '@libs/charts';
import { lazy, Suspense } from 'react';
import { useIsNoted } from '../lib/note';
import type { EditLinkProps } from './edit-here';

const EditHere = lazy(async () => ({ default: (await import('./edit-here')).EditHere }));

/** The way from a page to its record, for those who came in; visitors fetch nothing for it. */
export function EditLink(props: EditLinkProps) {
  if (!useIsNoted()) return null;
  return (
    <Suspense fallback={<Loading />}>
      <EditHere {...props} />
    </Suspense>
  );
}
