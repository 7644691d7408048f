import * as field from './fields.js';
import type { Kind } from './kind.js';
import { own } from './rules.js';

/** A term of the chair or of a vice-chair; the day of the hand-over belongs to the next. */
export const chairTerm: Kind = {
  name: 'chair-term',
  operation: 'write-chair-term',
  table: 'chair_term',
  key: ['country_code', 'role', 'actual_from'],
  titleFields: ['country_code', 'role', 'nominal'],
  fields: [
    { name: 'country_code', type: { type: 'reference', to: 'member' }, required: true },
    { name: 'role', type: { type: 'code', list: 'chair-role' }, required: true },
    field.day('actual_from', true),
    field.precision('actual_from_precision'),
    field.dateBasis('actual_from_basis'),
    field.day('actual_to'),
    field.precision('actual_to_precision'),
    field.dateBasis('actual_to_basis'),
    { name: 'nominal', type: { type: 'line', max: 40 }, required: true },
    { name: 'institution', type: { type: 'line', max: 500 }, required: true },
    field.source,
    field.secondSource,
    field.note,
  ],
  parts: [],
  rules: [
    // Half-open: a term that ends on its first day is none.
    own(({ actual_from: from, actual_to: to }) =>
      typeof from === 'string' && typeof to === 'string' && to <= from
        ? [{ path: 'actual_to', code: 'end-before-start', value: to }]
        : [],
    ),
  ],
};
