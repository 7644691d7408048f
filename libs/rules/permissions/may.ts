import {
  matrix,
  type Cell,
  type Operation,
  type Ownership,
  type Reading,
  type Role,
  type State,
} from './matrix.js';

/** A role that someone holds now; a focal point holds it for one country. */
export interface HeldRole {
  readonly role: Role;
  readonly country: string | null;
}

/** What an operation is about. */
export interface Subject {
  readonly ownership: Ownership;
  readonly state: State;
  readonly reading: Reading;
}

/** Whether a role may do an operation on a subject. */
export function roleMay(role: Role, operation: Operation, { ownership, state, reading }: Subject): boolean {
  const cell: Cell = matrix[operation][role];
  if (typeof cell === 'boolean') return cell;
  return (
    (cell.ownership === undefined || cell.ownership === ownership) &&
    (cell.states === undefined || cell.states.includes(state)) &&
    (cell.reading === undefined || cell.reading === reading)
  );
}

/** Whether there is any record on which one of the roles may do the operation: what is asked before the record is looked up. */
export function mayEver(held: readonly HeldRole[], operation: Operation, reading: Reading): boolean {
  return rolesOf(held).some((role) => {
    const cell: Cell = matrix[operation][role];
    return typeof cell === 'boolean' ? cell : cell.reading === undefined || cell.reading === reading;
  });
}

/** The record that an operation is about: whose country's, in which state. */
export interface Owned {
  readonly country: string | null;
  readonly state?: State;
}

/** Whether the one who holds these roles may do the operation on a country's record; a focal point owns its own only. */
export function mayOn(
  held: readonly HeldRole[],
  operation: Operation,
  record: Owned,
  reading: Reading,
): boolean {
  const { country, state = 'draft' } = record;
  return everybody(held).some((one) => {
    const ownership = country !== null && one.country === country ? 'own' : 'other';
    return roleMay(one.role, operation, { ownership, state, reading });
  });
}

const visitor: HeldRole = { role: 'visitor', country: null };

/** Anyone who signed in may also do what every visitor may. */
function everybody(held: readonly HeldRole[]): readonly HeldRole[] {
  return [...held, visitor];
}

function rolesOf(held: readonly HeldRole[]): readonly Role[] {
  return everybody(held).map(({ role }) => role);
}

/** Roles that a holder of a role may give and take away; nobody makes themself more than they are. */
const giving: Readonly<{ [R in Role]: readonly Role[] }> = {
  visitor: [],
  member: [],
  'vice-chair': [],
  chair: [],
  secretariat: ['member', 'vice-chair', 'chair'],
  administrator: ['member', 'vice-chair', 'chair', 'secretariat', 'administrator'],
};

/** The roles that someone may give and take away, in the order of the list. */
export function givableRoles(held: readonly HeldRole[]): readonly Role[] {
  return [...new Set(held.flatMap(({ role }) => giving[role]))];
}
