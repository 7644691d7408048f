import { useState } from 'react';
import type { WholeEntryFragment } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { formatMoment } from '../../lib/format-moment';
import styles from './state-bar.module.css';
import { WithReason } from './with-reason';

const STATES = ['draft', 'submitted', 'accepted', 'published'] as const;

interface StateBarProps {
  readonly entry: WholeEntryFragment | null;
  /** States that an entry which is not begun yet may be moved to at once. */
  readonly first: readonly string[];
  readonly sending: boolean;
  /** Whether something was typed that the server does not have, and whether the device keeps it. */
  readonly unsaved: 'kept' | 'lost' | null;
  /** Null where it may not be changed. */
  readonly onSave: (() => void) | null;
  readonly onMove: (to: string, reason: string | null) => void;
  readonly onDiscard: (() => void) | null;
}

/** Where an entry is on its way to the figures, and what one may do with it now. */
export function StateBar({ entry, first, sending, unsaved, onSave, onMove, onDiscard }: StateBarProps) {
  const { t, language } = useI18n();
  const state = entry?.state ?? 'draft';
  const steps = entry?.steps ?? first;
  const ahead = STATES.filter((to) => to !== 'draft' && steps.includes(to));
  // Anyone who may publish is offered that first; each step alone stays within reach.
  const main = ahead.includes('published') ? 'published' : ahead[0];
  const others = ahead.filter((to) => to !== main && to === ahead[0]);
  return (
    <section className={styles.bar} aria-label={t('state.way')}>
      <ol className={styles.states}>
        {STATES.map((one) => (
          <li key={one} aria-current={one === state ? 'step' : undefined}>
            {t(`state.${one}`)}
          </li>
        ))}
      </ol>
      {entry !== null && (
        <p className={styles.who}>
          <bdi>{entry.name ?? t('state.nobody')}</bdi>
          <span>{formatMoment(entry.changedAt, language)}</span>
        </p>
      )}
      {entry?.reason && (
        <p className={styles.reason}>
          {t('state.reason')} <bdi>{entry.reason}</bdi>
        </p>
      )}
      <div className={styles.actions}>
        {main !== undefined && (
          <button type="button" className={styles.main} disabled={sending} onClick={() => onMove(main, null)}>
            {t(main === 'published' && entry?.removes ? 'state.withdraw' : `state.to-${main}`)}
          </button>
        )}
        {onSave !== null && (
          <button type="button" disabled={sending} onClick={onSave}>
            {t('state.save')}
          </button>
        )}
        {others.map((to) => (
          <button key={to} type="button" disabled={sending} onClick={() => onMove(to, null)}>
            {t(`state.to-${to}`)}
          </button>
        ))}
        {steps.includes('draft') && (
          <WithReason
            label={t('state.to-draft')}
            asked={t('state.why')}
            submit={t('state.to-draft')}
            onSend={(reason) => onMove('draft', reason)}
          />
        )}
        {onDiscard !== null && <Discard onDiscard={onDiscard} />}
        {unsaved !== null && <span className={styles.unsaved}>{t(`state.unsaved-${unsaved}`)}</span>}
      </div>
    </section>
  );
}

/** Throwing away takes two presses: nothing is lost by one. */
function Discard({ onDiscard }: { readonly onDiscard: () => void }) {
  const { t } = useI18n();
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <button type="button" className={styles.quiet} onClick={() => setAsked(true)}>
        {t('state.discard')}
      </button>
    );
  return (
    <span className={styles.asked}>
      <button type="button" autoFocus onClick={onDiscard}>
        {t('state.discard-yes')}
      </button>
      <button type="button" className={styles.quiet} onClick={() => setAsked(false)}>
        {t('state.discard-no')}
      </button>
    </span>
  );
}
