import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { english } from '../network/text.graphql.js';
import type { MeetingType, StatedCountType } from './meeting.graphql.js';

type MeetingRow = Omit<MeetingType, 'title' | 'note' | 'objectives' | 'sources'> & {
  readonly titleEn: string;
  readonly titleFr: string | null;
  readonly titleAr: string | null;
  readonly noteEn: string | null;
  readonly aims: readonly string[];
  readonly source: string;
  readonly papers: readonly string[];
  readonly counts: StatedCountType[];
};

const SELECT = `select
  m.id, m.ordinal, m.kind, m.statutory, m.status,
  m.title_en as "titleEn", m.title_fr as "titleFr", m.title_ar as "titleAr",
  m.start_date::text as "startDate", m.end_date::text as "endDate",
  m.place, m.country_code as country, m.mode, m.host, m.co_organiser as "coOrganiser", m.list,
  m.note as "noteEn", m.source_id as source,
  case when m.list <> 'none' then (
    select count(*)::integer
    from attendance_fact a
    where a.meeting_id = m.id and a.in_denominator and a.state = 'attended'
  ) end as named,
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
  ) as papers,
  array(select o.text_en from meeting_objective o where o.meeting_id = m.id order by o.seq) as aims
from meeting m`;

/** Reads meetings with what their sources state. */
@Injectable()
export class MeetingService {
  constructor(private readonly database: DataSource) {}

  /** The network's meetings and the ministers' conferences by date; those without a date come last. */
  async all(): Promise<MeetingType[]> {
    const rows: MeetingRow[] = await this.database.query(
      `${SELECT} order by m.start_date nulls last, m.id limit 500`,
    );
    return rows.map(meetingOf);
  }

  async one(id: string): Promise<MeetingType | null> {
    const rows: MeetingRow[] = await this.database.query(`${SELECT} where m.id = $1`, [id]);
    return rows[0] === undefined ? null : meetingOf(rows[0]);
  }
}

function meetingOf({
  titleEn,
  titleFr,
  titleAr,
  noteEn,
  aims,
  source,
  papers,
  ...row
}: MeetingRow): MeetingType {
  return {
    ...row,
    title: english(titleEn, titleFr, titleAr),
    note: noteEn === null ? null : english(noteEn),
    objectives: aims.map((aim) => english(aim)),
    sources: [...new Set([source, ...row.counts.map((count) => count.source), ...papers])],
  };
}
