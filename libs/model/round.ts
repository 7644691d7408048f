import * as field from './fields.js';
import type { Kind } from './kind.js';
import { inOrder, own, writtenIn } from './rules.js';

/** A time at which members are asked for needs and capacities, over the areas of a plan. */
export const round: Kind = {
  name: 'round',
  operation: 'write-round',
  table: 'round',
  key: ['id'],
  titleFields: ['title'],
  fields: [
    field.slug('id'),
    field.title,
    field.original,
    { name: 'plan_code', type: { type: 'reference', to: 'plan' }, required: true },
    field.day('opens_on', true),
    field.day('closes_on'),
    field.source,
    field.note,
  ],
  parts: [],
  rules: [own(writtenIn('title')), own(inOrder('opens_on', 'closes_on'))],
};
