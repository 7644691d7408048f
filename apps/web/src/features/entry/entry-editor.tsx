import { Loading } from '@libs/charts';
import { keyText, type Kind, type Values } from '@libs/model';
import type { ValidationIssue } from '@libs/rules';
import { lazy, Suspense, useMemo } from 'react';
import { useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import type { WholeEntryFragment } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import type { Me } from '../../lib/use-me';
import { formatMoment } from '../../lib/format-moment';
import { pathOf } from '../../lib/locale-route';
import { LocalizedLink } from '../../ui/localized-link';
import { Conflict } from './conflict';
import { withCell, withSlug } from './record-edits';
import styles from './entry.module.css';
import { EditingContext, type Editing } from './form/context';
import { ProblemSummary } from './form/problem-summary';
import { RecordForm } from './form/record-form';
import { RecordView } from './record-view';
import { Similar } from './similar';
import { StateBar } from './state-bar';
import { useEntryEditor, type Published } from './use-entry-editor';

const NeedsForm = lazy(async () => ({ default: (await import('./needs/needs-form')).NeedsForm }));

interface DeskProps {
  readonly me: Me;
  readonly kind: Kind;
  readonly entry: WholeEntryFragment | null;
  /** The line of the key, where the address names one. */
  readonly recordKey: string | null;
  readonly start: Values;
  /** Columns that the address or the role fixes. */
  readonly fixed: readonly string[];
  /** Where the form begins with an earlier record, its name. */
  readonly from?: string | null;
  /** What is published under the key. */
  readonly published?: Published | null;
}

/** Where a record is made: its form, what is wrong with it, its way to the figures, and what to do next. */
export function EntryEditor({
  me,
  kind,
  entry: first,
  recordKey,
  start,
  fixed,
  from = null,
  published = null,
}: DeskProps) {
  const { t, language } = useI18n();
  const [, navigate] = useLocation();
  const fresh = !fixed.includes(kind.key[0] ?? '');
  const refused = refusedFrom(useHistoryState<unknown>());
  const work = useEntryEditor({
    ...{ kind, account: me.account, entry: first, key: recordKey, start, fresh, published, refused },
  });
  const { entry, record, problems, theirs, notice, sending, dirty, storedAt, isStored, change } = work;
  const editing = useMemo<Editing>(
    () => ({
      ...{ kind, record, problems, fixed, change },
      set: (path, value) => {
        const next = withCell(record, path, value);
        change(fresh ? withSlug(kind, record, next) : next);
      },
    }),
    [kind, record, problems, fixed, fresh, change],
  );
  const open = entry?.open ?? true;
  /** Goes on to another page, which says first what stood against what was asked for here. */
  const goOn = (to: string, against: readonly ValidationIssue[] = []): void =>
    navigate(pathOf({ language, path: to }), {
      replace: first === null,
      state: against.length > 0 ? { refused: against } : null,
    });

  async function save(): Promise<void> {
    const saved = await work.save();
    if (saved !== null && first === null) goOn(`/entry/drafts/${saved.id}`);
  }

  async function move(to: string, reason: string | null): Promise<void> {
    const moved = await work.move(to, reason);
    if (moved === null) return;
    const { entry: now, problems: against } = moved;
    if (now.state === 'published') goOn(`/entry/${kind.name}/${now.key ?? keyText(kind, now.record.root)}`);
    else if (first === null) goOn(`/entry/drafts/${now.id}`, against);
  }

  async function settle(chosen: Values): Promise<void> {
    const saved = await work.settle(chosen);
    if (saved !== null && saved.id !== first?.id) goOn(`/entry/drafts/${saved.id}`);
  }

  async function discard(): Promise<void> {
    if (await work.discard()) goOn('/entry');
  }

  return (
    <div className={styles.desk}>
      <StateBar
        entry={entry}
        first={first === null ? firstSteps(me) : []}
        sending={sending}
        unsaved={dirty ? (isStored ? 'kept' : 'lost') : null}
        onSave={open ? () => void save() : null}
        onMove={(to, reason) => void move(to, reason)}
        onDiscard={open ? () => void discard() : null}
      />
      <p role="status" className={styles.said} data-notice={notice ?? undefined}>
        {notice === null ? '' : t(`entry.said-${notice}`)}{' '}
        {notice === 'ended' && (
          <LocalizedLink to={`/sign-in?next=${encodeURIComponent(window.location.pathname)}`}>
            {t('sign-in')}
          </LocalizedLink>
        )}
      </p>
      {!isStored && dirty && (
        <p role="alert" className={styles.note}>
          {t('entry.not-kept')}
        </p>
      )}
      {storedAt !== null && (
        <p className={styles.note}>
          {t('entry.kept', { moment: formatMoment(storedAt, language) })}{' '}
          <button type="button" onClick={work.drop}>
            {t('entry.drop')}
          </button>
        </p>
      )}
      {from !== null && entry === null && <p className={styles.note}>{t('needs.from', { round: from })}</p>}
      {theirs !== null && (
        <Conflict kind={kind} theirs={theirs} mine={record} onSettle={(chosen) => void settle(chosen)} />
      )}
      {open ? (
        <EditingContext value={editing}>
          <ProblemSummary />
          {kind.likeness !== undefined && fresh && <Similar kind={kind} record={record} />}
          <form
            className={styles.form}
            noValidate
            hidden={theirs !== null}
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            <Suspense fallback={<Loading />}>
              {kind.name === 'needs' ? <NeedsForm /> : <RecordForm />}
            </Suspense>
          </form>
        </EditingContext>
      ) : (
        <RecordView kind={kind} record={record} />
      )}
    </div>
  );
}

/** What someone may do with an entry that is not begun yet. */
function firstSteps(me: Me): readonly string[] {
  return me.roles.some(({ role }) => role === 'secretariat')
    ? ['submitted', 'accepted', 'published']
    : ['submitted'];
}

/** What stood against a step when its page was left for this one, as the browser's history has it; else nothing. */
function refusedFrom(state: unknown): readonly ValidationIssue[] {
  if (typeof state !== 'object' || state === null || !('refused' in state)) return [];
  const { refused } = state;
  return Array.isArray(refused) && refused.every(isValidationIssue) ? refused : [];
}

function isValidationIssue(one: unknown): one is ValidationIssue {
  if (typeof one !== 'object' || one === null || !('path' in one) || !('code' in one)) return false;
  return typeof one.path === 'string' && typeof one.code === 'string';
}
