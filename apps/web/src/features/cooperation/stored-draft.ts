import { forget, keep, readDraft } from '../../lib/local-drafts';
import type { ActivityDraft } from './activity-draft';

const NAME = 'activity-draft';
/** A draft is begun by visitors too, and is still theirs once they have signed in to send it. */
const ANYBODY = '';

interface StoredDraft {
  /** The search of the address that the draft began from. */
  readonly from: string;
  readonly draft: ActivityDraft;
}

/** The draft that this device keeps for an address; one without a suggestion finds any. */
export function storedDraft(from: string): ActivityDraft | null {
  const begun = readDraft(ANYBODY, NAME, read)?.work;
  return begun !== undefined && (from === '' || begun.from === from) ? begun.draft : null;
}

export function keepDraft(from: string, draft: ActivityDraft): void {
  keep<StoredDraft>(ANYBODY, NAME, { from, draft });
}

export function forgetDraft(): void {
  forget(ANYBODY, NAME);
}

const texts = ['title', 'language', 'type', 'area', 'plan', 'startDate', 'endDate', 'mode', 'note'];
const lists = ['providers', 'beneficiaries'];

/** Reads what an earlier version of the page may have kept: anything that is no whole draft is none. */
function read(work: unknown): StoredDraft | null {
  const begun = work as StoredDraft | null;
  const fields = new Map<string, unknown>(Object.entries(begun?.draft ?? {}));
  const whole =
    texts.every((field) => typeof fields.get(field) === 'string') &&
    lists.every((field) => Array.isArray(fields.get(field)));
  return begun && whole ? begun : null;
}
