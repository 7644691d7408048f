import * as field from '../fields.js';
import type { Kind } from '../kind.js';
import { onePreferredOf } from '../rules.js';

/** A labour-market indicator with its series by sex and age; its values come by import. */
export const indicator: Kind = {
  name: 'indicator',
  operation: 'write-indicator',
  table: 'indicator',
  key: ['code'],
  titleFields: ['name_en'],
  fields: [
    field.code('code'),
    { name: 'name_en', type: { is: 'line', most: 500 }, required: true },
    { name: 'unit', type: { is: 'line', most: 200 }, required: true },
    { name: 'source', type: { is: 'line', most: 500 }, required: true },
    { name: 'licence', type: { is: 'line', most: 200 }, required: true },
    { name: 'direction', type: { is: 'code', list: 'indicator-direction' }, required: true },
    { name: 'description', type: { is: 'lines', most: 4_000 }, required: true },
    { name: 'topic', type: { is: 'code', list: 'topic' }, required: true },
    { name: 'estimate', type: { is: 'code', list: 'estimate' }, required: true },
    { name: 'decimals', type: { is: 'integer', least: 0, most: 6 }, required: true },
  ],
  parts: [
    {
      name: 'series',
      table: 'series',
      parent: ['indicator_code'],
      key: ['sex', 'age'],
      fields: [
        { name: 'sex', type: { is: 'code', list: 'sex' }, required: true },
        { name: 'age', type: { is: 'line', most: 20 }, required: true },
        { name: 'kind', type: { is: 'code', list: 'series-kind' }, required: true },
        { name: 'upstream_code', type: { is: 'line', most: 200 } },
        { name: 'repository', type: { is: 'line', most: 500 } },
        { name: 'formula', type: { is: 'lines', most: 2_000 } },
        { name: 'members_missing', type: { is: 'lines', most: 2_000 } },
      ],
    },
  ],
};

/**
 * The values that datasets have of one series, country and year. They come by import; which of them is preferred, and why, can
 * be changed by hand.
 */
export const observation: Kind = {
  name: 'observation',
  operation: 'write-indicator',
  table: null,
  key: ['country_code', 'indicator_code', 'sex', 'age', 'year'],
  unlisted: true,
  titleFields: ['country_code', 'indicator_code', 'sex', 'age', 'year'],
  fields: [
    { name: 'country_code', type: { is: 'reference', to: 'economy' }, required: true },
    { name: 'indicator_code', type: { is: 'reference', to: 'indicator' }, required: true },
    { name: 'sex', type: { is: 'code', list: 'sex' }, required: true },
    { name: 'age', type: { is: 'line', most: 20 }, required: true },
    field.year('year', true),
  ],
  parts: [
    {
      name: 'values',
      table: 'observation',
      parent: ['country_code', 'indicator_code', 'sex', 'age', 'year'],
      key: ['dataset'],
      fields: [
        { name: 'dataset', type: { is: 'reference', to: 'dataset' }, required: true },
        { name: 'value', type: { is: 'number' }, required: true },
        { name: 'status', type: { is: 'code', list: 'observation-status' } },
        { name: 'series_break', type: { is: 'yes-no' } },
        ...field.preferred,
      ],
    },
  ],
  rules: [onePreferredOf('values')],
};
