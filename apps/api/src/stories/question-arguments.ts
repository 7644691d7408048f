import type { ArgumentKind, ArgumentValues, QuestionHead } from '@libs/questions';
import { asksOf } from '@libs/stories';
import type { Language } from '@libs/vocabulary';
import type { ResolvedChoice } from './resolve-choice.js';

/** The words that a question of a slide is asked with: those of its entry, else those that were chosen for it. */
export function argumentsOf(
  question: QuestionHead,
  chosen: ResolvedChoice,
  language: Language,
): ArgumentValues {
  const fixed = asksOf(chosen.key);
  return Object.fromEntries(
    Object.entries(question.arguments).map(([name, { is }]) => [
      name,
      fixed[name] ?? chosenFor(is, name, chosen, language),
    ]),
  );
}

function chosenFor(
  kind: ArgumentKind,
  name: string,
  chosen: ResolvedChoice,
  language: Language,
): string | null {
  switch (kind) {
    case 'meeting-pair':
      return name === 'from' ? chosen.from : chosen.to;
    case 'plan':
      return chosen.plan;
    case 'round':
      return chosen.round;
    case 'area':
    case 'member':
      return chosen.area;
    case 'series':
      return chosen.indicator;
    case 'sex':
      return chosen.sex;
    case 'age':
      return chosen.age;
    case 'language':
      return language;
    case 'activity-dimension':
    case 'area-of-groups':
    case 'indicator':
    case 'meeting':
    case 'plan-version':
    case 'theme':
    case 'year':
      return null;
  }
}
