import { ImportsDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { PageHead } from '../../ui/page-head';
import { SignedIn } from '../../ui/signed-in';
import { PageSkeleton } from '../../ui/skeleton';
import { ErrorNotice } from '../../ui/error-notice';
import { DropZone } from './drop-zone';
import styles from './imports.module.css';
import { kindOf } from './kinds';
import { KindChoice } from './kind-choice';
import { PastImports } from './past-imports';
import { useImportPolling } from './use-import-polling';

/** Brings a file into the figures, and shows those that were brought before. */
export function Page() {
  const { t } = useI18n();
  return (
    <SignedIn needs="import" title={t('account.imports')}>
      {() => <Imports />}
    </SignedIn>
  );
}

function Imports() {
  const { t } = useI18n();
  const [search, change] = useSearchParams();
  const kind = kindOf(search.get('kind'));
  return (
    <>
      <PageHead title={t('account.imports')} finding={t('imports.finding')}>
        {t('imports.text')}
      </PageHead>
      <div className={styles.bring}>
        <KindChoice kind={kind} choose={(chosen) => change({ kind: chosen }, 'replace')} />
        <DropZone key={kind} kind={kind} />
      </div>
      <section aria-labelledby="past" className={styles.section}>
        <h2 id="past">{t('imports.past')}</h2>
        <Past />
      </section>
    </>
  );
}

function Past() {
  const { t } = useI18n();
  const { data, isError, refetch } = useImportPolling(ImportsDocument, {});
  if (isError) return <ErrorNotice retry={() => void refetch()}>{t('trouble.offline')}</ErrorNotice>;
  if (data === undefined) return <PageSkeleton heights={[160]} />;
  return <PastImports imports={data.imports} />;
}
