import { CheckActivityDocument, KeepActivityDocument, type CheckActivityQuery } from '../../gql/graphql';
import { send, SendError } from '../../lib/send';
import { inputOf, type ActivityDraft } from './activity-draft';

type Answer = CheckActivityQuery['activityCheck'];
export type DraftProblem = Extract<Answer, { readonly __typename: 'InvalidInput' }>['problems'][number];

/** What the server said: kept or only checked, what is wrong, or why there is no answer. */
export type Sent =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'problems'; readonly problems: readonly DraftProblem[] }
  | { readonly kind: 'offline' | 'refused' };

/** Sends a draft to be checked, or to be kept. */
export async function sendActivity(what: 'check' | 'keep', draft: ActivityDraft): Promise<Sent> {
  const variables = { input: inputOf(draft) };
  try {
    const answer =
      what === 'check'
        ? (await send(CheckActivityDocument, variables)).activityCheck
        : (await send(KeepActivityDocument, variables)).draftActivity;
    return answer.__typename === 'InvalidInput'
      ? { kind: 'problems', problems: answer.problems }
      : { kind: 'accepted' };
  } catch (error) {
    return { kind: error instanceof SendError && error.code === null ? 'offline' : 'refused' };
  }
}
