import {
  ENTERED,
  FICTIONAL,
  enteredOn,
  isEntered,
  mayEver,
  mayOn,
  type HeldRole,
  type Operation,
  type Owned,
} from '@libs/rules';
import type { DataSource } from 'typeorm';
import { requirePermission, requirePermissionOn } from './principal.js';
import { currentSnapshot } from '../postgres/data-snapshot.js';
import type { RequestContext } from './request-context.js';

/** Source of what is entered today (UTC). */
export function enteredToday(): string {
  return enteredOn(new Date().toISOString().slice(0, 10));
}

/** What the one who asks may do to records. */
export interface Rights {
  readonly context: RequestContext;
  readonly fictional: boolean;
  /** Whether there is any record on which they may do it. */
  ever(operation: Operation): boolean;
  on(operation: Operation, record: Owned): boolean;
  /** Refuses what they may do on no record at all: the first check, where `NeedsOrPlay` leaves it to the service. */
  enter(operation: Operation): void;
  /** Refuses what they may not do; what may not be touched is told apart in nothing from what is not there. */
  require(operation: Operation, record: Owned): void;
}

/**
 * The rights of a visit. The invented network may be played with, without an account, from the machine that it runs on:
 * anyone who plays is the secretariat and every focal point at once, and held to the same rules.
 */
export async function rightsOf(database: DataSource, context: RequestContext): Promise<Rights> {
  const { fictional } = await currentSnapshot(database);
  const { principal, reading } = context.auth;
  const plays = fictional && context.local;
  const rolesOn = (country: string | null): readonly HeldRole[] =>
    plays
      ? [...principal.roles, { role: 'secretariat', country: null }, { role: 'member', country }]
      : principal.roles;
  return {
    context,
    fictional,
    ever: (operation) => mayEver(rolesOn(null), operation, reading),
    on: (operation, record) => mayOn(rolesOn(record.country), operation, record, reading),
    enter(operation) {
      requirePermission({ principal: { ...principal, roles: rolesOn(null) }, reading }, operation);
    },
    require(operation, record) {
      const auth = { principal: { ...principal, roles: rolesOn(record.country) }, reading };
      requirePermission(auth, operation);
      requirePermissionOn(auth, operation, record);
    },
  };
}

/** Name of the source under which changes by people are kept. */
export function sourceNamed({ fictional }: Pick<Rights, 'fictional'>): string {
  return fictional ? FICTIONAL : ENTERED;
}

/** Makes sure of the source of what is entered on a day, which bears that day as its date. Other sources are there already. */
export async function claimSource(
  transaction: { query(statement: string, values: unknown[]): Promise<unknown> },
  source: string,
): Promise<void> {
  if (source === ENTERED || !isEntered(source)) return;
  await transaction.query(
    `insert into source (id, title, publisher, page_date, read_on, taken)
     values ($1, 'Entered in PESNET Observatory', 'PESNET Observatory', $2, $2, 'what its users entered on that day')
     on conflict (id) do nothing`,
    [source, source.slice(ENTERED.length + 1)],
  );
}
