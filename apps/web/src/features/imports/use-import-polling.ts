import { useCallback } from 'react';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { ImportDocument, ImportProgressDocument, type TypedDocumentString } from '../../gql/graphql';
import { idOf } from '../../lib/ask';
import { sendAgain } from '../../lib/send-again';

const KEY = 'imports';

interface Steadily<T> {
  /** Whether the answer is not the last word yet: it is asked again after a second. */
  readonly again?: (answer: T) => boolean;
}

/** How long it waits before asking again, in milliseconds. */
const PAUSE = 1_000;

/** The answer to a question about imports: over a poor line it is asked again, and the last one stays meanwhile. */
export function useImportPolling<T, V>(
  document: TypedDocumentString<T, V>,
  variables: V,
  { again = () => false }: Steadily<T> = {},
) {
  return useQuery({
    queryKey: [KEY, idOf(document), JSON.stringify(variables)],
    queryFn: () => sendAgain(document, variables),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    networkMode: 'always',
    refetchOnWindowFocus: false,
    refetchInterval: ({ state: { data } }) => (data !== undefined && again(data) ? PAUSE : false),
  });
}

/**
 * Asks again what the page shows, after a change. `standing`: only where the import stands, of which the plan may be
 * gone by now.
 */
export function useChanged(): (what?: 'all' | 'standing') => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (what = 'all') => {
      const stateKeys = [idOf(ImportDocument), idOf(ImportProgressDocument)].map((id) => [KEY, id]);
      const keys = what === 'all' ? [[KEY]] : stateKeys;
      await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
    },
    [client],
  );
}
