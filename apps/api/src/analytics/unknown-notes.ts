import type { Filter, FilterPart } from '@libs/questions';
import type { Note } from '@libs/table';
import type { DataSource } from 'typeorm';
import { poolOf } from '../platform/postgres/pool.js';

/** What took place, by the part of the filter that tells questions about the one from questions about the other. */
const facts = {
  meetings: `select extract(year from m.start_date)::integer as year, m.mode
    from meeting m
    where m.statutory and meeting_status(m.status, m.start_date) = 'held' and ($3::text[] is null or m.kind = any ($3))`,
  activities: `select extract(year from a.start_date)::integer as year, a.mode
    from activity a
    where activity_status(a.status, a.start_date, a.end_date) in ('done', 'under-way') and $3::text[] is not distinct from $3`,
} as const;

interface LeftOut {
  readonly years: number;
  readonly modes: number;
}

/**
 * What a choice of years or modes leaves out because nobody knows its year or mode: it may well be of those chosen. One note
 * for each of the two, with the number of meetings or activities.
 */
export async function unknownNotes(
  database: DataSource,
  filter: Filter,
  uses: readonly FilterPart[],
): Promise<Note[]> {
  const { yearFrom, yearTo, kinds, modes } = filter;
  const chosen = { years: yearFrom !== null || yearTo !== null, modes: modes !== null };
  // Observations have their years, always, and no modes.
  if (!uses.includes('modes') || !(chosen.years || chosen.modes)) return [];
  const what = uses.includes('kinds') ? 'meetings' : 'activities';
  const { rows } = await poolOf(database).query<LeftOut>({
    name: `unknown years and modes of ${what}`,
    text: `select count(*) filter (where f.year is null)::integer as years, count(*) filter (where f.mode is null)::integer as modes
      from (${facts[what]}) f
      where ($1::integer is null or coalesce(f.year >= $1, true))
        and ($2::integer is null or coalesce(f.year <= $2, true))
        and ($4::text[] is null or coalesce(f.mode = any ($4), true))`,
    values: [yearFrom, yearTo, kinds, modes],
  });
  return (['years', 'modes'] as const).flatMap((part) => {
    const n = rows[0]?.[part] ?? 0;
    return chosen[part] && n > 0 ? [{ code: `note.unknown-${part}`, values: { what, n } }] : [];
  });
}
