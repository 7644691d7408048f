import { useEffect, useRef } from 'react';
import { UndoImportDocument, UndoPlanDocument, type UndoPlanQuery } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { formatMoment } from '../../lib/format-moment';
import { sendAgain } from '../../lib/send-again';
import { LineField } from '../../ui/fields';
import { Form } from '../../ui/form';
import { PageSkeleton } from '../../ui/skeleton';
import { ErrorNotice } from '../../ui/error-notice';
import common from './imports.module.css';
import { useChanged, useImportPolling } from './use-import-polling';

interface UndoProps {
  readonly id: string;
  readonly leave: () => void;
}

/** What undoing would do, the later edits that depend on it, and why it is done. */
export function Undo({ id, leave }: UndoProps) {
  const { t } = useI18n();
  const changed = useChanged();
  const title = useRef<HTMLHeadingElement>(null);
  const { data, isError, refetch } = useImportPolling(UndoPlanDocument, { id });
  const isThere = data !== undefined;
  useEffect(() => title.current?.focus(), [isThere]);
  if (isError) return <ErrorNotice retry={() => void refetch()}>{t('trouble.offline')}</ErrorNotice>;
  if (data === undefined) return <PageSkeleton heights={[160]} />;
  const { records, kept, lost, later } = data.undoPlan;
  return (
    <section aria-labelledby="undo" className={common.section}>
      <h2 id="undo" ref={title} tabIndex={-1}>
        {t('undo.title')}
      </h2>
      <p className={common.now}>{t('undo.records', { n: records })}</p>
      {lost > 0 && <p className={common.now}>{t('undo.lost', { n: lost })}</p>}
      {kept > 0 && <p>{t('undo.kept', { n: kept })}</p>}
      {later.length > 0 && <LaterEdits later={later} />}
      <Form
        submit={t(later.length > 0 ? 'undo.submit-rest' : 'undo.submit')}
        aside={
          <button type="button" className={common.plain} onClick={leave}>
            {t(later.length > 0 ? 'undo.leave' : 'import.cancel')}
          </button>
        }
        send={async (typed) => {
          const { undoImport } = await sendAgain(UndoImportDocument, {
            id,
            reason: typed('reason'),
            keepLater: later.length > 0,
          });
          await changed(undoImport.problems.length === 0 ? 'standing' : 'all');
          return undoImport.problems.map(({ code, value }) => ({ path: '', code, value }));
        }}
      >
        <LineField name="reason" label={t('undo.reason')} hint={t('undo.reason-hint')} />
      </Form>
    </section>
  );
}

/** What was changed since by others: undoing leaves it as it is. */
function LaterEdits({ later }: { readonly later: UndoPlanQuery['undoPlan']['later'] }) {
  const { t, language } = useI18n();
  const [first] = later;
  // Of observations, which are many, only their number is told.
  if (first?.kind === 'observation')
    return <p className={common.now}>{t('undo.later-observations', { n: Number(first.key) })}</p>;
  return (
    <>
      <p>{t('undo.later', { n: later.length })}</p>
      <ul className={common.later}>
        {later.map(({ kind, key, at, name }) => (
          <li key={`${kind} ${key} ${at}`}>
            <bdi dir="ltr">{decodeURIComponent(key)}</bdi>
            {name !== null && <bdi>{name}</bdi>}
            {at !== null && <span>{formatMoment(at, language)}</span>}
          </li>
        ))}
      </ul>
      <p className={common.now}>{t('undo.later-text')}</p>
    </>
  );
}
