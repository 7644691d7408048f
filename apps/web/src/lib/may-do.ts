import { mayEver, type HeldRole, type Operation, type Reading } from '@libs/rules';
import { isCode } from '@libs/vocabulary';
import type { Me } from './use-me';

/** The roles that someone holds, as the rules know them. */
export function rolesOf({ roles }: Pick<Me, 'roles'>): HeldRole[] {
  return roles.flatMap(({ role, country }) => (isCode('role', role) ? [{ role, country }] : []));
}

/** Whether someone may do an operation at all; the server decides again. */
export function mayDo(me: Me, operation: Operation): boolean {
  const reading: Reading = me.reading === 'open' ? 'open' : 'members';
  return mayEver(rolesOf(me), operation, reading);
}
