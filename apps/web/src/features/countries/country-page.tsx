import { lazy, Suspense } from 'react';
import { useReferenceData } from '../../lib/reference-data';
import { PageSkeleton } from '../../ui/skeleton';
import { Country } from './country';

/** Names that come near are looked for only where an address names nobody. */
const UnknownCountry = lazy(async () => ({ default: (await import('./unknown-country')).UnknownCountry }));

/** A member's page, or what its address may have meant. */
export function Page({ id }: { readonly id: string }) {
  const members = useReferenceData()?.network.members;
  if (!members) return <PageSkeleton heights={[160, 300]} />;
  const member = members.find(({ code }) => code === id.toUpperCase());
  return (
    <Suspense fallback={<PageSkeleton heights={[160]} />}>
      {member ? <Country member={member} /> : <UnknownCountry text={id} />}
    </Suspense>
  );
}
