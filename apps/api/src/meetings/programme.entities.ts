import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Country, Source } from '../network/network.entities.js';

/** A session of the programme as planned. It is never evidence that anybody attended. */
@Entity('session')
export class Session {
  @PrimaryColumn('text', { name: 'meeting_id', primaryKeyConstraintName: 'session_pk' })
  @ForeignKey('meeting', { name: 'session_meeting_fk' })
  meetingId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'session_pk' })
  id: string;

  @Column('smallint')
  day: number;

  @Column('date')
  date: string;

  @Column('time', { name: 'start_time' })
  startTime: string;

  @Column('time', { name: 'end_time', nullable: true })
  endTime: string | null;

  @Column('text')
  kind: string;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  theme: string | null;

  @Column('text', { name: 'source_id' })
  @ForeignKey(() => Source, { name: 'session_source_fk' })
  sourceId: string;
}

/** A part of a planned session: who is named in the published programme and as what, or an item without a speaker. */
@Entity('session_part')
@Check('session_part_item_ck', `(function = 'item') = (item is not null)`)
@ForeignKey(() => Session, ['meetingId', 'sessionId'], ['meetingId', 'id'], {
  name: 'session_part_session_fk',
})
export class SessionPart {
  @PrimaryColumn('text', { name: 'meeting_id', primaryKeyConstraintName: 'session_part_pk' })
  meetingId: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'session_part_pk' })
  seq: number;

  @Column('text', { name: 'session_id' })
  sessionId: string;

  @Column('text')
  function: string;

  @Column('text', { name: 'person_title', nullable: true })
  personTitle: string | null;

  @Column('text', { nullable: true })
  person: string | null;

  @Column('text', { nullable: true })
  role: string | null;

  @Column('text', { nullable: true })
  institution: string | null;

  @Column('text', { name: 'country_code', nullable: true })
  @ForeignKey(() => Country, { name: 'session_part_country_fk' })
  countryCode: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  /** What the programme lists without a speaker, where the function is `item`. */
  @Column('text', { nullable: true })
  item: string | null;
}
