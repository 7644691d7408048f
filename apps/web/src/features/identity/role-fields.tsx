import { givableRoles } from '@libs/rules';
import { useState } from 'react';
import { currentMembers, useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import type { Me } from '../../lib/use-me';
import { ChoiceField, DayField } from '../../ui/fields';
import { rolesOf } from '../../lib/may-do';

/** Choosing a role that one may give; for a focal point, of which member. */
export function RoleFields({ me }: { readonly me: Me }) {
  const { t, label, language } = useI18n();
  const frame = useReferenceData();
  const roles = givableRoles(rolesOf(me));
  const [role, setRole] = useState<string>(roles[0] ?? '');
  const { compare } = new Intl.Collator(language);
  const members = currentMembers(frame)
    .map(({ code }) => ({ value: code, label: label('country', code) }))
    .sort((a, b) => compare(a.label, b.label));
  return (
    <>
      <ChoiceField
        name="role"
        label={t('role.label')}
        value={role}
        onChange={setRole}
        options={roles.map((code) => ({ value: code, label: label('code:role', code) }))}
      />
      {role === 'member' && (
        <ChoiceField
          name="country"
          label={t('role.member')}
          options={[{ value: '', label: t('role.choose') }, ...members]}
        />
      )}
      {role !== 'administrator' && (
        <DayField name="until" label={t('role.ends')} hint={t('role.ends-hint')} />
      )}
    </>
  );
}

/** A role as the fields above name it. */
export function typedRole(typed: (field: string) => string) {
  const given = (field: string): string | null => typed(field) || null;
  return { role: typed('role'), country: given('country'), until: given('until') };
}
