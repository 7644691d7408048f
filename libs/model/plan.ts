import * as field from './fields.js';
import type { Kind } from './kind.js';
import { each, inOrder, own, writtenIn } from './rules.js';

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
