import * as field from './fields.js';
import type { Field, Kind } from './kind.js';

const scale = (name: string): Field => ({
  name,
  type: { type: 'integer', min: 0, max: 3, list: 'need' },
});

/** What a member needs and can provide in a round, area by area. */
export const needs: Kind = {
  name: 'needs',
  operation: 'write-statement',
  table: null,
  key: ['country_code', 'round_id'],
  owner: 'country_code',
  titleFields: ['country_code', 'round_id'],
  fields: [
    { name: 'country_code', type: { type: 'reference', to: 'member' }, required: true },
    { name: 'round_id', type: { type: 'reference', to: 'round' }, required: true },
  ],
  parts: [
    {
      name: 'statements',
      table: 'statement',
      parent: ['country_code', 'round_id'],
      key: ['area_code'],
      fields: [
        { name: 'area_code', type: { type: 'reference', to: 'area' }, required: true },
        scale('need'),
        scale('capacity'),
        { name: 'languages', type: { type: 'codes', list: 'language' } },
        field.note,
        { name: 'evidence', type: { type: 'lines', max: 4_000 } },
        field.source,
      ],
    },
  ],
};
