import * as field from '../fields.js';
import type { Kind } from '../kind.js';
import { each, filledWhere, inOrder, own, writtenIn } from '../rules.js';

/** What the network means to do over some years, with the versions of its text. */
export const plan: Kind = {
  name: 'plan',
  operation: 'write-plan',
  table: 'work_plan',
  key: ['code'],
  titleFields: ['title'],
  fields: [
    { name: 'code', type: { type: 'code', list: 'programme' }, required: true },
    field.title,
    field.original,
    field.year('start_year', true),
    field.year('end_year', true),
    { name: 'status', type: { type: 'code', list: 'plan-status' } },
    { name: 'adopted_at', type: { type: 'reference', to: 'meeting' } },
    { name: 'discussed_at', type: { type: 'reference', to: 'meeting' } },
    field.source,
    field.note,
  ],
  parts: [
    {
      name: 'versions',
      table: 'plan_version',
      parent: ['plan_code'],
      key: ['version'],
      fields: [
        { name: 'version', type: { type: 'integer', min: 1, max: 999 }, required: true },
        { name: 'status', type: { type: 'code', list: 'version-status' }, required: true },
        field.day('dated'),
        field.precision('dated_precision'),
        field.source,
        field.note,
      ],
    },
    {
      name: 'items',
      table: 'plan_version_item',
      parent: ['plan_code'],
      key: ['version', 'id'],
      fields: [
        { name: 'version', type: { type: 'row', of: 'versions' }, required: true },
        field.key('id'),
        { name: 'kind', type: { type: 'code', list: 'plan-item' }, required: true },
        { name: 'parent_id', type: { type: 'line', max: 40 } },
        field.title,
        field.original,
        field.day('start_date'),
        field.day('end_date'),
      ],
    },
  ],
  rules: [
    own(writtenIn('title')),
    own(inOrder('start_year', 'end_year')),
    each('items', writtenIn('title')),
    each('items', inOrder('start_date', 'end_date')),
  ],
};

/** A field of work of a plan, with the titles that it bore before. */
export const area: Kind = {
  name: 'area',
  operation: 'write-plan',
  table: 'thematic_area',
  key: ['code'],
  titleFields: ['title'],
  fields: [
    field.code('code'),
    { name: 'plan', type: { type: 'code', list: 'programme' }, required: true },
    { name: 'status', type: { type: 'code', list: 'area-status' }, required: true },
    field.title,
    { name: 'strategy_area', type: { type: 'reference', to: 'area' } },
    { name: 'strategy_basis', type: { type: 'code', list: 'strategy-basis' } },
    { name: 'merged_into', type: { type: 'reference', to: 'area' } },
    { name: 'translation', type: { type: 'line', max: 200 }, required: true },
    field.source,
    field.secondSource,
    field.note,
  ],
  parts: [
    {
      name: 'titles',
      table: 'thematic_area_title',
      parent: ['area_code'],
      key: ['until'],
      fields: [field.day('until', true), field.title, field.original, field.source],
    },
  ],
  rules: [
    own(writtenIn('title', 'en')),
    own(filledWhere('strategy_basis', (row) => (row['strategy_area'] ?? null) !== null)),
    each('titles', writtenIn('title')),
  ],
};

/** What a plan, an area or an activity is to bring about. */
export const result: Kind = {
  name: 'result',
  operation: 'write-outcome',
  table: 'result',
  key: ['id'],
  made: true,
  titleFields: ['title'],
  fields: [
    { name: 'plan_code', type: { type: 'reference', to: 'plan' }, required: true },
    { name: 'area_code', type: { type: 'reference', to: 'area' } },
    { name: 'activity_id', type: { type: 'reference', to: 'activity' } },
    { name: 'level', type: { type: 'code', list: 'result-level' }, required: true },
    field.title,
    field.original,
    field.source,
  ],
  parts: [],
  rules: [own(writtenIn('title'))],
};

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
