import * as field from './fields.js';
import type { Kind } from './kind.js';
import { each, inOrder, own, writtenIn } from './rules.js';

/** What a result is measured by, with target, actual and evidence a period. */
export const resultIndicator: Kind = {
  name: 'result-indicator',
  operation: 'write-outcome',
  table: 'result_indicator',
  key: ['id'],
  made: true,
  titleFields: ['title'],
  fields: [
    { name: 'result_id', type: { type: 'reference', to: 'result' }, required: true },
    field.title,
    field.original,
    { name: 'definition', type: { type: 'lines', max: 4_000 } },
    { name: 'unit', type: { type: 'code', list: 'result-unit' }, required: true },
    { name: 'direction', type: { type: 'code', list: 'result-direction' }, required: true },
    { name: 'kirkpatrick', type: { type: 'integer', min: 1, max: 4, list: 'kirkpatrick' } },
    { name: 'baseline', type: { type: 'number' } },
    field.year('baseline_year'),
    { name: 'frequency', type: { type: 'code', list: 'frequency' } },
    { name: 'owner', type: { type: 'line', max: 200 } },
    field.source,
  ],
  parts: [
    {
      name: 'periods',
      table: 'result_period',
      parent: ['indicator_id'],
      key: ['start_date'],
      fields: [
        field.day('start_date', true),
        field.day('end_date', true),
        { name: 'target', type: { type: 'number' } },
        { name: 'actual', type: { type: 'number' } },
        { name: 'respondents', type: { type: 'integer', min: 0, max: 1_000_000 } },
        { name: 'asked', type: { type: 'integer', min: 0, max: 1_000_000 } },
        { name: 'evidence_title', type: { type: 'line', max: 500 } },
        { name: 'evidence_address', type: { type: 'address' } },
        { name: 'evidence_file', type: { type: 'reference', to: 'file' } },
        field.source,
      ],
    },
  ],
  rules: [
    own(writtenIn('title')),
    each('periods', inOrder('start_date', 'end_date')),
    each('periods', ({ respondents, asked }) =>
      typeof respondents === 'number' && typeof asked === 'number' && respondents > asked
        ? [{ path: 'respondents', code: 'too-large', value: asked }]
        : [],
    ),
  ],
};
