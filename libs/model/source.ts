import * as field from './fields.js';
import type { Kind } from './kind.js';

/** A page or document that figures were read from. */
export const source: Kind = {
  name: 'source',
  operation: 'write-source',
  table: 'source',
  key: ['id'],
  titleFields: ['title'],
  fields: [
    field.slug('id'),
    { name: 'title', type: { type: 'line', max: 500 }, required: true },
    { name: 'publisher', type: { type: 'line', max: 500 }, required: true },
    { name: 'address', type: { type: 'address' } },
    { name: 'page_date', type: { type: 'line', max: 200 } },
    { name: 'read_on', type: { type: 'line', max: 40 }, required: true },
    { name: 'taken', type: { type: 'lines', max: 2_000 }, required: true },
  ],
  parts: [],
};
