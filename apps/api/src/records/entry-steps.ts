import type { Operation, State } from '@libs/rules';
import { InvalidArgumentError } from '../platform/graphql/app-error.js';

const states = ['draft', 'submitted', 'accepted', 'published'] as const satisfies readonly State[];

/** The state that a word from outside names. */
export function stateNamed(word: string): State {
  const state = states.find((one) => one === word);
  if (state === undefined) throw new InvalidArgumentError('state', 'unknown-code', word.slice(0, 40));
  return state;
}

/** A step of an entry: what it needs, in which state. */
export interface Step {
  readonly operation: Operation;
  readonly from: State;
  readonly to: State;
}

const ahead: readonly Step[] = [
  { operation: 'submit', from: 'draft', to: 'submitted' },
  { operation: 'accept', from: 'submitted', to: 'accepted' },
  { operation: 'publish', from: 'accepted', to: 'published' },
];

/**
 * The steps that lead an entry from one state to another: ahead one by one, back to a draft at once; nothing where
 * no way leads there. What is published goes back by a new draft.
 */
export function stepsBetween(from: State, to: State): readonly Step[] {
  if (from === 'published' || from === to) return [];
  if (to === 'draft') return [{ operation: 'reopen', from, to }];
  return ahead.filter(
    (step) =>
      states.indexOf(step.from) >= states.indexOf(from) && states.indexOf(step.to) <= states.indexOf(to),
  );
}

/** Every state that an entry in this one could be moved to. */
export function statesAfter(from: State): readonly State[] {
  return states.filter((to) => stepsBetween(from, to).length > 0);
}
