import { DraftDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { useMe } from '../../lib/use-me';
import { useSearchParams } from '../../lib/search-params';
import { QueryResult } from '../../ui/query-result';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { mayDo } from '../../lib/may-do';
import { PageSkeleton } from '../../ui/skeleton';
import { draftPath, suggestionOf } from './draft-address';
import { draftFrom } from './activity-draft';
import { DraftForm } from './draft-form';
import styles from './draft.module.css';
import { storedDraft } from './stored-draft';

/** An activity in the making, begun from a cluster or a match that the address holds. */
export function Page() {
  const { t, language } = useI18n();
  const [search] = useSearchParams();
  const answer = useAnswer(DraftDocument, {});
  const me = useMe();
  const mayRead = me !== null && me !== undefined && mayDo(me, 'read-entries');
  const mayKeep = me !== null && me !== undefined && mayDo(me, 'draft-activity');
  const suggestion = suggestionOf(search);
  const from = suggestion.area === '' ? '' : draftPath(suggestion);
  return (
    <>
      <p className={styles.back}>
        <LocalizedLink to="/cooperation">{t('draft.back')}</LocalizedLink>
      </p>
      <PageHead title={t('draft.title')} finding={t('draft.title')}>
        {t('draft.text')}
      </PageHead>
      <QueryResult answer={answer} skeleton={<PageSkeleton heights={[400]} />}>
        {({ network, workPlans }) => {
          const stored = storedDraft(from);
          const fresh = draftFrom(suggestion, workPlans, language);
          return (
            <DraftForm
              key={from}
              from={from}
              first={stored ?? fresh}
              fresh={fresh}
              isStored={stored !== null}
              plans={workPlans}
              writable={network.writable || mayKeep}
              readable={mayRead}
            />
          );
        }}
      </QueryResult>
    </>
  );
}
