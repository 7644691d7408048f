import { Loading } from '@libs/charts';
import { lazy, Suspense } from 'react';
import { useHasSessionNote } from '../lib/session-note';
import type { EditLinkProps } from './edit-here';

const EditHere = lazy(async () => ({ default: (await import('./edit-here')).EditHere }));

/** The way from a page to its record, for those who came in; visitors fetch nothing for it. */
export function EditLink(props: EditLinkProps) {
  if (!useHasSessionNote()) return null;
  return (
    <Suspense fallback={<Loading />}>
      <EditHere {...props} />
    </Suspense>
  );
}
