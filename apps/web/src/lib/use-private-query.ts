import { useQuery } from '@tanstack/react-query';
import type { TypedDocumentString } from '../gql/graphql';
import { idOf } from './ask';
import { mayAskAgain, pauseAfter } from './retry';
import { askOwn } from './send';

/** The answer to a question that is about the person who asks: fetched again for every visit, kept by nobody else. */
export function usePrivateQuery<T, V>(document: TypedDocumentString<T, V>, variables: V) {
  return useQuery({
    queryKey: ['own', idOf(document), JSON.stringify(variables)],
    queryFn: () => askOwn(document, variables),
    staleTime: 0,
    gcTime: 0,
    // What the line lost is asked again, and what was refused for a moment; what may not be asked is not.
    retry: mayAskAgain,
    retryDelay: (_, error) => pauseAfter(error) ?? 0,
    networkMode: 'always',
  });
}
