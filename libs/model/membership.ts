import * as field from './fields.js';
import type { Kind } from './kind.js';
import { filledWhere, inOrder, own } from './rules.js';

/** A country's membership over a period, with its group and a reported suspension. */
export const membership: Kind = {
  name: 'membership',
  operation: 'write-membership',
  table: 'membership',
  key: ['country_code', 'from_year'],
  titleFields: ['country_code', 'from_year'],
  fields: [
    { name: 'country_code', type: { type: 'reference', to: 'country' }, required: true },
    field.year('from_year', true),
    field.year('to_year'),
    { name: 'kind', type: { type: 'code', list: 'membership-kind' }, required: true },
    { name: 'group_code', type: { type: 'code', list: 'group' } },
    { name: 'group_source_id', type: { type: 'reference', to: 'source' } },
    field.source,
    field.day('suspended_from'),
    field.precision('suspended_from_precision'),
    field.day('suspended_to'),
    field.precision('suspended_to_precision'),
    field.note,
  ],
  parts: [],
  rules: [
    own(inOrder('from_year', 'to_year')),
    own(inOrder('suspended_from', 'suspended_to')),
    own(filledWhere('group_code', ({ kind }) => kind === 'member')),
  ],
};
