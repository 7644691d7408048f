/** Optional packages that a lock should name and does not, with the entries to add. */
export function missingEntries(lock: unknown): Readonly<Record<string, { readonly version: string }>>;
