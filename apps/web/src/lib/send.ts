import type { TypedDocumentString } from '../gql/graphql';
import { idOf } from './ask';
import { pendingUntil } from './pending';
import { retryAfterOf } from './retry-after';

/** Why something that was sent was not done: no connection (no code), or what the server says. */
export class SendError extends Error {
  constructor(
    readonly code: string | null,
    readonly requestId: string | null = null,
    /** When the server says that it can be asked again, in milliseconds from its answer. */
    readonly retryAfter: number | null = null,
  ) {
    super(code ?? 'offline');
    this.name = 'SendError';
  }
}

/** Sends a document of the pages that changes something or is about the person who sends it: its answer is never kept. */
export function send<T, V>(document: TypedDocumentString<T, V>, variables: V): Promise<T> {
  return pendingUntil(post(document, variables));
}

async function post<T, V>(document: TypedDocumentString<T, V>, variables: V): Promise<T> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: idOf(document), variables }),
  }).catch(() => {
    throw new SendError(null);
  });
  const body = await response.json().catch(() => {
    throw new SendError('INTERNAL');
  });
  const [failure] = body.errors ?? [];
  if (failure)
    throw new SendError(
      failure.extensions?.code ?? 'INTERNAL',
      failure.extensions?.requestId ?? null,
      retryAfterOf(response),
    );
  return body.data as T;
}
