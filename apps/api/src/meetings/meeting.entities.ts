import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Country, Source } from '../network/network.entities.js';

/** A country at a meeting, where something is known of it. What is not stored is derived in `attendance_fact`. */
@Entity('delegation')
@Check('delegation_state_ck', `state in ('attended', 'absent', 'excused', 'not-invited', 'unknown')`)
@Check('delegation_headcount_ck', `headcount > 0`)
export class Delegation {
  @PrimaryColumn('text', { name: 'country_code', primaryKeyConstraintName: 'delegation_pk' })
  @ForeignKey(() => Country, { name: 'delegation_country_fk' })
  countryCode: string;

  @PrimaryColumn('text', { name: 'meeting_id', primaryKeyConstraintName: 'delegation_pk' })
  @ForeignKey('meeting', { name: 'delegation_meeting_fk' })
  meetingId: string;

  @Column('text')
  state: string;

  @Column('integer', { nullable: true })
  headcount: number | null;

  /** How it is known: a participants' list, a report that names a speaker, or registration. */
  @Column('text')
  evidence: string;

  @Column('text', { name: 'source_id' })
  @ForeignKey(() => Source, { name: 'delegation_source_fk' })
  sourceId: string;
}

/** One person of a delegation, without a name: names are personal data and live elsewhere. */
@Entity('delegate')
@ForeignKey(() => Delegation, ['countryCode', 'meetingId'], ['countryCode', 'meetingId'], {
  name: 'delegate_delegation_fk',
})
@Index('delegate_meeting_ix', ['meetingId', 'countryCode'])
@Check('delegate_sex_ck', `sex in ('F', 'M')`)
@Check('delegate_mode_ck', `mode in ('on-site', 'virtual')`)
export class Delegate {
  @PrimaryColumn('text', { name: 'country_code', primaryKeyConstraintName: 'delegate_pk' })
  countryCode: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delegate_pk' })
  id: string;

  @Column('text', { name: 'meeting_id' })
  meetingId: string;

  @Column('text', { nullable: true })
  level: string | null;

  @Column('text', { nullable: true })
  role: string | null;

  @Column('text', { nullable: true })
  sex: string | null;

  @Column('text', { nullable: true })
  mode: string | null;
}

/** Who a delegate is: personal data, which no question about figures reads. */
@Entity('delegate_person')
@ForeignKey(() => Delegate, ['countryCode', 'id'], ['countryCode', 'id'], {
  name: 'delegate_person_delegate_fk',
})
export class DelegatePerson {
  @PrimaryColumn('text', { name: 'country_code', primaryKeyConstraintName: 'delegate_person_pk' })
  countryCode: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delegate_person_pk' })
  id: string;

  @Column('text', { name: 'meeting_id' })
  meetingId: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  institution: string | null;

  @Column('text', { nullable: true })
  email: string | null;
}
