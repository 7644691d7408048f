import { mayEver, mayOn, type HeldRole, type Operation, type Owned, type Reading } from '@libs/rules';
import { AppError } from '../graphql/app-error.js';

/** Who asks: a visitor without an account, or the holder of one with the roles that are held at this moment. */
export interface Principal {
  readonly account: string | null;
  readonly session: string | null;
  readonly roles: readonly HeldRole[];
}

/** A principal, and whether reading is open now: all that a permission is decided from. */
export interface AuthContext {
  readonly principal: Principal;
  readonly reading: Reading;
}

/** Finds who holds a session, by the secret that its cookie carries; the product's identity answers. */
export interface PrincipalLookup {
  of(secret: string): Promise<Principal | null>;
}

export const visitor: Principal = { account: null, session: null, roles: [] };

/** Under this standing kept answers are found: nothing in them is meant for one person. */
export const everyReader: AuthContext = { principal: visitor, reading: 'open' };

/** Refuses an operation that this principal may do on no record at all. */
export function requirePermission({ principal, reading }: AuthContext, operation: Operation): void {
  if (mayEver(principal.roles, operation, reading)) return;
  throw new AppError(principal.account === null ? 'SIGN_IN_NEEDED' : 'FORBIDDEN');
}

/** Refuses an operation on one record. What may not be touched is told apart in nothing from what is not there. */
export function requirePermissionOn(
  { principal, reading }: AuthContext,
  operation: Operation,
  record: Owned,
): void {
  if (!mayOn(principal.roles, operation, record, reading)) throw new AppError('NOT_FOUND');
}
