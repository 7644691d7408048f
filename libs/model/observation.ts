import * as field from './fields.js';
import type { Kind } from './kind.js';
import { onePreferredOf } from './rules.js';

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
    { name: 'country_code', type: { type: 'reference', to: 'economy' }, required: true },
    { name: 'indicator_code', type: { type: 'reference', to: 'indicator' }, required: true },
    { name: 'sex', type: { type: 'code', list: 'sex' }, required: true },
    { name: 'age', type: { type: 'line', max: 20 }, required: true },
    field.year('year', true),
  ],
  parts: [
    {
      name: 'values',
      table: 'observation',
      parent: ['country_code', 'indicator_code', 'sex', 'age', 'year'],
      key: ['dataset'],
      fields: [
        { name: 'dataset', type: { type: 'reference', to: 'dataset' }, required: true },
        { name: 'value', type: { type: 'number' }, required: true },
        { name: 'status', type: { type: 'code', list: 'observation-status' } },
        { name: 'series_break', type: { type: 'yes-no' } },
        ...field.preferred,
      ],
    },
  ],
  rules: [onePreferredOf('values')],
};
