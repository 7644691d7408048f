import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Answer } from '../lib/ask';
import { useI18n } from '../lib/language';
import { formatMoment } from '../lib/format-moment';
import { errorSentence } from '../lib/error-sentence';
import { ErrorNotice } from './error-notice';

interface QueryResultProps<T> {
  readonly answer: UseQueryResult<Answer<T>>;
  /** The page's shape while its figures are on their way. */
  readonly skeleton: ReactNode;
  readonly children: (content: T) => ReactNode;
}

/** An answer, or why there is none; the last good one stays in sight with its date. */
export function QueryResult<T>({ answer, skeleton, children }: QueryResultProps<T>) {
  const { t, language } = useI18n();
  const retry = (): void => void answer.refetch();
  const content = answer.data?.content;
  if (content === undefined) {
    return answer.isError ? (
      <ErrorNotice retry={retry}>{errorSentence(answer.error, t)}</ErrorNotice>
    ) : (
      skeleton
    );
  }
  return (
    <>
      {answer.isError && (
        <ErrorNotice retry={retry}>
          {t('trouble.last', {
            moment: formatMoment(new Date(answer.dataUpdatedAt).toISOString(), language),
          })}
        </ErrorNotice>
      )}
      {children(content)}
    </>
  );
}
