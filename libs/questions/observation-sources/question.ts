import type { AnswerRow, Question } from '../question.js';

/** Of which series; null asks of all. */
export interface SourcesAsk {
  readonly indicator: string | null;
  readonly sex: string | null;
  readonly age: string | null;
}

export type SourcesRow = AnswerRow & {
  /** Of all that fit, not of those listed only. */
  readonly total: number;
};

/** So many values come at once; the answer says of how many. */
export const VALUES_LISTED = 500;

/** Which values do several sources give, and which of them is used? Each with its source, status and edition. */
export const observationSources = {
  name: 'observationSources',
  description:
    'Values of which several sources have another, side by side: of a series, of a country, or of all; at most 500',
  arguments: {
    indicator: { type: 'ID', is: 'indicator', optional: true },
    sex: { type: 'String', is: 'sex', optional: true },
    age: { type: 'String', is: 'age', optional: true },
  },
  uses: ['years', 'groups', 'countries'],
  columns: [
    { name: 'area', role: 'dimension', type: 'area' },
    { name: 'indicator', role: 'dimension', type: 'indicator' },
    { name: 'sex', role: 'dimension', type: 'code:sex' },
    { name: 'age', role: 'dimension', type: 'text' },
    { name: 'year', role: 'dimension', type: 'year' },
    { name: 'source', role: 'dimension', type: 'source' },
    { name: 'value', role: 'measure', type: 'value' },
    { name: 'status', role: 'attribute', type: 'code:observation-status', missing: 'not-reported' },
    { name: 'vintage', role: 'attribute', type: 'text', missing: 'not-reported' },
    { name: 'preferred', role: 'attribute', type: 'count' },
    { name: 'reason', role: 'attribute', type: 'code:reason', missing: 'not-applicable' },
  ],
  notes: ([first]) =>
    first !== undefined && first.total > VALUES_LISTED
      ? [{ code: 'note.shown-of', values: { n: VALUES_LISTED, of: first.total } }]
      : [],
} satisfies Question<SourcesRow, SourcesAsk>;
