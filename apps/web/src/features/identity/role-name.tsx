import { useI18n } from '../../lib/language';

/** A role, and for a focal point its country. */
export function RoleName({ role, country }: { readonly role: string; readonly country: string | null }) {
  const { t, label } = useI18n();
  return (
    <span>
      {country === null
        ? label('code:role', role)
        : t('role.of-country', { role: label('code:role', role), country: label('country', country) })}
    </span>
  );
}
