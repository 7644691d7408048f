import { defaultRound } from '@libs/rules';
import { RoundsDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { QueryResult } from '../../ui/query-result';
import { OpenRound } from '../../ui/open-round';
import { PageSkeleton } from '../../ui/skeleton';
import { NoRounds } from './no-rounds';
import { RoundAnswers } from './round-answers';

/** What members need and can provide, round by round; or what would stand here where nothing is public. */
export function Page() {
  const { language } = useI18n();
  const [search] = useSearchParams();
  const answer = useAnswer(RoundsDocument, {});
  return (
    <QueryResult answer={answer} skeleton={<PageSkeleton heights={[200, 480]} />}>
      {({ rounds }) => {
        const round = rounds.find(({ id }) => id === search.get('round')) ?? defaultRound(rounds);
        return (
          <>
            <OpenRound />
            {round ? (
              <RoundAnswers key={language} rounds={rounds} round={round} country={search.get('country')} />
            ) : (
              <NoRounds />
            )}
          </>
        );
      }}
    </QueryResult>
  );
}
