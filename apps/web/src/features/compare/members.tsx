import { MatrixChart } from '@libs/charts';
import { LOCALES } from '@libs/table';
import { CompareMembersDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/answer';
import { useReferenceData } from '../../lib/reference-data';
import { useReader } from '../../lib/language';
import { useSearchWords } from '../../lib/search';
import { tableOf } from '../../lib/table';
import { Analysed } from '../../ui/analysed';
import { PageSkeleton } from '../../ui/skeleton';

/** Who of the compared members was at which meeting, as far as is known. */
export function Members({ members }: { readonly members: readonly string[] }) {
  const { say, name, language } = useReader();
  const meetings = useReferenceData()?.meetings;
  const [search, change] = useSearchWords();
  const answer = useAnswer(CompareMembersDocument, { filter: { countries: [...members] } });
  const named = new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(
    members.map((code) => name('country', code)),
  );
  return (
    <Analysed answer={answer} skeleton={<PageSkeleton heights={[200]} />}>
      {({ attendanceMatrix }) => (
        <MatrixChart
          id="matrix"
          title={say('compare.matrix', { areas: named })}
          subtitle={say('compare.matrix-subtitle')}
          table={tableOf(attendanceMatrix)}
          sort={search.get('sort')}
          onSort={(sort) => change({ sort }, 'replace')}
          yearOf={(id) => meetings?.find((meeting) => meeting.id === id)?.startDate?.slice(0, 4) ?? ''}
        />
      )}
    </Analysed>
  );
}
