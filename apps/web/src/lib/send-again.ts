import type { TypedDocumentString } from '../gql/graphql';
import { pendingUntil } from './pending';
import { pauseAfter } from './retry';
import { send, SendError } from './send';

/** How long it waits for the line before each further try, in milliseconds. */
const PAUSES = [300, 900, 2700];

/**
 * Sends what may arrive twice without harm: over a poor line it tries again before it gives up, and so it does where the
 * server says that it can be asked again in a moment.
 */
export function sendAgain<T, V>(document: TypedDocumentString<T, V>, variables: V): Promise<T> {
  return pendingUntil(tries(document, variables));
}

async function tries<T, V>(document: TypedDocumentString<T, V>, variables: V): Promise<T> {
  for (const pause of PAUSES) {
    let wait = pause;
    try {
      return await send(document, variables);
    } catch (error) {
      const announced = pauseAfter(error);
      if (announced === null) throw error;
      if (error instanceof SendError && error.code !== null) wait = announced;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return send(document, variables);
}
