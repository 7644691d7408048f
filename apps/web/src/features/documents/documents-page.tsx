import { DocumentsDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useT } from '../../lib/language';
import { QueryResult } from '../../ui/query-result';
import { DocumentList } from '../../ui/document-list';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeleton';

/** The network's papers, the newest first, each with its versions and languages. */
export function Page() {
  const t = useT();
  return (
    <QueryResult answer={useAnswer(DocumentsDocument, {})} skeleton={<PageSkeleton heights={[300]} />}>
      {({ documents }) => (
        <>
          <PageHead title={t('documents.title')} finding={t('documents.finding', { n: documents.length })}>
            {t(documents.length === 0 ? 'documents.none' : 'documents.text')}
          </PageHead>
          <DocumentList documents={documents} heading="h2" />
        </>
      )}
    </QueryResult>
  );
}
