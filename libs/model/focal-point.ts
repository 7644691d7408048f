import * as field from './fields.js';
import type { Kind } from './kind.js';
import { inOrder, own } from './rules.js';

/** Who speaks for a member's agency in the network; the name is kept apart. */
export const focalPoint: Kind = {
  name: 'focal-point',
  operation: 'write-focal-point',
  table: 'focal_point',
  key: ['id'],
  made: true,
  owner: 'country_code',
  titleFields: ['country_code', 'role'],
  fields: [
    { name: 'country_code', type: { type: 'reference', to: 'member' }, required: true },
    { name: 'institution_id', type: { type: 'reference', to: 'institution' } },
    { name: 'role', type: { type: 'code', list: 'focal-point-role' }, required: true },
    field.day('valid_from', true),
    field.day('valid_to'),
    field.day('confirmed_on'),
    field.source,
  ],
  parts: [],
  personal: {
    table: 'focal_point_person',
    fields: [
      { name: 'name', type: { type: 'line', max: 200 }, required: true },
      { name: 'email', type: { type: 'line', max: 320 } },
      { name: 'phone', type: { type: 'line', max: 40 } },
    ],
  },
  rules: [own(inOrder('valid_from', 'valid_to'))],
};
