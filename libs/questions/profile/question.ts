import type { AnswerRow, Question } from '../question.js';

export interface AreaChoice {
  readonly area: string;
}

/** A country or group beside its group and the network: the headline series of the labour market. */
export const profile = {
  name: 'profile',
  description: 'A member or group beside its group and the network',
  arguments: { area: { type: 'ID', is: 'area' } },
  uses: ['years'],
  columns: [
    { name: 'indicator', role: 'dimension', type: 'indicator' },
    { name: 'sex', role: 'dimension', type: 'code:sex' },
    { name: 'age', role: 'dimension', type: 'text' },
    { name: 'area', role: 'dimension', type: 'area' },
    { name: 'year', role: 'dimension', type: 'year' },
    { name: 'value', role: 'measure', type: 'value', missing: 'no-data' },
    { name: 'known', role: 'measure', type: 'count' },
    { name: 'of', role: 'measure', type: 'count' },
    { name: 'aggregation', role: 'attribute', type: 'code:aggregation', missing: 'not-applicable' },
  ],
  // Each of its series has its own: they are noted where these are read.
  notes: () => [],
  entries: { profile: { drawing: 'table', takes: ['area'] } },
} satisfies Question<AnswerRow, AreaChoice>;
