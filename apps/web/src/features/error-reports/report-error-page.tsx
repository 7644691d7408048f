import { OwnErrorReportsDocument, ReportErrorDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { usePrivateQuery } from '../../lib/use-private-query';
import { ownPath } from '../../lib/locale-route';
import { useSearchParams } from '../../lib/search-params';
import { send } from '../../lib/send';
import { TextField } from '../../ui/fields';
import { Form } from '../../ui/form';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { SignedIn } from '../../ui/signed-in';
import { ReportEntry } from './report-entry';
import styles from './error-reports.module.css';

/** Tells the secretariat what is wrong on a page, and shows what became of earlier reports. */
export function Page() {
  const { t } = useI18n();
  return (
    <SignedIn needs="report-error" title={t('report.title')}>
      {() => <Report />}
    </SignedIn>
  );
}

function Report() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const about = ownPath(search.get('about')) ?? '/';
  const { data, refetch } = usePrivateQuery(OwnErrorReportsDocument, {});
  const own = data?.ownErrorReports ?? [];
  return (
    <>
      <PageHead title={t('report.title')} finding={t('report.title')}>
        {t('report.text')}
      </PageHead>
      <p className={styles.about}>
        {t('report.about')} <LocalizedLink to={about}>{<bdi dir="ltr">{about}</bdi>}</LocalizedLink>
      </p>
      <Form
        submit={t('report.send')}
        done={t('report.done')}
        send={async (typed) => {
          const { problems } = (await send(ReportErrorDocument, { about, words: typed('words') }))
            .reportError;
          if (problems.length === 0) await refetch();
          return problems;
        }}
      >
        <TextField name="words" label={t('report.words')} hint={t('report.hint')} />
      </Form>
      {own.length > 0 && (
        <section aria-labelledby="own">
          <h2 id="own">{t('report.own')}</h2>
          <ul className={styles.reports}>
            {own.map((report) => (
              <ReportEntry key={report.id} report={report} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
