import type { TypedDocumentString } from '../gql/graphql';
import { retryAfterOf } from './retry-after';

/** Why a question got no answer: no connection, a server that could not answer, or pages that are for members only. */
export class AskError extends Error {
  constructor(
    readonly reason: 'offline' | 'server' | 'members',
    readonly requestId: string | null = null,
    /** When the server says that it can be asked again, in milliseconds from its answer. */
    readonly retryAfter: number | null = null,
  ) {
    super(reason);
    this.name = 'AskError';
  }
}

export interface Answer<T> {
  readonly content: T;
  /** When a kept answer was fetched, where the server could not be reached. */
  readonly cachedAt: string | null;
}

/** Asks a registered document; the service worker may answer from what it kept. */
export async function ask<T, V>(document: TypedDocumentString<T, V>, variables: V): Promise<Answer<T>> {
  const response = await fetch(addressOf(document, variables)).catch(() => {
    throw new AskError('offline');
  });
  const body = await response.json().catch(() => {
    throw new AskError('server');
  });
  if (response.status === 401) throw new AskError('members');
  if (!response.ok || !body.data)
    throw new AskError('server', body.errors?.[0]?.extensions?.requestId ?? null, retryAfterOf(response));
  return { content: body.data as T, cachedAt: response.headers.get('x-kept-at') };
}

/** The id under which the server knows a document. */
export function idOf<T, V>(document: TypedDocumentString<T, V>): string {
  return String(document.__meta__?.['hash']);
}

/** The address of an answer, which is also its name in every cache. */
export function addressOf<T, V>(document: TypedDocumentString<T, V>, variables: V): string {
  return `/graphql?id=${idOf(document)}&variables=${encodeURIComponent(JSON.stringify(variables))}`;
}
