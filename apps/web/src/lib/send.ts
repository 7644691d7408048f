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

/** Asks a document about the person who asks: its answer is never kept for others. */
export function askOwn<T, V>(document: TypedDocumentString<T, V>, variables: V): Promise<T> {
  const body = bodyOf(document, variables);
  return pendingUntil(post<T>(() => fetch('/graphql', { method: 'POST', headers: JSON_HEADERS, body })));
}

/**
 * Sends a document that changes something, under a key: sent again after its answer was lost or cut off, or after the server
 * could not say what became of it, by this or by the one who presses once more, it is done once.
 */
export function send<T, V>(document: TypedDocumentString<T, V>, variables: V): Promise<T> {
  const body = bodyOf(document, variables);
  const key = unanswered.get(body) ?? crypto.randomUUID();
  unanswered.set(body, key);
  const headers = { ...JSON_HEADERS, 'idempotency-key': key };
  return pendingUntil(
    post<T>(
      () => answered(() => fetch('/graphql', { method: 'POST', headers, body })),
      ({ status }) => {
        if (status < 500) unanswered.delete(body);
      },
    ),
  );
}

const JSON_HEADERS = { 'content-type': 'application/json' };
/** Keys of what was sent and not answered, by what it says. */
const unanswered = new Map<string, string>();
/** How long to wait before something is sent again of which no answer came, in milliseconds. */
const PAUSES = [500, 2_000];

function bodyOf<T, V>(document: TypedDocumentString<T, V>, variables: V): string {
  return JSON.stringify({ id: idOf(document), variables });
}

async function post<T>(
  ask: () => Promise<Response>,
  onAnswer: (response: Response) => void = () => undefined,
): Promise<T> {
  const response = await ask().catch(() => {
    throw new SendError(null);
  });
  const answer = await response.json().catch(() => {
    throw new SendError('INTERNAL');
  });
  onAnswer(response);
  const [failure] = answer.errors ?? [];
  if (failure)
    throw new SendError(
      failure.extensions?.code ?? 'INTERNAL',
      failure.extensions?.requestId ?? null,
      retryAfterOf(response),
    );
  return answer.data as T;
}

/** Sends until an answer comes, a few times; a browser that knows itself to be offline tries once. */
async function answered(ask: () => Promise<Response>): Promise<Response> {
  for (const pause of PAUSES) {
    try {
      return await ask();
    } catch (error) {
      if (!navigator.onLine) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return ask();
}
