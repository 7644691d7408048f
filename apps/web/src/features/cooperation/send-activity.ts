import { inputOf, type ActivityDraft } from './activity-draft';

export interface DraftProblem {
  readonly path: string;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number | null>>;
}

/** What the server said: kept or only checked, what is wrong, or why there is no answer. */
export type Sent =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'problems'; readonly problems: readonly DraftProblem[] }
  | { readonly kind: 'offline' | 'refused' };

const answer = '{ __typename ... on InvalidInput { problems { path code values } } }';

/** What is long or changes something goes by POST, where an answer is never kept. */
const documents = {
  check: `query CheckActivity($input: ActivityInput!) { answer: activityCheck(input: $input) ${answer} }`,
  keep: `mutation KeepActivity($input: ActivityInput!) { answer: draftActivity(input: $input) ${answer} }`,
} as const;

interface Body {
  readonly data?: {
    readonly answer: { readonly __typename: string; readonly problems?: readonly DraftProblem[] };
  } | null;
}

/** Sends a draft to be checked, or to be kept. */
export async function sendActivity(what: keyof typeof documents, draft: ActivityDraft): Promise<Sent> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: documents[what], variables: { input: inputOf(draft) } }),
  }).catch(() => null);
  if (!response) return { kind: 'offline' };
  const body = (await response.json().catch(() => ({}))) as Body;
  if (!body.data) return { kind: 'refused' };
  const { problems } = body.data.answer;
  return problems ? { kind: 'problems', problems } : { kind: 'accepted' };
}
