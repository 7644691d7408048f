import * as field from '../fields.js';
import type { Field, Kind } from '../kind.js';
import { inOrder, own, writtenIn } from '../rules.js';

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

const scale = (name: string): Field => ({
  name,
  type: { type: 'integer', min: 0, max: 3, list: 'need' },
});

/** What a member needs and can provide in a round, area by area. */
export const needs: Kind = {
  name: 'needs',
  operation: 'write-statement',
  table: null,
  key: ['country_code', 'round_id'],
  owner: 'country_code',
  titleFields: ['country_code', 'round_id'],
  fields: [
    { name: 'country_code', type: { type: 'reference', to: 'member' }, required: true },
    { name: 'round_id', type: { type: 'reference', to: 'round' }, required: true },
  ],
  parts: [
    {
      name: 'statements',
      table: 'statement',
      parent: ['country_code', 'round_id'],
      key: ['area_code'],
      fields: [
        { name: 'area_code', type: { type: 'reference', to: 'area' }, required: true },
        scale('need'),
        scale('capacity'),
        { name: 'languages', type: { type: 'codes', list: 'language' } },
        field.note,
        { name: 'evidence', type: { type: 'lines', max: 4_000 } },
        field.source,
      ],
    },
  ],
};
