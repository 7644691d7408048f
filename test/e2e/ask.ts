import type { Cell } from '@libs/table';

/** One row of an answer, by column. */
export type AnswerRow = Readonly<Record<string, Cell>>;

interface Table {
  readonly columns: readonly { readonly name: string }[];
  readonly cells: readonly (readonly Cell[])[];
  readonly notes: readonly { readonly code: string; readonly values: Readonly<Record<string, Cell>> }[];
  readonly sources: readonly string[];
  readonly asOf: string;
  readonly fictional: boolean;
}

interface Reply<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** The server of the run that holds real figures, or the invented network. */
export function serverOf(kind: 'real' | 'fictional'): string {
  const url = process.env[kind === 'real' ? 'TEST_REAL_URL' : 'TEST_FICTIONAL_URL'];
  if (url === undefined) throw new Error('Start these tests with npm test: they need its servers.');
  return url;
}

/** How often a server may say that it is too busy before that is its answer. */
const TRIES = 10;

/**
 * Fetches, and once more where the server had closed a connection that had been idle too long; waits as long as a busy one says,
 * and asks again where it had no time to answer.
 */
export async function fetched(url: string, init?: RequestInit, left = TRIES): Promise<Response> {
  const response = await onOpenConnection(url, init);
  const seconds = Number(response.headers.get('retry-after') ?? (response.status === 503 ? 1 : 0));
  const isBusy = response.status === 429 || response.status === 503;
  if (!isBusy || seconds === 0 || left === 0) return response;
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  return fetched(url, init, left - 1);
}

async function onOpenConnection(url: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault;
    return fetch(url, init);
  }
}

/** Sends a document as any client would. */
export async function graphql<Data>(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  kind: 'real' | 'fictional' = 'real',
): Promise<Reply<Data>> {
  const response = await fetched(`${serverOf(kind)}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Reply<Data>;
}

/** Asks one question of `analytics(filter)` and gives its rows by column. */
export async function question(
  field: string,
  filter: Readonly<Record<string, unknown>> = {},
  kind: 'real' | 'fictional' = 'real',
): Promise<Table & { readonly rows: readonly AnswerRow[] }> {
  const document = `query ($filter: AnalyticsFilter) {
    analytics(filter: $filter) {
      ... on Analytics { answer: ${field} { columns { name } cells notes { code values } sources asOf fictional } }
    }
  }`;
  const { data, errors } = await graphql<{ analytics: { answer: Table } }>(document, { filter }, kind);
  if (!data) throw new Error(errors?.map(({ message }) => message).join('; '));
  const { answer } = data.analytics;
  const rows = (answer.cells[0] ?? []).map((_, row) =>
    Object.fromEntries(answer.columns.map(({ name }, column) => [name, answer.cells[column]?.[row] ?? null])),
  );
  return { ...answer, rows };
}
