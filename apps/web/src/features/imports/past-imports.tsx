import { keyOf } from '@libs/findings';
import { useI18n } from '../../lib/language';
import { formatMoment } from '../../lib/format-moment';
import type { OneImportFragment } from '../../gql/graphql';
import { LocalizedLink } from '../../ui/localized-link';
import { importSentence } from './import-words';
import styles from './imports.module.css';

/** Files that were brought before: who, when, what it changed, and how long it can be undone. */
export function PastImports({ imports }: { readonly imports: readonly OneImportFragment[] }) {
  const { t } = useI18n();
  if (imports.length === 0) return <p className={styles.quiet}>{t('imports.none')}</p>;
  return (
    <ol className={styles.past}>
      {imports.map((one) => (
        <PastImport key={one.id} past={one} />
      ))}
    </ol>
  );
}

function PastImport({ past }: { readonly past: OneImportFragment }) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const { id, kind, fileName, state, name, uploadedAt, appliedAt, undoneAt, undoUntil } = past;
  const canBeUndone = state === 'applied' && undoUntil !== null && new Date(undoUntil) > new Date();
  return (
    <li>
      <span className={styles.quiet}>{formatMoment(undoneAt ?? appliedAt ?? uploadedAt, language)}</span>
      <div>
        <p>
          <LocalizedLink to={`/imports/${id}`}>
            <bdi>{fileName}</bdi>
          </LocalizedLink>
        </p>
        <p>{importSentence(past, i18n)}</p>
        <p className={styles.facts}>
          <span>{t(keyOf('kind.', kind))}</span>
          <bdi>{name ?? t('imports.erased')}</bdi>
          {canBeUndone && (
            <span>{t('imports.undo-until', { moment: formatMoment(undoUntil, language) })}</span>
          )}
        </p>
      </div>
      <span className={styles.state} data-state={state}>
        {t(keyOf('imports.state-', state))}
      </span>
    </li>
  );
}
