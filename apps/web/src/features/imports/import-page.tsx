import { ImportDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { SignedIn } from '../../ui/signed-in';
import { PageSkeleton } from '../../ui/skeleton';
import { ErrorNotice } from '../../ui/error-notice';
import { ApplyStep } from './apply-step';
import { ColumnsStep } from './columns/columns-step';
import { ImportOutcome } from './import-outcome';
import { FileStep } from './file-step';
import { PreviewStep } from './preview/preview-step';
import { useImportPolling } from './use-import-polling';
import { stepOf, Steps } from './steps';

/** One file on its way into the figures, and what became of it. */
export function Page({ id }: { readonly id: string }) {
  const { t } = useI18n();
  return (
    <SignedIn needs="import" title={t('account.imports')}>
      {() => <Import key={id} id={id} />}
    </SignedIn>
  );
}

const pages = { file: FileStep, columns: ColumnsStep, preview: PreviewStep, apply: ApplyStep } as const;

function Import({ id }: { readonly id: string }) {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const { data, isError, refetch } = useImportPolling(ImportDocument, { id });
  if (isError) return <ErrorNotice retry={() => void refetch()}>{t('trouble.offline')}</ErrorNotice>;
  if (data === undefined) return <PageSkeleton heights={[300]} />;
  const one = data.import;
  if (one === null)
    return (
      <PageHead title={t('account.imports')} finding={t('wrong.not-found')}>
        <LocalizedLink to="/imports">{t('import.all')}</LocalizedLink>
      </PageHead>
    );
  if (one.state !== 'uploaded') return <ImportOutcome one={one} />;
  const step = stepOf(search.get('step'));
  const Step = pages[step];
  return <Step key={step} one={one} steps={<Steps current={step} />} />;
}
