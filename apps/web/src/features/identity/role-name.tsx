import { useReader } from '../../lib/language';

/** A role, and for a focal point its country. */
export function RoleName({ role, country }: { readonly role: string; readonly country: string | null }) {
  const { say, name } = useReader();
  return (
    <span>
      {country === null
        ? name('code:role', role)
        : say('role.of-country', { role: name('code:role', role), country: name('country', country) })}
    </span>
  );
}
