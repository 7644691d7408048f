/**
 * Members of whom no source says anything at a held meeting: a complete list makes them absent. A suspension leaves a
 * member's state open, and so does a source that says it is unknown: a list makes neither absent.
 */
export const UNNAMED = `select a.country_code as code
  from attendance_fact a
  where a.meeting_id = $1 and a.state in ('unknown', 'absent') and not a.doubtful
    and not exists (
      select from delegation d where d.meeting_id = a.meeting_id and d.country_code = a.country_code
    )
  order by a.country_code collate "C"`;

/** Members that could have come to a held meeting, whatever is on record of them: without a delegation a complete list makes them absent. */
export const ELIGIBLE = `select a.country_code as code
  from attendance_fact a
  where a.meeting_id = $1 and a.in_denominator and not a.doubtful
  order by a.country_code collate "C"`;
