import { keyOf } from '@libs/findings';
import { DecideReportDocument, ErrorReportsDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { usePrivateQuery } from '../../lib/use-private-query';
import { send } from '../../lib/send';
import { ChoiceField, TextField } from '../../ui/fields';
import { Form } from '../../ui/form';
import { PageHead } from '../../ui/page-head';
import { SignedIn } from '../../ui/signed-in';
import { PageSkeleton } from '../../ui/skeleton';
import { ErrorNotice } from '../../ui/error-notice';
import { ReportEntry } from './report-entry';
import styles from './error-reports.module.css';

/** The queue of reported errors, for the one who decides on them. */
export function Page() {
  const { t } = useI18n();
  return (
    <SignedIn needs="decide-report" title={t('account.reports')}>
      {() => <Queue />}
    </SignedIn>
  );
}

function Queue() {
  const { t } = useI18n();
  const { data, isError, refetch } = usePrivateQuery(ErrorReportsDocument, {});
  if (isError) return <ErrorNotice retry={() => void refetch()}>{t('trouble.offline')}</ErrorNotice>;
  if (data === undefined) return <PageSkeleton heights={[300]} />;
  const open = data.errorReports.filter(({ state }) => state === 'open').length;
  return (
    <>
      <PageHead title={t('account.reports')} finding={t('reports.finding', { open })}>
        {t('reports.text')}
      </PageHead>
      <ul className={styles.reports}>
        {data.errorReports.map((report) => (
          <ReportEntry key={report.id} report={report}>
            {report.state === 'open' && (
              <details className={styles.decide}>
                <summary>{t('reports.decide')}</summary>
                <Decision id={report.id} decided={async () => void (await refetch())} />
              </details>
            )}
          </ReportEntry>
        ))}
      </ul>
    </>
  );
}

function Decision({ id, decided }: { readonly id: string; readonly decided: () => Promise<void> }) {
  const { t } = useI18n();
  return (
    <Form
      submit={t('reports.submit')}
      send={async (typed) => {
        const answer = { id, state: typed('state'), answer: typed('answer') };
        const { problems } = (await send(DecideReportDocument, answer)).decideReport;
        if (problems.length === 0) await decided();
        return problems;
      }}
    >
      <ChoiceField
        name="state"
        label={t('reports.decision')}
        options={['accepted', 'declined'].map((value) => ({
          value,
          label: t(keyOf('report.state-', value)),
        }))}
      />
      <TextField name="answer" label={t('reports.answer')} hint={t('reports.answer-hint')} />
    </Form>
  );
}
