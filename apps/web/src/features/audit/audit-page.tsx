import { useState } from 'react';
import { AuditDocument, type AuditQuery } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { usePrivateQuery } from '../../lib/use-private-query';
import { useSearchParams } from '../../lib/search-params';
import { PageHead } from '../../ui/page-head';
import { SignedIn } from '../../ui/signed-in';
import { PageSkeleton } from '../../ui/skeleton';
import { ErrorNotice } from '../../ui/error-notice';
import styles from './audit.module.css';
import { AuditFilter, auditFilterOf } from './audit-filter';
import { Entry } from './entry';

/** Every change on record: who, when, what, before, after and why; filtered in the address, taken away as a file. */
export function Page() {
  const { t } = useI18n();
  return (
    <SignedIn needs="read-audit" title={t('account.audit')}>
      {() => <Audit />}
    </SignedIn>
  );
}

function Audit() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const filter = auditFilterOf(search);
  const choice = JSON.stringify(filter);
  const [older, setOlder] = useState<{ choice: string; before: readonly string[] }>({ choice, before: [] });
  const pages = [null, ...(older.choice === choice ? older.before : [])];
  const words = new URLSearchParams(
    Object.entries(filter).filter(([, value]) => value !== null) as [string, string][],
  );
  return (
    <>
      <PageHead title={t('account.audit')} finding={t('audit.finding')}>
        {t('audit.text')}
      </PageHead>
      {pages.map((before, index) => (
        <AuditPage
          key={`${choice} ${before}`}
          filter={filter}
          before={before}
          head={index === 0}
          last={index === pages.length - 1}
          download={`/export/audit.csv?${words}`}
          more={(next) => setOlder({ choice, before: [...pages.filter((page) => page !== null), next] })}
        />
      ))}
    </>
  );
}

interface AuditPageProps {
  readonly filter: ReturnType<typeof auditFilterOf>;
  readonly before: string | null;
  readonly head: boolean;
  readonly last: boolean;
  readonly download: string;
  readonly more: (next: string) => void;
}

function AuditPage({ filter, before, head, last, download, more }: AuditPageProps) {
  const { t } = useI18n();
  const { data, isError, refetch } = usePrivateQuery(AuditDocument, { filter, before });
  if (isError) return <ErrorNotice retry={() => void refetch()}>{t('trouble.offline')}</ErrorNotice>;
  if (data === undefined) return <PageSkeleton heights={[300]} />;
  const { entries, next, kinds }: AuditQuery['audit'] = data.audit;
  return (
    <>
      {head && <AuditFilter filter={filter} kinds={kinds} download={download} />}
      {head && entries.length === 0 && <p>{t('audit.none')}</p>}
      <ol className={styles.entries}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {last && next !== null && (
        <button type="button" className={styles.more} onClick={() => more(next)}>
          {t('audit.older')}
        </button>
      )}
    </>
  );
}
