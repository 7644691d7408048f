import type { Field, Kind, Rule } from '../kind.js';

const source: Field = { name: 'source_id', type: { is: 'reference', to: 'source' }, required: true };
const note: Field = { name: 'note', type: { is: 'lines', most: 4_000 } };

const endsAfterStart: Rule = ({ root: { start_date: start, end_date: end } }) =>
  typeof start === 'string' && typeof end === 'string' && end < start
    ? [{ path: 'end_date', code: 'end-before-start', value: end }]
    : [];

/** Of the figures that sources give for one measure one may be preferred; among several, with a reason. */
const onePreferred: Rule = ({ parts }) => {
  const preferred = new Map<unknown, number>();
  return (parts['counts'] ?? []).flatMap((count, index) => {
    if (count['preferred'] !== true) return [];
    const before = preferred.get(count['measure']);
    preferred.set(count['measure'], index);
    return before === undefined ? [] : [{ path: `counts.${index}.preferred`, code: 'preferred-twice' }];
  });
};

/** A meeting with its objectives and what each source counts. */
export const meeting: Kind = {
  name: 'meeting',
  operation: 'write-meeting',
  table: 'meeting',
  key: ['id'],
  fields: [
    { name: 'id', type: { is: 'line', most: 40 }, required: true },
    { name: 'ordinal', type: { is: 'integer', least: 1, most: 999 } },
    { name: 'kind', type: { is: 'code', list: 'kind' }, required: true },
    { name: 'statutory', type: { is: 'yes-no' }, required: true },
    { name: 'status', type: { is: 'code', list: 'meeting-status' }, required: true },
    { name: 'title', type: { is: 'words', most: 500 }, required: true },
    { name: 'start_date', type: { is: 'day' } },
    { name: 'end_date', type: { is: 'day' } },
    { name: 'city', type: { is: 'line', most: 200 } },
    { name: 'place', type: { is: 'code', list: 'place' } },
    { name: 'country_code', type: { is: 'reference', to: 'country' } },
    { name: 'mode', type: { is: 'code', list: 'mode' } },
    { name: 'host', type: { is: 'line', most: 500 } },
    { name: 'co_organiser', type: { is: 'line', most: 500 } },
    { name: 'list', type: { is: 'code', list: 'list' }, required: true },
    { name: 'eligibility_confirmed', type: { is: 'yes-no' }, required: true },
    source,
    note,
  ],
  parts: [
    {
      name: 'objectives',
      table: 'meeting_objective',
      parent: ['meeting_id'],
      key: ['seq'],
      numbered: true,
      fields: [{ name: 'text_en', type: { is: 'lines', most: 2_000 }, required: true }, source],
    },
    {
      name: 'counts',
      table: 'meeting_count',
      parent: ['meeting_id'],
      key: ['measure', 'basis', 'source_id'],
      fields: [
        { name: 'measure', type: { is: 'code', list: 'measure' }, required: true },
        { name: 'basis', type: { is: 'code', list: 'basis' }, required: true },
        source,
        { name: 'value', type: { is: 'integer', least: 0, most: 1_000_000 }, required: true },
        { name: 'counted_as', type: { is: 'code', list: 'counted-as' } },
        { name: 'preferred', type: { is: 'yes-no' }, required: true },
        { name: 'reason', type: { is: 'code', list: 'reason' } },
      ],
    },
  ],
  rules: [endsAfterStart, onePreferred],
};

/** What is known of a country at a meeting, with its delegates; their names are kept apart. */
export const delegation: Kind = {
  name: 'delegation',
  operation: 'write-delegation',
  table: 'delegation',
  key: ['country_code', 'meeting_id'],
  owner: 'country_code',
  fields: [
    { name: 'country_code', type: { is: 'reference', to: 'country' }, required: true },
    { name: 'meeting_id', type: { is: 'reference', to: 'meeting' }, required: true },
    { name: 'state', type: { is: 'code', list: 'attendance' }, required: true },
    { name: 'headcount', type: { is: 'integer', least: 1, most: 10_000 } },
    { name: 'evidence', type: { is: 'code', list: 'evidence' }, required: true },
    source,
  ],
  parts: [
    {
      name: 'delegates',
      table: 'delegate',
      parent: ['country_code', 'meeting_id'],
      key: ['id'],
      made: true,
      fields: [
        { name: 'level', type: { is: 'code', list: 'level' } },
        { name: 'role', type: { is: 'line', most: 200 } },
        { name: 'sex', type: { is: 'code', list: 'sex' } },
        { name: 'mode', type: { is: 'code', list: 'mode' } },
      ],
      personal: {
        table: 'delegate_person',
        fields: [
          { name: 'name', type: { is: 'line', most: 200 }, required: true },
          { name: 'institution', type: { is: 'line', most: 500 } },
          { name: 'email', type: { is: 'line', most: 320 } },
        ],
      },
    },
  ],
  rules: [
    ({ root, parts }) => {
      const delegates = parts['delegates']?.length ?? 0;
      return delegates > 0 && typeof root['headcount'] === 'number' && root['headcount'] < delegates
        ? [{ path: 'headcount', code: 'fewer-than-named', value: delegates }]
        : [];
    },
  ],
};
