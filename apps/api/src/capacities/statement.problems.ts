import { Problems, type Problem } from '../platform/problem.js';
import type { StatementInput } from './capacity.graphql.js';

/** What a statement can refer to. */
export interface Known {
  readonly members: ReadonlySet<string>;
  /** The plan that each round asks about. */
  readonly rounds: ReadonlyMap<string, string>;
  /** The plan of each thematic area. */
  readonly areas: ReadonlyMap<string, string>;
}

const LONGEST_NOTE = 4_000;

/** Everything that is wrong with a statement of needs and capacities. */
export function statementProblems(input: StatementInput, { members, rounds, areas }: Known): Problem[] {
  const problems = new Problems();
  const plan = rounds.get(input.round);
  if (plan === undefined) problems.say('round', 'unknown-code', input.round.slice(0, 40));
  if (!members.has(input.country)) problems.say('country', 'unknown-country', input.country.slice(0, 40));
  const own = areas.get(input.area);
  if (own === undefined) problems.say('area', 'unknown-code', input.area.slice(0, 40));
  else if (plan !== undefined && own !== plan) problems.say('area', 'area-of-another-plan', input.area);
  for (const path of ['need', 'capacity'] as const) {
    const level = input[path];
    if (level !== null && (level < 0 || level > 3)) problems.say(path, 'not-0-to-3', level);
  }
  if (input.need === null && input.capacity === null) problems.say('need', 'needed');
  for (const [index, language] of (input.languages ?? []).entries()) {
    problems.language(`languages.${index}`, language);
  }
  for (const path of ['note', 'evidence'] as const) {
    if ((input[path] ?? '').length > LONGEST_NOTE) problems.say(path, 'too-long', LONGEST_NOTE);
  }
  return problems.found;
}
