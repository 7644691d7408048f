import * as field from '../fields.js';
import type { Kind } from '../kind.js';
import { filledWhere, inOrder, own, writtenIn } from '../rules.js';

/** A national employment agency, a ministry, or a partner that belongs to no member state. */
export const institution: Kind = {
  name: 'institution',
  operation: 'write-institution',
  table: 'institution',
  key: ['id'],
  made: true,
  owner: 'country_code',
  titleFields: ['name'],
  fields: [
    { name: 'country_code', type: { type: 'reference', to: 'country' } },
    { name: 'kind', type: { type: 'code', list: 'institution-kind' }, required: true },
    { name: 'name', type: { type: 'words', max: 500 }, required: true },
    { name: 'acronym', type: { type: 'line', max: 40 } },
    { name: 'role', type: { type: 'line', max: 500 } },
    { name: 'confirmed', type: { type: 'yes-no' }, required: true },
    field.source,
    field.note,
  ],
  parts: [],
  rules: [own(writtenIn('name', 'en'))],
};

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

/** A country's membership over a period, with its group and a reported suspension. */
export const membership: Kind = {
  name: 'membership',
  operation: 'write-membership',
  table: 'membership',
  key: ['country_code', 'from_year'],
  titleFields: ['country_code', 'from_year'],
  fields: [
    { name: 'country_code', type: { type: 'reference', to: 'country' }, required: true },
    field.year('from_year', true),
    field.year('to_year'),
    { name: 'kind', type: { type: 'code', list: 'membership-kind' }, required: true },
    { name: 'group_code', type: { type: 'code', list: 'group' } },
    { name: 'group_source_id', type: { type: 'reference', to: 'source' } },
    field.source,
    field.day('suspended_from'),
    field.precision('suspended_from_precision'),
    field.day('suspended_to'),
    field.precision('suspended_to_precision'),
    field.note,
  ],
  parts: [],
  rules: [
    own(inOrder('from_year', 'to_year')),
    own(inOrder('suspended_from', 'suspended_to')),
    own(filledWhere('group_code', ({ kind }) => kind === 'member')),
  ],
};
