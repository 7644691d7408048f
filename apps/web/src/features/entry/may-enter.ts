import { kinds, type Kind } from '@libs/model';
import { mayOn, type State } from '@libs/rules';
import type { Me } from '../../lib/use-me';
import { rolesOf } from '../../lib/may-do';

/** The kinds that someone may begin a record of. */
export function enterable(me: Me): readonly Kind[] {
  return [...kinds.values()].filter((kind) => mayWrite(me, kind, ownCountry(me, kind)));
}

/** Whether someone may write a record of a kind that belongs to a country, in a state. The server decides again. */
export function mayWrite(
  me: Me,
  { operation }: Kind,
  country: string | null,
  state: State = 'draft',
): boolean {
  return mayOn(rolesOf(me), operation, { country, state }, me.reading === 'open' ? 'open' : 'members');
}

/** Whether someone may take the secretariat's decisions: accept, publish, reopen. */
export function mayReopen(me: Me): boolean {
  return mayOn(rolesOf(me), 'reopen', { country: null, state: 'published' }, 'open');
}

/** The country for which someone enters records of a kind; null where they are nobody's, or anybody's. */
export function ownCountry(me: Me, { owner }: Kind): string | null {
  return owner === undefined ? null : (me.roles.find(({ country }) => country !== null)?.country ?? null);
}
