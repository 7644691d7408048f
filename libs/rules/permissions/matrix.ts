import type { Code } from '@libs/vocabulary';

export type Role = Code<'role'>;

/** Who a record belongs to, seen by who asks: a country's is `own` for its focal point, an account for its holder. */
export type Ownership = 'own' | 'other';

/** Where a record is on its way. One that knows no such way counts as a draft. */
export type State = 'draft' | 'submitted' | 'accepted' | 'published';

/** Whether the pages are open to everybody or for members only. */
export type Reading = 'open' | 'members';

/** When a role may do something; what is not named does not matter. */
export interface Condition {
  readonly ownership?: 'own';
  readonly states?: readonly State[];
  readonly reading?: 'open';
}

export type Cell = boolean | Condition;

const no = false;
const yes = true;
const whenOpen = { reading: 'open' } as const;
const own = { ownership: 'own' } as const;
const ownDraft = { ownership: 'own', states: ['draft'] } as const;
/** What is published is locked: anyone who is in charge reopens it first, and says why. */
const unlocked = { states: ['draft', 'submitted', 'accepted'] } as const;

/** One cell a role, in the order of the list of roles. */
function row(cells: readonly [Cell, Cell, Cell, Cell, Cell, Cell]): Readonly<Record<Role, Cell>> {
  const [visitor, member, viceChair, chair, secretariat, administrator] = cells;
  return { visitor, member, 'vice-chair': viceChair, chair, secretariat, administrator };
}

/**
 * Who may do what: role by operation by ownership by state, for the api and the pages alike. Anyone who holds
 * several roles may do what any of them may. The administrator runs the product and writes no figures.
 */
export const matrix = {
  //                           visitor, member, vice-chair, chair, secretariat, administrator
  'read-pages': row([whenOpen, yes, yes, yes, yes, yes]),
  'read-open-data': row([whenOpen, yes, yes, yes, yes, yes]),
  'read-levels': row([no, no, no, yes, yes, no]),
  'read-personal-data': row([no, no, no, yes, yes, no]),
  export: row([whenOpen, yes, yes, yes, yes, yes]),
  present: row([whenOpen, yes, yes, yes, yes, yes]),
  'write-story': row([no, yes, yes, yes, yes, yes]),

  'write-meeting': row([no, no, no, no, unlocked, no]),
  'write-delegation': row([no, no, no, no, unlocked, no]),
  'write-activity': row([no, no, no, no, unlocked, no]),
  'draft-activity': row([no, no, yes, yes, yes, no]),
  'write-outcome': row([no, ownDraft, no, no, unlocked, no]),
  'write-statement': row([no, ownDraft, no, no, no, no]),
  'write-institution': row([no, ownDraft, no, no, unlocked, no]),
  'write-focal-point': row([no, ownDraft, no, no, unlocked, no]),
  'write-chair-term': row([no, no, no, no, yes, no]),
  'write-document': row([no, no, no, no, unlocked, no]),
  'write-indicator': row([no, no, no, no, unlocked, no]),
  'write-plan': row([no, no, no, no, unlocked, no]),
  'write-round': row([no, no, no, no, unlocked, no]),
  'write-membership': row([no, no, no, no, unlocked, no]),
  'write-source': row([no, no, no, no, unlocked, no]),

  'read-entries': row([no, own, no, no, yes, no]),
  'keep-draft': row([no, own, no, no, yes, no]),
  'read-history': row([no, yes, yes, yes, yes, yes]),
  'add-file': row([no, own, no, no, yes, no]),
  'read-file': row([no, own, no, no, yes, no]),
  submit: row([no, ownDraft, no, no, { states: ['draft'] }, no]),
  accept: row([no, no, no, no, { states: ['submitted'] }, no]),
  publish: row([no, no, no, no, { states: ['accepted'] }, no]),
  reopen: row([no, no, no, no, { states: ['submitted', 'accepted', 'published'] }, no]),
  'erase-from-record': row([no, no, no, no, yes, no]),

  'report-error': row([no, yes, yes, yes, yes, no]),
  'decide-report': row([no, no, no, no, yes, no]),
  import: row([no, no, no, no, yes, no]),
  'undo-import': row([no, no, no, no, yes, no]),

  enter: row([yes, yes, yes, yes, yes, yes]),
  'keep-account': row([no, own, own, own, own, own]),
  'read-people': row([no, no, no, no, yes, yes]),
  invite: row([no, no, no, no, yes, yes]),
  'change-roles': row([no, no, no, no, yes, yes]),
  'revoke-session': row([no, own, own, own, own, yes]),
  'erase-person': row([no, no, no, no, no, yes]),
  'change-settings': row([no, no, no, no, no, yes]),
  'read-audit': row([no, no, no, no, yes, yes]),
  'read-quality': row([no, no, no, no, yes, yes]),
  remind: row([no, no, no, no, yes, no]),
  'read-outbox': row([no, no, no, no, no, yes]),
} as const satisfies Readonly<Record<string, Readonly<Record<Role, Cell>>>>;

/** Whatever anybody may do. A name without a row above is no operation: using one fails the build. */
export type Operation = keyof typeof matrix;
