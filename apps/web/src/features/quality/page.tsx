import { qualityFinding, tell } from '@libs/table/sentences';
import { QualityDocument } from '../../gql/graphql';
import { useReader } from '../../lib/language';
import { usePrivateQuery } from '../../lib/use-private-query';
import { tableOf } from '../../lib/table';
import { PageHead } from '../../ui/page-head';
import { mayDo, SignedIn } from '../../ui/signed-in';
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
  const { say } = useReader();
  return (
    <SignedIn needs="read-quality" title={say('account.quality')}>
      {(me) => <Quality mayRemind={mayDo(me, 'remind')} />}
    </SignedIn>
  );
}

function Quality({ mayRemind }: { readonly mayRemind: boolean }) {
  const reader = useReader();
  const { say } = reader;
  const { data, isError, refetch } = usePrivateQuery(QualityDocument, {});
  if (isError) return <ErrorNotice retry={() => void refetch()}>{say('trouble.offline')}</ErrorNotice>;
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
        title={say('account.quality')}
        finding={tell(qualityFinding({ conflicts, rulesChecked, staleSources }), reader)}
      >
        {say('quality.text')}
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
