/** Activities of one status; null where it is not reported. */
export interface StatusCount {
  readonly status: string | null;
  readonly n: number;
}

/** Statuses in the order in which a stack is read: what is done first, what nobody reported last. */
export const STATUSES: readonly (string | null)[] = [
  'done',
  'under-way',
  'planned',
  'postponed',
  'cancelled',
  null,
];
