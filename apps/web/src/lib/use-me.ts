import { useQuery, useQueryClient } from '@tanstack/react-query';
import { MeDocument, SignOutDocument, type MeQuery } from '../gql/graphql';
import { forgetAll } from './local-drafts';
import { noteSession, useHasSessionNote } from './session-note';
import { mayAskAgain, pauseAfter } from './retry';
import { askOwn, send } from './send';

export type Me = NonNullable<MeQuery['me']>;

const KEY = ['me'];

/** Who is signed in: undefined until it is known, null for nobody. Visitors ask nothing of the server. */
export function useMe(): Me | null | undefined {
  const isAsked = useHasSessionNote();
  const { data, isError } = useMeQuery(isAsked);
  return isAsked && !isError ? data : null;
}

/** The same for a page that depends on it, and how to ask again where no answer came. */
export function useMeForPage(): { readonly me: Me | null | undefined; readonly retry: (() => void) | null } {
  const { data, isError, refetch } = useMeQuery(true);
  return { me: data, retry: isError && data === undefined ? () => void refetch() : null };
}

function useMeQuery(enabled: boolean) {
  return useQuery({
    queryKey: KEY,
    queryFn: async () => {
      const { me } = await askOwn(MeDocument, {});
      noteSession(me !== null);
      return me;
    },
    enabled,
    staleTime: 60_000,
    // Anyone who is signed in is not told to sign in because a line was lost or the database was away for a moment.
    retry: mayAskAgain,
    retryDelay: (_, error) => pauseAfter(error) ?? 0,
    networkMode: 'always',
  });
}

/** What follows after someone came in or went out: nothing that was answered to the one is shown to the other. */
export function useSession() {
  const client = useQueryClient();
  return {
    /** Asks again who is signed in and what the pages say. */
    async begun(): Promise<void> {
      noteSession(true);
      await client.invalidateQueries();
    },
    /** Signs out; what others keep on this device for their next time stays. */
    async end(account: string): Promise<void> {
      await send(SignOutDocument, {});
      noteSession(false);
      forgetAll(account);
      client.setQueryData(KEY, null);
      if ('caches' in window) for (const name of await caches.keys()) await caches.delete(name);
    },
    /** Reads again what is known about oneself. */
    async changed(): Promise<void> {
      await client.invalidateQueries({ queryKey: KEY });
    },
  };
}
