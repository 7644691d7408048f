import * as field from './fields.js';
import type { Kind } from './kind.js';

/** A labour-market indicator with its series by sex and age; its values come by import. */
export const indicator: Kind = {
  name: 'indicator',
  operation: 'write-indicator',
  table: 'indicator',
  key: ['code'],
  titleFields: ['name_en'],
  fields: [
    field.code('code'),
    { name: 'name_en', type: { type: 'line', max: 500 }, required: true },
    { name: 'unit', type: { type: 'line', max: 200 }, required: true },
    { name: 'source', type: { type: 'line', max: 500 }, required: true },
    { name: 'licence', type: { type: 'line', max: 200 }, required: true },
    { name: 'direction', type: { type: 'code', list: 'indicator-direction' }, required: true },
    { name: 'description', type: { type: 'lines', max: 4_000 }, required: true },
    { name: 'topic', type: { type: 'code', list: 'topic' }, required: true },
    { name: 'estimate', type: { type: 'code', list: 'estimate' }, required: true },
    { name: 'decimals', type: { type: 'integer', min: 0, max: 6 }, required: true },
  ],
  parts: [
    {
      name: 'series',
      table: 'series',
      parent: ['indicator_code'],
      key: ['sex', 'age'],
      fields: [
        { name: 'sex', type: { type: 'code', list: 'sex' }, required: true },
        { name: 'age', type: { type: 'line', max: 20 }, required: true },
        { name: 'kind', type: { type: 'code', list: 'series-kind' }, required: true },
        { name: 'upstream_code', type: { type: 'line', max: 200 } },
        { name: 'repository', type: { type: 'line', max: 500 } },
        { name: 'formula', type: { type: 'lines', max: 2_000 } },
        { name: 'members_missing', type: { type: 'lines', max: 2_000 } },
      ],
    },
  ],
};
