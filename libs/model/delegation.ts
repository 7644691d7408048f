import * as field from './fields.js';
import type { Kind } from './kind.js';

/** What is known of a country at a meeting, with its delegates; their names are kept apart. */
export const delegation: Kind = {
  name: 'delegation',
  operation: 'write-delegation',
  table: 'delegation',
  completes: { table: 'meeting', by: 'meeting_id', closed: 'list_closed' },
  key: ['country_code', 'meeting_id'],
  owner: 'country_code',
  titleFields: ['country_code', 'meeting_id'],
  fields: [
    { name: 'country_code', type: { type: 'reference', to: 'country' }, required: true },
    { name: 'meeting_id', type: { type: 'reference', to: 'meeting' }, required: true },
    { name: 'state', type: { type: 'code', list: 'attendance' }, required: true },
    { name: 'headcount', type: { type: 'integer', min: 1, max: 10_000 } },
    { name: 'evidence', type: { type: 'code', list: 'evidence' }, required: true },
    field.source,
  ],
  parts: [
    {
      name: 'delegates',
      table: 'delegate',
      parent: ['country_code', 'meeting_id'],
      key: ['id'],
      made: true,
      requires: 'read-levels',
      fields: [
        { name: 'level', type: { type: 'code', list: 'level' } },
        { name: 'role', type: { type: 'line', max: 200 } },
        { name: 'sex', type: { type: 'code', list: 'person-sex' } },
        { name: 'mode', type: { type: 'code', list: 'person-mode' } },
      ],
      personal: {
        table: 'delegate_person',
        fields: [
          { name: 'name', type: { type: 'line', max: 200 }, required: true },
          { name: 'institution', type: { type: 'line', max: 500 } },
          { name: 'email', type: { type: 'line', max: 320 } },
        ],
      },
    },
  ],
  rules: [
    ({ root, parts }) => {
      const delegates = parts['delegates']?.length ?? 0;
      return delegates > 0 && typeof root['headcount'] === 'number' && root['headcount'] < delegates
        ? [{ path: 'headcount', code: 'fewer-than-named', value: delegates }]
        : [];
    },
  ],
};
