import { countriesText } from '@libs/table/sentences';
import { useState } from 'react';
import { useReader } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import type { ActivityDraft, DraftField } from './activity-draft';
import styles from './draft.module.css';
import type { Sent } from './send-activity';

interface DraftActionsProps {
  readonly draft: ActivityDraft;
  readonly sent: Sent | null;
  readonly writable: boolean;
  /** Whether whoever saves it may open it among the entries. */
  readonly readable: boolean;
  readonly onBegin: () => void;
}

/** What can be done with a draft, and what the server said of it. */
export function DraftActions({ draft, sent, writable, readable, onBegin }: DraftActionsProps) {
  const reader = useReader();
  const { say, name } = reader;
  const [copied, setCopied] = useState('');
  const none = (text: string, words: string): string => (text === '' ? say('draft.open') : words);
  const lines: readonly (readonly [DraftField, string])[] = [
    ['title', draft.title],
    ['type', name('code:activity-type', draft.type)],
    ['plan', name('code:programme', draft.plan)],
    ['area', none(draft.area, name('theme', draft.area))],
    ['startDate', none(draft.startDate, draft.startDate)],
    ['endDate', none(draft.endDate, draft.endDate)],
    ['mode', none(draft.mode, name('code:mode', draft.mode))],
    ['providers', countriesText(draft.providers.join(' '), reader)],
    ['beneficiaries', countriesText(draft.beneficiaries.join(' '), reader)],
    ['note', draft.note],
  ];

  async function copy(): Promise<void> {
    const text = lines.map(([field, words]) => `${say(`draft.field-${field}`)}: ${words}`).join('\n');
    try {
      await navigator.clipboard.writeText(text);
      setCopied(say('draft.copied'));
    } catch {
      setCopied(text);
    }
  }

  return (
    <div className={styles.wide}>
      {!writable && <p className={styles.note}>{say('draft.needs-account')}</p>}
      <div className={styles.actions}>
        <button type="submit" className={styles.main}>
          {say(writable ? 'draft.save' : 'draft.check')}
        </button>
        <button type="button" onClick={() => void copy()}>
          {say('draft.copy')}
        </button>
        <button type="button" onClick={onBegin}>
          {say('draft.reset')}
        </button>
        <span role="status" className={styles.copied}>
          {copied}
        </span>
      </div>
      <div role="status" className={styles.said}>
        {sent?.kind === 'problems' && <p>{say('draft.problems', { n: sent.problems.length })}</p>}
        {sent?.kind === 'accepted' && <p>{say(writable ? 'draft.saved' : 'draft.checked')}</p>}
        {sent?.kind === 'accepted' && readable && sent.id !== null && (
          <p>
            <LocalizedLink to={`/entry/drafts/${sent.id}`}>{say('draft.saved-link')}</LocalizedLink>
          </p>
        )}
        {(sent?.kind === 'offline' || sent?.kind === 'refused') && <p>{say(`draft.${sent.kind}`)}</p>}
      </div>
    </div>
  );
}
