import { type MessageKey, keyOf } from '@libs/findings';
import { kindLabel } from '@libs/model';
import { useState } from 'react';
import { MoveEntryDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { formatMoment } from '../../lib/format-moment';
import { refusalOf } from '../../lib/refusal';
import { send } from '../../lib/send';
import { LocalizedLink } from '../../ui/localized-link';
import type { EntryLine } from './entries';
import styles from './entry.module.css';
import { WithReason } from './with-reason';

interface EntryListProps {
  readonly entries: readonly EntryLine[];
  readonly onChanged: () => void;
  /** Whether each can be decided on in its line. */
  readonly deciding?: boolean;
}

/** Entries by what people know them by, with where they stand. */
export function EntryList({ entries, onChanged, deciding = false }: EntryListProps) {
  const { t, label, language } = useI18n();
  return (
    <ul className={styles.entries}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <p className={styles.line}>
            <LocalizedLink to={`/entry/drafts/${entry.id}`}>
              <bdi>{entry.label === '' ? t('entry.no-label') : entry.label}</bdi>
            </LocalizedLink>
            <span className={styles.state} data-state={entry.state}>
              {t(keyOf('state.', entry.state))}
            </span>
          </p>
          <p className={styles.quiet}>
            <span>{kindLabel(entry.kind, language)}</span>
            {entry.removes && <span>{t('entry.removes')}</span>}
            {entry.country !== null && <span>{label('country', entry.country)}</span>}
            <bdi>{entry.name ?? t('state.nobody')}</bdi>
            <span>{formatMoment(entry.changedAt, language)}</span>
          </p>
          {entry.reason !== null && (
            <p className={styles.quiet}>
              <span>{t('state.reason')}</span> <bdi>{entry.reason}</bdi>
            </p>
          )}
          {deciding && <Decision entry={entry} onChanged={onChanged} />}
        </li>
      ))}
    </ul>
  );
}

function Decision({ entry, onChanged }: { readonly entry: EntryLine; readonly onChanged: () => void }) {
  const { t } = useI18n();
  const [wrong, setWrong] = useState<MessageKey | null>(null);
  async function move(to: string, reason: string | null): Promise<void> {
    const asked = { id: entry.id, to, revision: entry.revision, reason };
    try {
      const { problems, conflict } = (await send(MoveEntryDocument, asked)).moveEntry;
      // What is wrong with it is beside its fields.
      setWrong(problems.length > 0 ? 'queue.wrong' : conflict !== null ? 'queue.changed' : null);
      if (problems.length === 0) onChanged();
    } catch (error) {
      setWrong(`wrong.${refusalOf(error)}`);
    }
  }
  return (
    <div className={styles.decision}>
      {(['accepted', 'published'] as const).map(
        (to) =>
          entry.steps.includes(to) && (
            <button key={to} type="button" onClick={() => void move(to, null)}>
              {t(`state.to-${to}`)}
            </button>
          ),
      )}
      {entry.steps.includes('draft') && (
        <WithReason
          label={t('state.to-draft')}
          asked={t('state.why')}
          submit={t('state.to-draft')}
          onSend={(reason) => void move('draft', reason)}
        />
      )}
      {wrong !== null && (
        <p role="alert" className={styles.wrong}>
          {t(wrong)}
        </p>
      )}
    </div>
  );
}
