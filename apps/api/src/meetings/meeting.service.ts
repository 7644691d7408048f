import { meeting, shownColumns } from '@libs/model';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { english } from '../network/text.js';
import type { MeetingType, StatedCountType } from './meeting.graphql.js';

type MeetingRow = Omit<MeetingType, 'title' | 'note' | 'sources'> & {
  readonly titleEn: string;
  readonly titleFr: string | null;
  readonly titleAr: string | null;
  readonly noteEn: string | null;
  readonly source: string;
  readonly papers: readonly string[];
  readonly counts: StatedCountType[];
};

const SELECT = `select
  m.id, m.ordinal, m.kind, m.statutory, meeting_status(m.status, m.start_date) as status,
  m.title_en as "titleEn", m.title_fr as "titleFr", m.title_ar as "titleAr",
  known_date(m.start_date, m.date_precision) as "startDate", known_date(m.end_date, m.date_precision) as "endDate",
  m.date_basis as "dateBasis", m.levels_asked as "levelsAsked", m.interpretation,
  m.place, m.country_code as country, m.mode, m.host, m.co_organiser as "coOrganiser", l.list,
  jsonb_build_object(${shownColumns(meeting)
    .map((column) => `'${column}', m.${column}`)
    .join(', ')}) as shown,
  m.note as "noteEn", m.source_id as source,
  (
    select case when bool_or(a.listed) then count(*) filter (where a.named) end
    from attendance_fact a
    where a.meeting_id = m.id
  )::integer as named,
  (select count(*) from attendance_fact a where a.meeting_id = m.id and a.in_denominator)::integer as "countedMembers",
  (
    select case when l.list = 'complete' and not bool_or(a.coming = 'open') then count(*) filter (where a.coming = 'came') end
    from attendance_fact a
    where a.meeting_id = m.id and a.in_denominator
  )::integer as "countriesOnList",
  coalesce((
    select jsonb_agg(
      jsonb_build_object(
        'measure', c.measure, 'basis', c.basis, 'countedAs', c.counted_as, 'value', c.value,
        'preferred', c.preferred, 'reason', c.reason, 'source', c.source_id
      )
      order by c.measure, not c.preferred, c.basis desc, c.source_id
    )
    from meeting_count c
    where c.meeting_id = m.id
  ), '[]') as counts,
  array(
    select source_id from session where meeting_id = m.id
    union
    select source_id from delegation where meeting_id = m.id
    union
    select source_id from meeting_objective where meeting_id = m.id
    union
    select source_id from meeting_body where meeting_id = m.id
    union
    select m.terms_source_id where m.terms_source_id is not null
  ) as papers,
  coalesce((
    select jsonb_agg(jsonb_build_object('role', b.role, 'name', b.name) order by b.seq)
    from meeting_body b
    where b.meeting_id = m.id
  ), '[]') as bodies,
  coalesce((
    select jsonb_agg(
      jsonb_build_object(
        'text', jsonb_build_object('en', o.text_en, 'fr', o.text_fr, 'ar', o.text_ar, 'original', o.original),
        'wording', o.wording
      )
      order by o.seq
    )
    from meeting_objective o
    where o.meeting_id = m.id
  ), '[]') as objectives
from meeting m
join meeting_list l on l.meeting_id = m.id`;

/** Reads meetings with what their sources state. */
@Injectable()
export class MeetingService {
  constructor(private readonly database: DataSource) {}

  /** The network's meetings and the ministers' conferences by date; those without a date come last. */
  async all(): Promise<MeetingType[]> {
    const rows = await this.database.query<MeetingRow[]>(
      `${SELECT} order by m.start_date nulls last, m.id limit 500`,
    );
    return rows.map(meetingOf);
  }

  async one(id: string): Promise<MeetingType | null> {
    const rows = await this.database.query<MeetingRow[]>(`${SELECT} where m.id = $1`, [id]);
    return rows[0] === undefined ? null : meetingOf(rows[0]);
  }
}

function meetingOf({ titleEn, titleFr, titleAr, noteEn, source, papers, ...row }: MeetingRow): MeetingType {
  return {
    ...row,
    title: english(titleEn, titleFr, titleAr),
    note: noteEn === null ? null : english(noteEn),
    sources: [...new Set([source, ...row.counts.map((count) => count.source), ...papers])],
  };
}
