import { useQuery, useQueryClient } from '@tanstack/react-query';
import { MeDocument, SignOutDocument, type MeQuery } from '../gql/graphql';
import { forgetAll } from './kept';
import { isNoted, note } from './note';
import { send } from './send';

export type Me = NonNullable<MeQuery['me']>;

const KEY = ['me'];

/** Who is signed in: undefined until it is known, null for nobody. Visitors ask nothing of the server, unless told to. */
export function useMe({ always = false }: { readonly always?: boolean } = {}): Me | null | undefined {
  const noted = isNoted();
  const { data, isError } = useQuery({
    queryKey: KEY,
    queryFn: async () => {
      const { me } = await send(MeDocument, {});
      note(me !== null);
      return me;
    },
    enabled: always || noted,
    staleTime: 60_000,
    retry: false,
    networkMode: 'always',
  });
  if (isError) return null;
  return always || noted ? data : null;
}

/** What follows after somebody came in or went out: nothing that was answered to the one is shown to the other. */
export function useSession() {
  const client = useQueryClient();
  return {
    /** Asks again who is signed in and what the pages say. */
    async begun(): Promise<void> {
      note(true);
      await client.invalidateQueries();
    },
    async end(): Promise<void> {
      await send(SignOutDocument, {});
      note(false);
      forgetAll();
      client.setQueryData(KEY, null);
      if ('caches' in window) for (const name of await caches.keys()) await caches.delete(name);
    },
    /** Reads anew what is known about oneself. */
    async changed(): Promise<void> {
      await client.invalidateQueries({ queryKey: KEY });
    },
  };
}
