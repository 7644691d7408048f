import { byMembers, membersFit } from '../filter.js';
import type { AnswerRow, Question } from '../question.js';

export interface RoundChoice {
  readonly round: string;
}

/** Columns of the filter that say nothing about a round; PostgreSQL must know their types all the same. */
const yearless = `($1::integer, $2::integer, $3::text[], $6::text[]) is not distinct from ($1, $2, $3, $6)`;

/** Statements `s` of a round, each with its member's group on the day on which it opened. */
export const statedInRound = `from statement s
join round r on r.id = s.round_id
join membership_at a on a.country_code = s.country_code and a.days @> r.opens_on
where s.round_id = $7
  and ${yearless}
  and ${membersFit}`;

/** What does each member that answered need and offer, area by area? A member without a row is silent. */
export const needsMatrix: Question<AnswerRow, RoundChoice> = {
  name: 'needsMatrix',
  uses: byMembers,
  columns: [
    { name: 'theme', role: 'dimension', type: 'theme' },
    { name: 'country', role: 'dimension', type: 'country' },
    { name: 'group', role: 'attribute', type: 'group' },
    { name: 'need', role: 'attribute', type: 'code:need', missing: 'unknown' },
    { name: 'capacity', role: 'attribute', type: 'code:need', missing: 'unknown' },
    { name: 'languages', role: 'attribute', type: 'languages', missing: 'not-reported' },
  ],
  parameters: ({ round }) => [round],
  sql: `select
  s.area_code as theme,
  s.country_code as country,
  a.group_code as "group",
  s.need::text as need,
  s.capacity::text as capacity,
  array_to_string(s.languages, ' ') as languages,
  array[s.source_id] as sources
${statedInRound}
order by s.area_code, s.country_code`,
  notes: (rows) => (rows.length === 0 ? [] : [{ code: 'note.silence-is-no-answer', values: {} }]),
  bound: { max: 4_000 },
};
