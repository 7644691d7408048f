import { countriesText } from '@libs/findings';
import { useState } from 'react';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import type { ActivityDraft, DraftField } from './activity-draft';
import styles from './draft.module.css';
import type { Sent } from './send-activity';

interface DraftActionsProps {
  readonly draft: ActivityDraft;
  readonly sent: Sent | null;
  readonly writable: boolean;
  /** Whether the one who saves it may open it among the entries. */
  readonly readable: boolean;
  readonly onBegin: () => void;
}

/** What can be done with a draft, and what the server said of it. */
export function DraftActions({ draft, sent, writable, readable, onBegin }: DraftActionsProps) {
  const i18n = useI18n();
  const { t, label } = i18n;
  const [copied, setCopied] = useState('');
  const none = (text: string, words: string): string => (text === '' ? t('draft.open') : words);
  const lines: readonly (readonly [DraftField, string])[] = [
    ['title', draft.title],
    ['type', label('code:activity-type', draft.type)],
    ['plan', label('code:programme', draft.plan)],
    ['area', none(draft.area, label('theme', draft.area))],
    ['startDate', none(draft.startDate, draft.startDate)],
    ['endDate', none(draft.endDate, draft.endDate)],
    ['mode', none(draft.mode, label('code:mode', draft.mode))],
    ['providers', countriesText(draft.providers.join(' '), i18n)],
    ['beneficiaries', countriesText(draft.beneficiaries.join(' '), i18n)],
    ['note', draft.note],
  ];

  async function copy(): Promise<void> {
    const text = lines.map(([field, words]) => `${t(`draft.field-${field}`)}: ${words}`).join('\n');
    try {
      await navigator.clipboard.writeText(text);
      setCopied(t('draft.copied'));
    } catch {
      setCopied(text);
    }
  }

  return (
    <div className={styles.wide}>
      {!writable && <p className={styles.note}>{t('draft.needs-account')}</p>}
      <div className={styles.actions}>
        <button type="submit" className={styles.main}>
          {t(writable ? 'draft.save' : 'draft.check')}
        </button>
        <button type="button" onClick={() => void copy()}>
          {t('draft.copy')}
        </button>
        <button type="button" onClick={onBegin}>
          {t('draft.reset')}
        </button>
        <span role="status" className={styles.copied}>
          {copied}
        </span>
      </div>
      <div role="status" className={styles.said}>
        {sent?.kind === 'problems' && <p>{t('draft.problems', { n: sent.problems.length })}</p>}
        {sent?.kind === 'accepted' && <p>{t(writable ? 'draft.saved' : 'draft.checked')}</p>}
        {sent?.kind === 'accepted' && readable && sent.id !== null && (
          <p>
            <LocalizedLink to={`/entry/drafts/${sent.id}`}>{t('draft.saved-link')}</LocalizedLink>
          </p>
        )}
        {sent !== null && sent.kind !== 'problems' && sent.kind !== 'accepted' && (
          <p>{t(`draft.${sent.kind}`)}</p>
        )}
      </div>
    </div>
  );
}
