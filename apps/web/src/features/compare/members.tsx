import { CONVENTIONS } from '@libs/vocabulary';
import { MatrixChart } from '@libs/charts';
import { CompareMembersDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { PageSkeleton } from '../../ui/skeleton';

/** Who of the compared members was at which meeting, as far as is known. */
export function Members({ members }: { readonly members: readonly string[] }) {
  const { t, label, language } = useI18n();
  const meetings = useReferenceData()?.meetings;
  const [search, change] = useSearchParams();
  const answer = useAnswer(CompareMembersDocument, { filter: { countries: [...members] } });
  const named = new Intl.ListFormat(CONVENTIONS[language].locale, { type: 'conjunction' }).format(
    members.map((code) => label('country', code)),
  );
  return (
    <AnalyticsResult answer={answer} skeleton={<PageSkeleton heights={[200]} />}>
      {({ attendanceMatrix }) => (
        <MatrixChart
          id="matrix"
          title={t('compare.matrix', { areas: named })}
          subtitle={t('compare.matrix-subtitle')}
          table={tableOf(attendanceMatrix)}
          sort={search.get('sort')}
          onSort={(sort) => change({ sort }, 'replace')}
          yearOf={(id) => meetings?.find((meeting) => meeting.id === id)?.startDate?.slice(0, 4) ?? ''}
        />
      )}
    </AnalyticsResult>
  );
}
