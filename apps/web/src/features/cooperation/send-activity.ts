import { CheckActivityDocument, KeepActivityDocument, type CheckActivityQuery } from '../../gql/graphql';
import { refusalOf } from '../../lib/refusal';
import { askOwn, send } from '../../lib/send';
import { inputOf, type ActivityDraft } from './activity-draft';

type Answer = CheckActivityQuery['activityCheck'];
export type DraftProblem = Extract<Answer, { readonly __typename: 'InvalidInput' }>['problems'][number];

/** What the server said: kept or only checked, what is wrong, or why there is no answer. */
export type Sent =
  /** `id` is of the entry, where it was kept. */
  | { readonly kind: 'accepted'; readonly id: string | null }
  | { readonly kind: 'problems'; readonly problems: readonly DraftProblem[] }
  | { readonly kind: 'answer-lost' | 'offline' | 'refused' };

/** Sends a draft to be checked, or to be kept. */
export async function sendActivity(what: 'check' | 'keep', draft: ActivityDraft): Promise<Sent> {
  const variables = { input: inputOf(draft) };
  try {
    if (what === 'check') {
      const { activityCheck: checked } = await askOwn(CheckActivityDocument, variables);
      if (checked.__typename === 'InvalidInput') return { kind: 'problems', problems: checked.problems };
      return { kind: 'accepted', id: null };
    }
    const { draftActivity: saved } = await send(KeepActivityDocument, variables);
    if (saved.__typename === 'InvalidInput') return { kind: 'problems', problems: saved.problems };
    return { kind: 'accepted', id: saved.id };
  } catch (error) {
    const refusal = refusalOf(error);
    return { kind: refusal === 'offline' || refusal === 'answer-lost' ? refusal : 'refused' };
  }
}
