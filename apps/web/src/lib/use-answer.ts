import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { TypedDocumentString } from '../gql/graphql';
import { addressOf, ask } from './ask';
import { mayAskAgain, pauseAfter } from './retry';

/** How long an answer is taken for fresh before it is asked again, in milliseconds. */
const FRESH = 60_000;

export function answerOptions<T, V>(document: TypedDocumentString<T, V>, variables: V) {
  return queryOptions({
    queryKey: [addressOf(document, variables)],
    queryFn: () => ask(document, variables),
    staleTime: FRESH,
    gcTime: Infinity,
    retry: mayAskAgain,
    retryDelay: (_, error) => pauseAfter(error) ?? 0,
    networkMode: 'always',
    refetchOnWindowFocus: false,
  });
}

/** The answer to a document; while another filter's answer is on its way, the last one stays. */
export function useAnswer<T, V>(document: TypedDocumentString<T, V>, variables: V) {
  return useQuery({ ...answerOptions(document, variables), placeholderData: keepPreviousData });
}
