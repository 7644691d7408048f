import type { ValidationIssue } from '@libs/rules';
import * as field from './fields.js';
import type { Cells, Kind } from './kind.js';
import { each, filledWhere, inOrder, onePreferred, own, writtenIn } from './rules.js';

/** A meeting with its objectives and what each source counts. */
export const meeting: Kind = {
  name: 'meeting',
  operation: 'write-meeting',
  table: 'meeting',
  key: ['id'],
  titleFields: ['title'],
  likeness: { number: 'ordinal', within: 'kind', day: 'start_date' },
  fields: [
    field.slug('id'),
    { name: 'ordinal', type: { type: 'integer', min: 1, max: 999 } },
    { name: 'kind', type: { type: 'code', list: 'kind' }, required: true },
    { name: 'statutory', type: { type: 'yes-no' }, required: true },
    { name: 'status', type: { type: 'code', list: 'meeting-status' }, required: true },
    field.title,
    field.day('start_date'),
    field.day('end_date'),
    field.precision('date_precision'),
    field.dateBasis('date_basis'),
    { name: 'city', type: { type: 'line', max: 200 } },
    { name: 'place', type: { type: 'code', list: 'place' } },
    { name: 'country_code', type: { type: 'reference', to: 'country' } },
    field.mode,
    { name: 'host', type: { type: 'line', max: 500 } },
    { name: 'co_organiser', type: { type: 'line', max: 500 } },
    { name: 'list', type: { type: 'code', list: 'list' }, required: true },
    { name: 'list_closed', type: { type: 'yes-no' }, act: true },
    { name: 'eligibility_confirmed', type: { type: 'yes-no' }, required: true },
    { name: 'levels_asked', type: { type: 'codes', list: 'level' } },
    { name: 'interpretation', type: { type: 'codes', list: 'language' } },
    { name: 'terms_source_id', type: { type: 'reference', to: 'source' } },
    field.source,
    field.note,
  ],
  parts: [
    {
      name: 'objectives',
      table: 'meeting_objective',
      parent: ['meeting_id'],
      key: ['seq'],
      ordinalKey: true,
      fields: [
        { name: 'text', type: { type: 'words', max: 2_000 }, required: true },
        field.original,
        { name: 'wording', type: { type: 'code', list: 'wording' } },
        field.source,
      ],
    },
    {
      name: 'bodies',
      table: 'meeting_body',
      parent: ['meeting_id'],
      key: ['seq'],
      ordinalKey: true,
      fields: [
        { name: 'role', type: { type: 'code', list: 'meeting-body' }, required: true },
        { name: 'name', type: { type: 'line', max: 500 }, required: true },
        field.source,
      ],
    },
    {
      name: 'counts',
      table: 'meeting_count',
      parent: ['meeting_id'],
      key: ['measure', 'basis', 'source_id'],
      fields: [
        { name: 'measure', type: { type: 'code', list: 'measure' }, required: true },
        { name: 'basis', type: { type: 'code', list: 'basis' }, required: true },
        field.source,
        field.value,
        { name: 'counted_as', type: { type: 'code', list: 'counted-as' } },
        ...field.preferred,
      ],
    },
  ],
  rules: [
    own(writtenIn('title', 'en')),
    own(inOrder('start_date', 'end_date')),
    own(termsSourced),
    each('objectives', writtenIn('text')),
    each(
      'counts',
      filledWhere('counted_as', ({ measure }) => measure === 'representatives'),
    ),
    onePreferred,
  ],
  // A list that is not complete any more is not closed either.
  afterActs: (root, now) => ({
    ...root,
    list_closed: root['list'] === 'complete' && now?.['list_closed'] === true ? true : null,
  }),
};

/** What a meeting was to be (levels, languages) has a source of its own. */
function termsSourced({
  levels_asked: levels,
  interpretation,
  terms_source_id: source,
}: Cells): ValidationIssue[] {
  const hasDetails = [levels, interpretation].some((codes) => Array.isArray(codes) && codes.length > 0);
  return hasDetails && (source ?? null) === null ? [{ path: 'terms_source_id', code: 'needed' }] : [];
}
