import { GapsDocument, SourcesDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useReferenceData } from '../../lib/reference-data';
import { useT } from '../../lib/language';
import { QueryResult } from '../../ui/query-result';
import { GapList } from '../../ui/gap-list';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeleton';
import { OpenData } from './open-data';
import { SourceTable } from './source-table';
import styles from './sources.module.css';

/** Where the figures come from, what may be taken away, and what is not public. */
export function Page() {
  const t = useT();
  const answer = useAnswer(SourcesDocument, {});
  const gaps = useAnswer(GapsDocument, { about: 'network', id: null });
  const fictional = useReferenceData()?.network.fictional ?? false;
  return (
    <>
      <PageHead title={t('data-and-sources')} finding={t(fictional ? 'finding-fictional' : 'finding')}>
        {t(fictional ? 'text-fictional' : 'text')}
      </PageHead>
      <div className={styles.sections}>
        <OpenData />
        <QueryResult answer={gaps} skeleton={<PageSkeleton heights={[200]} />}>
          {(found) => <GapList gaps={found.gaps} about="network" />}
        </QueryResult>
        <section id="report" aria-labelledby="report-title">
          <h2 id="report-title">{t('report.title')}</h2>
          <p>{t('report.text')}</p>
          <LocalizedLink to="/report-error?about=/data">{t('report.title')}</LocalizedLink>
        </section>
        <QueryResult answer={answer} skeleton={<PageSkeleton heights={[400]} />}>
          {({ sources }) => <SourceTable sources={sources} />}
        </QueryResult>
      </div>
    </>
  );
}
