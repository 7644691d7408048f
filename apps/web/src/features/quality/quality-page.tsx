import { qualityFinding, format } from '@libs/findings';
import { QualityDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { usePrivateQuery } from '../../lib/use-private-query';
import { tableOf } from '../../lib/table';
import { PageHead } from '../../ui/page-head';
import { mayDo } from '../../lib/may-do';
import { SignedIn } from '../../ui/signed-in';
import { PageSkeleton } from '../../ui/skeleton';
import { ErrorNotice } from '../../ui/error-notice';
import { Completeness } from './completeness';
import { Conflicts } from './conflicts';
import { Outliers } from './outliers';
import { Rules } from './rules';
import { Stale } from './stale';
import styles from './quality.module.css';

/** What is missing, disputed, odd or old in the figures, for those in charge of them. */
export function Page() {
  const { t } = useI18n();
  return (
    <SignedIn needs="read-quality" title={t('account.quality')}>
      {(me) => <Quality mayRemind={mayDo(me, 'remind')} />}
    </SignedIn>
  );
}

function Quality({ mayRemind }: { readonly mayRemind: boolean }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { data, isError, refetch } = usePrivateQuery(QualityDocument, {});
  if (isError) return <ErrorNotice retry={() => void refetch()}>{t('trouble.offline')}</ErrorNotice>;
  if (data === undefined) return <PageSkeleton heights={[200, 200, 300]} />;
  const { quality } = data;
  const conflicts = tableOf(quality.conflicts);
  const rulesChecked = tableOf(quality.rulesChecked);
  const staleSources = tableOf(quality.staleSources);
  const focalPoints = tableOf(quality.focalPoints);
  const byMember = tableOf(quality.completeness);
  return (
    <>
      <PageHead
        title={t('account.quality')}
        finding={format(qualityFinding({ conflicts, rulesChecked, staleSources }), i18n)}
      >
        {t('quality.text')}
      </PageHead>
      <div className={styles.sections}>
        <Completeness
          byArea={tableOf(quality.completenessByArea)}
          byMember={byMember}
          focalPoints={focalPoints}
          mayRemind={mayRemind}
        />
        <Conflicts conflicts={conflicts} />
        <Rules checked={rulesChecked} broken={tableOf(quality.rulesBroken)} />
        <Outliers outliers={tableOf(quality.outliers)} />
        <Stale sources={staleSources} series={tableOf(quality.staleSeries)} />
      </div>
    </>
  );
}
