import * as field from './fields.js';
import type { Kind } from './kind.js';
import { own, writtenIn } from './rules.js';

/** What a plan, an area or an activity is to bring about. */
export const result: Kind = {
  name: 'result',
  operation: 'write-outcome',
  table: 'result',
  key: ['id'],
  made: true,
  titleFields: ['title'],
  fields: [
    { name: 'plan_code', type: { type: 'reference', to: 'plan' }, required: true },
    { name: 'area_code', type: { type: 'reference', to: 'area' } },
    { name: 'activity_id', type: { type: 'reference', to: 'activity' } },
    { name: 'level', type: { type: 'code', list: 'result-level' }, required: true },
    field.title,
    field.original,
    field.source,
  ],
  parts: [],
  rules: [own(writtenIn('title'))],
};
