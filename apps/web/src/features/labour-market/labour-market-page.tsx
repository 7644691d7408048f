import { IndicatorsDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useSearchParams } from '../../lib/search-params';
import { QueryResult } from '../../ui/query-result';
import { PageSkeleton } from '../../ui/skeleton';
import { choiceOf } from './choice';
import { Series } from './series';

const skeleton = <PageSkeleton heights={[400, 300]} />;

/** The labour market of the members: an indicator over time, by year, and between two years. */
export function Page() {
  const [search] = useSearchParams();
  const answer = useAnswer(IndicatorsDocument, {});
  return (
    <QueryResult answer={answer} skeleton={skeleton}>
      {({ indicators }) => {
        const choice = choiceOf(search, indicators);
        if (!choice) return skeleton;
        // Another series is another answer: the figures of the last one must not stand under its name.
        const { indicator, breakdown } = choice;
        return (
          <Series
            key={`${indicator.code} ${breakdown.sex} ${breakdown.age}`}
            choice={choice}
            indicators={indicators}
          />
        );
      }}
    </QueryResult>
  );
}
