import type { ValidationIssue } from '@libs/rules';
import { ValidationIssues } from '../platform/graphql/validation-issues.js';
import type { ActivityInput, TargetInput } from './activity.graphql.js';

/** What an input can refer to. */
export interface Known {
  readonly members: ReadonlySet<string>;
  readonly plans: ReadonlySet<string>;
  /** The plan of each thematic area. */
  readonly areas: ReadonlyMap<string, string>;
}

const LONGEST_TITLE = 300;
const LONGEST_NOTE = 4_000;

/** Everything that is wrong with an activity that someone means to hold. */
export function activityProblems(input: ActivityInput, { members, plans, areas }: Known): ValidationIssue[] {
  const problems = new ValidationIssues();
  problems.text('title', input.title, LONGEST_TITLE);
  problems.language('language', input.language);
  problems.code('type', 'activity-type', input.type);
  problems.code('mode', 'mode', input.mode);
  problems.days(input.startDate, input.endDate);
  if (!plans.has(input.plan)) problems.add('plan', 'unknown-code', input.plan.slice(0, 40));
  if (input.area !== null) {
    const plan = areas.get(input.area);
    if (plan === undefined) problems.add('area', 'unknown-code', input.area.slice(0, 40));
    else if (plan !== input.plan) problems.add('area', 'area-of-another-plan', input.area);
  }
  problems.members('providers', input.providers, members);
  problems.members('beneficiaries', input.beneficiaries, members);
  for (const [index, code] of input.beneficiaries.entries()) {
    if (input.providers.includes(code))
      problems.add(`beneficiaries.${index}`, 'provider-and-beneficiary', code);
  }
  if ((input.note ?? '').length > LONGEST_NOTE) problems.add('note', 'too-long', LONGEST_NOTE);
  return problems.found;
}

/** Everything that is wrong with a target: a number without a unit is none. */
export function targetProblems(input: TargetInput, results: { has(id: string): boolean }): ValidationIssue[] {
  const problems = new ValidationIssues();
  if (!results.has(input.result)) problems.add('result', 'unknown-code', input.result.slice(0, 40));
  problems.text('title', input.title, LONGEST_TITLE);
  problems.language('language', input.language);
  if (input.unit === null || input.unit === '') problems.add('unit', 'needed');
  else problems.code('unit', 'result-unit', input.unit);
  problems.code('direction', 'result-direction', input.direction);
  problems.days(input.startDate, input.endDate);
  return problems.found;
}
