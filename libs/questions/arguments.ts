import type { Arguments } from './question.js';

/** Two meetings, the earlier first. */
export const meetingPair = {
  from: { type: 'ID', is: 'meeting-pair' },
  to: { type: 'ID', is: 'meeting-pair' },
} as const satisfies Arguments;

export const meeting = { meeting: { type: 'ID', is: 'meeting' } } as const satisfies Arguments;

export const round = { round: { type: 'ID', is: 'round' } } as const satisfies Arguments;

export const plan = { plan: { type: 'ID', is: 'plan' } } as const satisfies Arguments;

/** A work plan, with its titles in a language. */
export const planInLanguage = {
  plan: { type: 'ID', is: 'plan', description: 'Code of a work plan, for instance 2021-2022' },
  language: { type: 'String', is: 'language', description: 'Language of the titles: en, fr or ar' },
} as const satisfies Arguments;

/** One thematic area, or all. */
export const themeOnly = {
  area: { type: 'ID', is: 'theme', optional: true, description: 'One thematic area only' },
} as const satisfies Arguments;

/** A thematic area; all where none is chosen. */
export interface ThemeChoice {
  readonly area?: string | null;
}

/** A series of the labour market: an indicator by sex and age. */
export const series = {
  indicator: { type: 'ID', is: 'series' },
  sex: { type: 'String', is: 'sex', description: 'T (both), F or M' },
  age: { type: 'String', is: 'age', description: 'Age group; all where the indicator has none' },
} as const satisfies Arguments;
