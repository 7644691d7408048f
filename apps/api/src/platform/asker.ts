import { mayEver, mayOn, type HeldRole, type Operation, type Owned, type Reading } from '@libs/rules';
import { Refusal } from './errors.js';

/** Who asks: a visitor without an account, or the holder of one with the roles that are held at this moment. */
export interface Asker {
  readonly account: string | null;
  readonly session: string | null;
  readonly roles: readonly HeldRole[];
}

/** An asker, and whether reading is open now: all that a permission is decided from. */
export interface Standing {
  readonly asker: Asker;
  readonly reading: Reading;
}

/** Finds who holds a session, by the secret that its cookie carries; the product's identity answers. */
export interface Askers {
  of(secret: string): Promise<Asker | null>;
}

export const visitor: Asker = { account: null, session: null, roles: [] };

/** Under this standing kept answers are found: nothing in them is meant for one person. */
export const everyReader: Standing = { asker: visitor, reading: 'open' };

/** Refuses an operation that this asker may do on no record at all. */
export function requireEver({ asker, reading }: Standing, operation: Operation): void {
  if (mayEver(asker.roles, operation, reading)) return;
  throw new Refusal(asker.account === null ? 'SIGN_IN_NEEDED' : 'FORBIDDEN');
}

/** Refuses an operation on one record. What may not be touched is told apart in nothing from what is not there. */
export function requireOn({ asker, reading }: Standing, operation: Operation, record: Owned): void {
  if (!mayOn(asker.roles, operation, record, reading)) throw new Refusal('NOT_FOUND');
}
