import { useQuery, useQueryClient } from '@tanstack/react-query';
import { EntriesDocument, type EntryLineFragment } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { askOwn } from '../../lib/send';

export type EntryLine = EntryLineFragment;

const KEY = ['own', 'entries'];

/** The entries that someone may see; none are asked for by those who may see none. */
export function useEntries(enabled: boolean) {
  const client = useQueryClient();
  const { language } = useI18n();
  const { data, isError, refetch } = useQuery({
    queryKey: [...KEY, language],
    queryFn: async () => (await askOwn(EntriesDocument, { state: null, lang: language })).entries,
    enabled,
    staleTime: 0,
    gcTime: 0,
    retry: 1,
    networkMode: 'always',
  });
  return {
    entries: enabled ? data : [],
    isError,
    refetch: () => void refetch(),
    changed: () => void client.invalidateQueries({ queryKey: KEY }),
  };
}
