import { lazy, Suspense, useLayoutEffect, useRef, type ReactNode } from 'react';
import { ActivityDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { QueryResult } from '../../ui/query-result';
import { PageSkeleton } from '../../ui/skeleton';
import styles from './activity-panel.module.css';

const ActivityRecord = lazy(async () => ({ default: (await import('./activity-record')).ActivityRecord }));

/** The activity that the address names, at the side of the page; Back, Escape and a click beside it close it. */
export function ActivityPanel() {
  const [search, change] = useSearchParams();
  const id = search.get('activity');
  if (id === null) return null;
  return (
    <Panel key={id} onClose={() => change({ activity: null }, 'replace')}>
      <Known id={id} />
    </Panel>
  );
}

interface PanelProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Panel({ onClose, children }: PanelProps) {
  const { t } = useI18n();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closed by the browser itself, so that the focus goes back to what opened it.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.panel}
      aria-label={t('activity.panel')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className={styles.content}>
        <button type="button" className={styles.close} onClick={onClose}>
          {t('activity.close')}
        </button>
        {children}
      </div>
    </dialog>
  );
}

const skeleton = <PageSkeleton heights={[240]} />;

function Known({ id }: { readonly id: string }) {
  const { t } = useI18n();
  const answer = useAnswer(ActivityDocument, { id });
  return (
    <QueryResult answer={answer} skeleton={skeleton}>
      {({ activity }) =>
        activity ? (
          <Suspense fallback={skeleton}>
            <ActivityRecord activity={activity} />
          </Suspense>
        ) : (
          <p role="status">{t('activity.unknown')}</p>
        )
      }
    </QueryResult>
  );
}
