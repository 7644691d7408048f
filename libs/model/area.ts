import * as field from './fields.js';
import type { Kind } from './kind.js';
import { each, filledWhere, own, writtenIn } from './rules.js';

/** A field of work of a plan, with the titles that it bore before. */
export const area: Kind = {
  name: 'area',
  operation: 'write-plan',
  table: 'thematic_area',
  key: ['code'],
  titleFields: ['title'],
  fields: [
    field.code('code'),
    { name: 'plan', type: { type: 'code', list: 'programme' }, required: true },
    { name: 'status', type: { type: 'code', list: 'area-status' }, required: true },
    field.title,
    { name: 'strategy_area', type: { type: 'reference', to: 'area' } },
    { name: 'strategy_basis', type: { type: 'code', list: 'strategy-basis' } },
    { name: 'merged_into', type: { type: 'reference', to: 'area' } },
    { name: 'translation', type: { type: 'line', max: 200 }, required: true },
    field.source,
    field.secondSource,
    field.note,
  ],
  parts: [
    {
      name: 'titles',
      table: 'thematic_area_title',
      parent: ['area_code'],
      key: ['until'],
      fields: [field.day('until', true), field.title, field.original, field.source],
    },
  ],
  rules: [
    own(writtenIn('title', 'en')),
    own(filledWhere('strategy_basis', (row) => (row['strategy_area'] ?? null) !== null)),
    each('titles', writtenIn('title')),
  ],
};
