import { byActivities } from '../filter.js';
import { beneficiaryLists, roleColumns } from '../theme-reach/question.js';
import { themeOnly, type ThemeChoice } from '../arguments.js';
import type { AnswerRow, Question } from '../question.js';

export type ThemeCountriesRow = AnswerRow & { readonly list: string };

/** In which thematic areas is a member named, and in which roles? A pair without a row is not named, never zero. */
export const themeCountries = {
  name: 'themeCountries',
  description: 'In which areas is a member named?',
  arguments: themeOnly,
  uses: byActivities,
  columns: [
    { name: 'theme', role: 'dimension', type: 'theme' },
    { name: 'country', role: 'dimension', type: 'country' },
    { name: 'group', role: 'attribute', type: 'group' },
    ...roleColumns,
    { name: 'activities', role: 'measure', type: 'count' },
  ],
  notes: (rows) => beneficiaryLists(rows),
} satisfies Question<ThemeCountriesRow, ThemeChoice>;
