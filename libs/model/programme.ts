import * as field from './fields.js';
import type { Kind } from './kind.js';
import { each, filledWhere, inOrder } from './rules.js';

/** A meeting's programme as planned: it never says who came. */
export const programme: Kind = {
  name: 'programme',
  operation: 'write-meeting',
  table: null,
  key: ['meeting_id'],
  titleFields: ['meeting_id'],
  fields: [{ name: 'meeting_id', type: { type: 'reference', to: 'meeting' }, required: true }],
  parts: [
    {
      name: 'sessions',
      table: 'session',
      parent: ['meeting_id'],
      key: ['id'],
      fields: [
        field.key('id'),
        { name: 'day', type: { type: 'integer', min: 1, max: 31 }, required: true },
        field.day('date', true),
        { name: 'start_time', type: { type: 'time' }, required: true },
        { name: 'end_time', type: { type: 'time' } },
        { name: 'kind', type: { type: 'code', list: 'session-kind' }, required: true },
        { name: 'title', type: { type: 'line', max: 500 }, required: true },
        { name: 'theme', type: { type: 'line', max: 500 } },
        field.source,
      ],
    },
    {
      name: 'roles',
      table: 'session_part',
      parent: ['meeting_id'],
      key: ['seq'],
      ordinalKey: true,
      fields: [
        { name: 'session_id', type: { type: 'row', of: 'sessions' }, required: true },
        { name: 'function', type: { type: 'code', list: 'function' }, required: true },
        { name: 'item', type: { type: 'line', max: 500 } },
        { name: 'person_title', type: { type: 'line', max: 40 } },
        { name: 'person', type: { type: 'line', max: 200 } },
        { name: 'role', type: { type: 'line', max: 500 } },
        { name: 'institution', type: { type: 'line', max: 500 } },
        { name: 'country_code', type: { type: 'reference', to: 'country' } },
        field.note,
      ],
    },
  ],
  rules: [
    each('sessions', inOrder('start_time', 'end_time')),
    each(
      'roles',
      filledWhere('item', ({ function: what }) => what === 'item'),
    ),
  ],
};
