/**
 * When a count of nothing is known to be nothing. Questions and open tables take their counts from here, so that a page, a
 * deck, a workbook and a file of open data leave the same cell empty: what no source tells is unknown, never zero.
 */

/** A count where it is known, and null where it is not. */
export function knownCount(count: string, known: string): string {
  return `case when ${known} then ${count} end`;
}

/** Whether any activity of a plan is on record: of a plan without one, how many it has is not reported. */
export function activitiesOnRecord(plan: string): string {
  return `exists (select from plan_fact k where k.plan_code = ${plan})`;
}

/** Whether any activity of a plan has no thematic area on record: it may be of each. */
export function activitiesUnplaced(plan: string): string {
  return `exists (select from plan_fact k where k.plan_code = ${plan} and k.thematic_area is null)`;
}

/** Whether any result of a plan is on record. */
export function resultsOnRecord(plan: string): string {
  return `exists (select from result k where k.plan_code = ${plan})`;
}

/** Whether the status of any activity is reported: where none is, how many are completed is not known. */
export function statusesReported(statuses: string): string {
  return `count(${statuses}) > 0`;
}

/** The sources of all facts that are counted together; one may be there several times. */
export function sourcesOf(sources: string): string {
  return `string_to_array(string_agg(distinct array_to_string(${sources}, ' '), ' '), ' ')`;
}

/**
 * Whether there is an activity of the network `u`, of those that fit, whose status nobody reports: it may have taken place, so
 * that whom the others do not name is not known to have had no part.
 */
export function statusUnreported(...fits: readonly string[]): string {
  return `exists (
      select from activity u
      where u.status is null and u.programme <> 'other'
        and ($2::integer is null or extract(year from u.start_date) <= $2)
${fits.map((fit) => `        and ${fit}`).join('\n')}
    )`;
}

/** Activities `u` of the chosen years and modes. */
export const unreportedInTime = [
  '($1::integer is null or extract(year from u.start_date) >= $1)',
  '($6::text[] is null or u.mode = any ($6))',
] as const;
