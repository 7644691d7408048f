import { isSame, readValues, type Kind, type Values } from '@libs/model';
import type { ValidationIssue } from '@libs/rules';
import { useState } from 'react';
import {
  DiscardEntryDocument,
  MoveEntryDocument,
  PublishedRecordDocument,
  SaveEntryDocument,
  type SavedFragment,
  type WholeEntryFragment,
} from '../../gql/graphql';
import { forget, keep, readDraft } from '../../lib/local-drafts';
import { refusalOf } from '../../lib/refusal';
import { askOwn, send } from '../../lib/send';
import { problemsOf } from './check';

type Entry = WholeEntryFragment;

interface UseEntryEditorInput {
  readonly kind: Kind;
  /** The account under which the device keeps what is typed. */
  readonly account: string;
  /** The entry as the server has it; null for one that is not begun yet. */
  readonly entry: Entry | null;
  /** The line of the key, where the address names one. */
  readonly key: string | null;
  /** What the form begins with. */
  readonly start: Values;
  /** No record is published under its key yet. */
  readonly fresh: boolean;
  /** What was published when the page was opened. */
  readonly published: Published | null;
  /** What stood against it where its page was left for another. */
  readonly refused: readonly ValidationIssue[];
}

export interface Published {
  readonly record: Values;
  readonly version: string;
}

/** What became of an entry that was to be moved: the entry as it stands, and what stands against it. */
interface Moved {
  readonly entry: Entry;
  readonly problems: readonly ValidationIssue[];
}

interface Unsent {
  readonly record: Values;
  readonly revision: number | null;
  /** What was changed: the record as it was before; null where an earlier version of the page kept none. */
  readonly base: Values | null;
}

/** Another version of the record: of an entry that someone saved meanwhile, or, without one, what was published. */
export interface Theirs {
  readonly record: Values;
  readonly entry: Entry | null;
  /** Of what was published: the version that was seen. */
  readonly base: string | null;
  /** The record that both began from, where it is known. */
  readonly common: Values | null;
  readonly name: string | null;
  readonly changedAt: string | null;
}

/** What last happened, said once. */
type WorkNotice =
  | 'saved'
  | 'moved'
  | 'discarded'
  | 'answer-lost'
  | 'offline'
  | 'server'
  | 'ended'
  | 'forbidden'
  | 'wait'
  | null;

/** A record in the making: what was typed, what the server says of it, and what this device keeps meanwhile. */
export function useEntryEditor({
  kind,
  account,
  entry: first,
  key,
  start,
  fresh,
  published,
  refused,
}: UseEntryEditorInput) {
  const name = first === null ? `new:${kind.name}:${key ?? ''}` : `entry:${first.id}`;
  const [found] = useState(() => (first === null || first.open ? readDraft(account, name, unsent) : null));
  const [entry, setEntry] = useState(first);
  const [record, setRecord] = useState(found?.work.record ?? start);
  // Anyone who takes up kept work edits the state that it began from: what others did since comes as a conflict.
  const [revision, setRevision] = useState(found?.work.revision ?? first?.revision ?? null);
  const [base, setBase] = useState(found === null ? (first?.record ?? start) : found.work.base);
  const [storedAt, setStoredAt] = useState(found?.at ?? null);
  const [isStored, setIsStored] = useState(true);
  const [problems, setProblems] = useState(refused);
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const [notice, setNotice] = useState<WorkNotice>(null);
  const [sending, setSending] = useState(false);
  const stands = entry?.record ?? start;
  const dirty = !isSame(kind, record, stands);

  function change(next: Values): void {
    setRecord(next);
    setNotice(null);
    if (isSame(kind, next, stands)) forget(account, name);
    else setIsStored(keep<Unsent>(account, name, { record: next, revision, base }));
  }

  /** Sends something; a failing line is told, and what was typed stays. */
  async function attempt<T>(what: () => Promise<T>): Promise<T | null> {
    setSending(true);
    setNotice(null);
    try {
      return await what();
    } catch (error) {
      setNotice(noticeOf(error));
      return null;
    } finally {
      setSending(false);
    }
  }

  /** Takes in what the server answered: the entry as it stands, or null and why not. */
  function take({ entry: next, problems: wrong, conflict }: SavedFragment): Entry | null {
    setProblems(wrong);
    setTheirs(conflict === null ? null : { ...conflict, entry: conflict, base: null, common: base });
    if (next === null) return null;
    forget(account, name);
    setEntry(next);
    setRecord(next.record);
    setBase(next.record);
    setRevision(next.revision);
    setStoredAt(null);
    return next;
  }

  async function write(into: Entry | null, chosen: Values, base: string | null): Promise<Entry | null> {
    const answer = await attempt(() =>
      send(SaveEntryDocument, {
        ...{ id: into?.id ?? null, kind: kind.name, record: chosen, base, key: null, reason: null },
        revision: into === entry ? revision : (into?.revision ?? null),
      }),
    );
    const stood = answer === null ? null : take(answer.saveEntry);
    if (stood !== null) setNotice('saved');
    return stood;
  }

  async function save(): Promise<Entry | null> {
    const wrong = problemsOf(kind, record, fresh);
    setProblems(wrong);
    return wrong.length > 0 ? null : write(entry, record, null);
  }

  /** Null where nothing came of it that the page has not said already. */
  async function move(to: string, reason: string | null): Promise<Moved | null> {
    const begun = entry === null || (dirty && entry.open) ? await save() : entry;
    if (begun === null) return null;
    const answer = await attempt(() =>
      send(MoveEntryDocument, { id: begun.id, to, revision: begun.revision, reason }),
    );
    const stood = answer === null ? null : take(answer.moveEntry);
    if (stood !== null) setNotice('moved');
    const wrong = answer?.moveEntry.problems ?? [];
    if (wrong.some(({ code }) => code === 'changed-meanwhile')) await compare(begun);
    if (stood !== null) return { entry: stood, problems: [] };
    return entry === null ? { entry: begun, problems: wrong } : null;
  }

  /** Fetches what was published since the entry was begun, to be chosen from. */
  async function compare(begun: Entry): Promise<void> {
    const answer = await attempt(() =>
      askOwn(PublishedRecordDocument, { kind: kind.name, key: begun.key ?? '' }),
    );
    const now = answer?.record;
    if (!now) return;
    const common = published !== null && published.version === begun.base ? published.record : null;
    setTheirs({ ...now, entry: null, base: now.version, common, name: null, changedAt: null });
  }

  async function discard(): Promise<boolean> {
    if (entry === null) {
      forget(account, name);
      return true;
    }
    const answer = await attempt(() =>
      send(DiscardEntryDocument, { id: entry.id, revision: entry.revision }),
    );
    if (answer === null) return false;
    const { problems: wrong, conflict } = answer.discardEntry;
    setProblems(wrong);
    setTheirs(conflict === null ? null : { ...conflict, entry: conflict, base: null, common: base });
    if (wrong.length > 0 || conflict !== null) return false;
    forget(account, name);
    return true;
  }

  /** Goes on with what was chosen from two versions, on top of the newer one; null where it could not be kept. */
  async function settle(chosen: Values): Promise<Entry | null> {
    setRecord(chosen);
    const onto = theirs?.entry ?? { record: base, revision };
    setIsStored(keep<Unsent>(account, name, { record: chosen, revision: onto.revision, base: onto.record }));
    if (theirs === null) return null;
    return theirs.entry === null ? write(entry, chosen, theirs.base) : write(theirs.entry, chosen, null);
  }

  /** Goes back from what this device kept to what the server has. */
  function drop(): void {
    forget(account, name);
    setRecord(stands);
    setRevision(entry?.revision ?? null);
    setBase(stands);
    setStoredAt(null);
    setProblems([]);
  }

  return {
    ...{ entry, record, problems, theirs, notice, sending, dirty, storedAt, isStored },
    ...{ change, save, move, discard, settle, drop },
  };
}

function unsent(work: unknown): Unsent | null {
  if (typeof work !== 'object' || work === null || !('record' in work) || !('revision' in work)) return null;
  return {
    record: readValues(work.record),
    revision: typeof work.revision === 'number' ? work.revision : null,
    base: 'base' in work && work.base !== null ? readValues(work.base) : null,
  };
}

function noticeOf(error: unknown): WorkNotice {
  const refusal = refusalOf(error);
  if (refusal === 'sign-in-needed') return 'ended';
  if (refusal === 'rate-limit') return 'wait';
  return refusal === 'not-found' ? 'forbidden' : refusal;
}
