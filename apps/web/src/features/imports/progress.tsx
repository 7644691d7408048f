import { keyOf } from '@libs/findings';
import { useEffect, useRef } from 'react';
import { CancelImportDocument, ImportProgressDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { sendAgain } from '../../lib/send-again';
import { useImportMutation } from './use-import-mutation';
import common from './imports.module.css';
import { problemWords } from './problem-words';
import styles from './progress.module.css';
import { useChanged, useImportPolling } from './use-import-polling';

const going = ['checking', 'applying', 'undoing'];

/** How far the writing has come, how fast, and the way to stop it; nothing while nothing goes on. */
export function Progress({ id }: { readonly id: string }) {
  const { t } = useI18n();
  const changed = useChanged();
  const { attempt, wrong, busy } = useImportMutation();
  const { data } = useImportPolling(
    ImportProgressDocument,
    { id },
    { again: ({ importProgress }) => going.includes(importProgress.state) },
  );
  const state = data?.importProgress.state ?? 'idle';
  const isGoing = going.includes(state);
  const mark = data === undefined ? null : JSON.stringify(data.importProgress);
  const last = useRef<string | null>(null);
  useEffect(() => {
    // What it came to is asked once, when it ends; something short may have ended before it was seen going.
    if (last.current !== null && mark !== last.current && !isGoing) void changed('standing');
    last.current = mark;
  }, [mark, isGoing, changed]);

  if (data === undefined) return null;
  const { rows, total, perSecond, problems } = data.importProgress;
  if (!isGoing)
    return (
      <p role="alert" className={common.wrong}>
        {problems.map((problem) => problemWords(problem, t)).join(' ') ||
          (state === 'failed' || state === 'cancelled' ? t(`progress.${state}`) : '')}
      </p>
    );
  return (
    <div className={styles.progress}>
      <progress
        aria-label={t(keyOf('progress.', state))}
        value={total === null ? undefined : rows}
        max={total ?? 1}
      />
      <p className={styles.line}>
        <span role="status">{t(keyOf('progress.', state))}</span>
        <span aria-hidden="true">
          {total === null ? t('progress.rows', { rows }) : t('progress.of', { rows, total })}
        </span>
        <span aria-hidden="true">{t('progress.speed', { n: perSecond })}</span>
        <button
          type="button"
          disabled={busy}
          onClick={() => void attempt(() => sendAgain(CancelImportDocument, { id }))}
        >
          {t('import.cancel')}
        </button>
        <span role="alert" className={common.wrong}>
          {wrong}
        </span>
      </p>
    </div>
  );
}
