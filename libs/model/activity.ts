import * as field from './fields.js';
import type { Kind } from './kind.js';
import { each, inOrder, oneOf, onePreferred, own, writtenIn } from './rules.js';

/** A training, workshop, visit or meeting of experts, with its programmes, parties and totals. */
export const activity: Kind = {
  name: 'activity',
  operation: 'write-activity',
  table: 'activity',
  key: ['id'],
  made: true,
  hasRollup: true,
  titleFields: ['title'],
  likeness: { day: 'start_date' },
  fields: [
    { name: 'programme', type: { type: 'code', list: 'programme' }, required: true },
    field.title,
    field.original,
    { name: 'type', type: { type: 'code', list: 'activity-type' }, required: true },
    { name: 'status', type: { type: 'code', list: 'activity-status' } },
    { name: 'status_reason', type: { type: 'line', max: 500 } },
    { name: 'thematic_area', type: { type: 'reference', to: 'area' } },
    { name: 'thematic_basis', type: { type: 'code', list: 'thematic-basis' } },
    field.day('start_date', true),
    field.day('end_date'),
    field.precision('date_precision'),
    field.dateBasis('date_basis'),
    { name: 'city', type: { type: 'line', max: 200 } },
    { name: 'place', type: { type: 'code', list: 'place' } },
    { name: 'country_code', type: { type: 'reference', to: 'country' } },
    field.mode,
    { name: 'beneficiary_basis', type: { type: 'code', list: 'beneficiary-basis' }, required: true },
    field.source,
    field.note,
  ],
  parts: [
    {
      name: 'programmes',
      table: 'activity_programme',
      parent: ['activity_id'],
      key: ['programme'],
      fields: [{ name: 'programme', type: { type: 'code', list: 'programme' }, required: true }],
    },
    {
      name: 'parties',
      table: 'activity_party',
      parent: ['activity_id'],
      key: ['seq'],
      ordinalKey: true,
      fields: [
        { name: 'role', type: { type: 'code', list: 'party' }, required: true },
        { name: 'country_code', type: { type: 'reference', to: 'country' } },
        { name: 'institution', type: { type: 'line', max: 500 } },
      ],
    },
    {
      name: 'counts',
      table: 'activity_count',
      parent: ['activity_id'],
      key: ['measure', 'basis', 'source_id'],
      fields: [
        { name: 'measure', type: { type: 'code', list: 'activity-measure' }, required: true },
        { name: 'basis', type: { type: 'code', list: 'basis' }, required: true },
        field.source,
        field.value,
        ...field.preferred,
      ],
    },
  ],
  rules: [
    own(writtenIn('title')),
    own(inOrder('start_date', 'end_date')),
    own(({ status, status_reason: reason }) =>
      (reason ?? null) === null || status === 'postponed' || status === 'cancelled'
        ? []
        : [{ path: 'status_reason', code: 'must-be-empty' }],
    ),
    each('parties', oneOf('country_code', 'institution')),
    onePreferred,
    // It is counted under one of the programmes that it is held under.
    ({ root, parts }) =>
      (parts['programmes'] ?? []).some(({ programme }) => programme === root['programme'])
        ? []
        : [{ path: 'programmes', code: 'needed' }],
    // Anyone who provides gives, and is not counted among those who receive.
    ({ parts }) => {
      const parties = parts['parties'] ?? [];
      const providers = new Set(
        parties.flatMap(({ role, country_code: code }) =>
          role === 'provider' && code !== null ? [code] : [],
        ),
      );
      return parties.flatMap(({ role, country_code: code = null }, index) =>
        role === 'beneficiary' && code !== null && providers.has(code)
          ? [{ path: `parties.${index}.country_code`, code: 'provider-and-beneficiary', value: String(code) }]
          : [],
      );
    },
  ],
};
