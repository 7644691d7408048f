/** What a file may hold, in the order in which people bring them. */
export const kinds = ['attendance', 'activities', 'needs', 'indicators', 'institutions', 'meetings'] as const;

export type ImportKind = (typeof kinds)[number];

/** A kind that an address names; attendance lists come most often. */
export function kindOf(text: string | null): ImportKind {
  return kinds.find((kind) => kind === text) ?? 'attendance';
}
