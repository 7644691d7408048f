import type { DraftQuery } from '../../gql/graphql';
import type { Suggestion } from './draft-address';

/** An activity as someone fills it in; an empty text is nothing chosen yet. */
export interface ActivityDraft {
  readonly title: string;
  readonly language: string;
  readonly type: string;
  readonly area: string;
  readonly plan: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly mode: string;
  readonly providers: readonly string[];
  readonly beneficiaries: readonly string[];
  readonly note: string;
}

export type DraftField = keyof ActivityDraft;

/** A draft that begins from a suggestion; its plan is the one that has the area, else the newest. */
export function draftFrom(
  { area, providers, beneficiaries }: Suggestion,
  plans: DraftQuery['workPlans'],
  language: string,
): ActivityDraft {
  const plan = plans.find(({ areas }) => areas.includes(area)) ?? plans[0];
  return {
    title: '',
    language,
    type: 'training-course',
    area,
    plan: plan?.code ?? '',
    startDate: '',
    endDate: '',
    mode: '',
    providers,
    beneficiaries,
    note: '',
  };
}

/** The draft as the api takes it: what is not chosen is null. */
export function inputOf(draft: ActivityDraft) {
  const chosen = (text: string): string | null => (text === '' ? null : text);
  return {
    ...draft,
    area: chosen(draft.area),
    endDate: chosen(draft.endDate),
    mode: chosen(draft.mode),
    note: chosen(draft.note),
  };
}
