import { membersFit } from '../filter.js';
import { type AnswerRow, needsMatrix as declared, type RoundChoice } from '@libs/questions';
import type { SqlQuestion } from '../question.js';

/** Columns of the filter that say nothing about a round; PostgreSQL must know their types all the same. */
const yearless = `($1::integer, $2::integer, $3::text[], $6::text[]) is not distinct from ($1, $2, $3, $6)`;

/** The days of the round `r` and the day of the asking, by which the answer's notes tell whether it is over. */
export const roundDays = `r.opens_on::text as opens, r.closes_on::text as closes, $8::text as day`;

/** Statements `s` of all members in a round, each with its member's group on the day on which it opened. */
export const statedByAll = `from statement s
join round r on r.id = s.round_id
join membership_at a on a.country_code = s.country_code and a.days @> r.opens_on
where s.round_id = $7
  and ${yearless}`;

/** Those of the chosen members. */
export const statedInRound = `${statedByAll}
  and ${membersFit}`;

export const needsMatrix: SqlQuestion<AnswerRow, RoundChoice> = {
  ...declared,
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
  bound: { max: 4_000 },
};
