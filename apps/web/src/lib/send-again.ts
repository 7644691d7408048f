import type { TypedDocumentString } from '../gql/graphql';
import { pendingUntil } from './pending';
import { send, SendError } from './send';

/** How long it waits before each further try, in milliseconds. */
const PAUSES = [300, 900, 2700];

/** Sends what may arrive twice without harm: over a poor line it tries again before it gives up. */
export function sendAgain<T, V>(document: TypedDocumentString<T, V>, variables: V): Promise<T> {
  return pendingUntil(tries(document, variables));
}

async function tries<T, V>(document: TypedDocumentString<T, V>, variables: V): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await send(document, variables);
    } catch (error) {
      if (!(error instanceof SendError) || error.code !== null) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return send(document, variables);
}
