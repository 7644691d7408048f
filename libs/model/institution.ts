import * as field from './fields.js';
import type { Kind } from './kind.js';
import { own, writtenIn } from './rules.js';

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
