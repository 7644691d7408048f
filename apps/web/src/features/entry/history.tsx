import { keyOf } from '@libs/findings';
import { readState, touchedPersons, type Kind } from '@libs/model';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { RecordHistoryDocument, RestoreRecordDocument, type RecordHistoryQuery } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { formatMoment } from '../../lib/format-moment';
import { usePrivateQuery } from '../../lib/use-private-query';
import { pathOf } from '../../lib/locale-route';
import { send } from '../../lib/send';
import { LocalizedLink } from '../../ui/localized-link';
import { PageSkeleton } from '../../ui/skeleton';
import { ErrorNotice } from '../../ui/error-notice';
import { DifferenceList } from '../../ui/record/difference-list';
import { useCellWords } from './choices';
import styles from './history.module.css';
import { restorable, type Version } from './restorable';
import { WithReason } from './with-reason';

interface HistoryProps {
  readonly kind: Kind;
  readonly recordKey: string;
  readonly mayRestore: boolean;
}

/** What became of a record: who changed what and why, newest first; any earlier state can be made to stand again. */
export function History({ kind, recordKey, mayRestore }: HistoryProps) {
  const { t } = useI18n();
  const { data, isError, refetch } = usePrivateQuery(RecordHistoryDocument, {
    kind: kind.name,
    key: recordKey,
  });
  if (isError) return <ErrorNotice retry={() => void refetch()}>{t('trouble.offline')}</ErrorNotice>;
  if (data === undefined) return <PageSkeleton heights={[160]} />;
  if (data.recordHistory.length === 0) return <p>{t('history.none')}</p>;
  return (
    <ol className={styles.history}>
      {data.recordHistory.map((change, index) => (
        <Change
          key={change.id}
          {...{ kind, recordKey, change }}
          versions={mayRestore ? (restorable(data.recordHistory)[index] ?? []) : []}
        />
      ))}
    </ol>
  );
}

interface ChangeProps {
  readonly kind: Kind;
  readonly recordKey: string;
  readonly change: RecordHistoryQuery['recordHistory'][number];
  /** The states that it can bring back. */
  readonly versions: readonly Version[];
}

function Change({ kind, recordKey, change, versions }: ChangeProps) {
  const { t, language } = useI18n();
  const [, navigate] = useLocation();
  const [wrong, setWrong] = useState<string | null>(null);
  const { id, at, name, reason, importId } = change;
  const words = useCellWords(kind);
  const [before, after] = [readState(change.before), readState(change.after)];
  const whole = before === null ? after : after === null ? before : null;

  async function restore(version: Version, why: string): Promise<void> {
    const asked = { kind: kind.name, key: recordKey, entry: id, version, reason: why };
    const answer = await send(RestoreRecordDocument, asked).catch(() => null);
    const entry = answer?.restoreRecord.entry ?? answer?.restoreRecord.conflict;
    if (entry) navigate(pathOf({ language, path: `/entry/drafts/${entry.id}` }));
    else setWrong(answer?.restoreRecord.problems[0]?.code ?? 'other');
  }

  return (
    <li>
      <p className={styles.head}>
        <strong>{actionLabel(change.action, t)}</strong>
        <bdi>{name ?? t('state.nobody')}</bdi>
        <span>{formatMoment(at, language)}</span>
      </p>
      {before !== null && after !== null && <DifferenceList {...{ kind, words, before, after }} />}
      {touchedPersons(change.after) && <p>{t('record.persons')}</p>}
      {whole !== null && (
        <details>
          <summary>{t(before === null ? 'history.after' : 'history.before')}</summary>
          <DifferenceList {...{ kind, words }} before={null} after={whole} />
        </details>
      )}
      {reason !== null && (
        <p className={styles.reason}>
          {t('state.reason')} <bdi>{reason}</bdi>
        </p>
      )}
      {importId !== null && (
        <p>
          <LocalizedLink to={`/imports/${importId}`}>{t('history.import')}</LocalizedLink>
        </p>
      )}
      {versions.map((version) => (
        <WithReason
          key={version}
          label={t(`history.restore-${version}`)}
          asked={t('state.why')}
          submit={t('history.restore')}
          onSend={(why) => void restore(version, why)}
        />
      ))}
      {wrong !== null && (
        <p role="alert" className={styles.wrong}>
          {t(t(keyOf('wrong.', wrong)) === keyOf('wrong.', wrong) ? 'wrong.server' : keyOf('wrong.', wrong), {
            value: '',
          })}
        </p>
      )}
    </li>
  );
}

const known = [
  'drafted',
  'reopened',
  'submitted',
  'accepted',
  'returned',
  'published',
  'list-closed',
  'list-opened',
  'list-withdrawn',
  'list-restored',
  'discarded',
  'removed',
  'restored',
];

/** What became of a record, from a kind of change such as meeting.published; other changes are just that. */
function actionLabel(action: string, t: ReturnType<typeof useI18n>['t']): string {
  const step = action.split('.').at(-1) ?? '';
  return t(keyOf('history.', known.includes(step) ? step : 'changed'));
}
