import { keyOf } from '@libs/findings';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ProblemsFragment } from '../gql/graphql';
import type { Answer } from '../lib/ask';
import { useI18n } from '../lib/language';
import { QueryResult } from './query-result';
import { ErrorNotice } from './error-notice';

type Result<A> = A | ({ readonly __typename: 'InvalidInput' } & ProblemsFragment);
type Analysis<R> = Extract<R, { readonly __typename: 'Analytics' }>;

interface AnalyticsResultProps<
  C extends { readonly analytics: Result<{ readonly __typename: 'Analytics' }> },
> {
  readonly answer: UseQueryResult<Answer<C>>;
  readonly skeleton: ReactNode;
  readonly children: (analytics: Analysis<C['analytics']>, content: C) => ReactNode;
}

/** The answer to an analysis, or what is wrong with the choice that the address makes. */
export function AnalyticsResult<
  C extends { readonly analytics: Result<{ readonly __typename: 'Analytics' }> },
>({ answer, skeleton, children }: AnalyticsResultProps<C>) {
  return (
    <QueryResult answer={answer} skeleton={skeleton}>
      {(content) => {
        const { analytics } = content;
        if (analytics.__typename === 'InvalidInput') return <Invalid problems={analytics.problems} />;
        return children(analytics as Analysis<C['analytics']>, content);
      }}
    </QueryResult>
  );
}

const known = ['invalid-range', 'not-a-year', 'too-many'];

function Invalid({ problems }: ProblemsFragment) {
  const { t } = useI18n();
  const sentences = problems.map(({ code }) =>
    t(known.includes(code) ? keyOf('problem.', code) : 'problem.other'),
  );
  return <ErrorNotice>{t('trouble.invalid', { problem: [...new Set(sentences)].join(' · ') })}</ErrorNotice>;
}
