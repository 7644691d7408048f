import { useFrame } from '../../lib/frame';
import { PageSkeleton } from '../../ui/skeleton';
import { Country } from './country';
import { UnknownCountry } from './unknown-country';

/** A member's page, or what its address may have meant. */
export function Page({ id }: { readonly id: string }) {
  const members = useFrame()?.network.members;
  if (!members) return <PageSkeleton heights={[160, 300]} />;
  const member = members.find(({ code }) => code === id.toUpperCase());
  return member ? <Country member={member} /> : <UnknownCountry text={id} />;
}
