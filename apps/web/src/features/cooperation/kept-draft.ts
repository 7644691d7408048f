import type { ActivityDraft } from './activity-draft';

const KEY = 'activity-draft';

interface Kept {
  /** The search of the address that the draft began from. */
  readonly from: string;
  readonly draft: ActivityDraft;
}

/** The draft that this device keeps for an address; one without a suggestion finds any. */
export function keptDraft(from: string): ActivityDraft | null {
  const kept = read();
  if (!kept) return null;
  return from === '' || kept.from === from ? kept.draft : null;
}

/** Keeps a draft on this device, so that a failing line loses nothing. */
export function keepDraft(from: string, draft: ActivityDraft): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ from, draft }));
  } catch {
    // A device that keeps nothing for a page loses the draft with the page, and nothing else.
  }
}

export function forgetDraft(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // What could not be kept need not be forgotten.
  }
}

const texts = ['title', 'language', 'type', 'area', 'plan', 'startDate', 'endDate', 'mode', 'note'];
const lists = ['providers', 'beneficiaries'];

/** Reads what an earlier version of the page may have kept: anything that is no whole draft is none. */
function read(): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Kept | null;
    const fields = new Map<string, unknown>(Object.entries(kept?.draft ?? {}));
    const whole =
      texts.every((field) => typeof fields.get(field) === 'string') &&
      lists.every((field) => Array.isArray(fields.get(field)));
    return kept && whole ? kept : null;
  } catch {
    return null;
  }
}
