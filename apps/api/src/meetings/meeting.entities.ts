import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Country, Source } from '../network/network.entities.js';

/** A meeting of the network, or a ministers' conference as context (`statutory` false). Unknown dates are null. */
@Entity('meeting')
@Check('meeting_kind_ck', `kind in ('network-meeting', 'nfp-meeting', 'iclm')`)
@Check('meeting_status_ck', `status in ('held', 'announced', 'postponed', 'cancelled')`)
@Check('meeting_mode_ck', `mode in ('on-site', 'virtual', 'hybrid')`)
@Check('meeting_list_ck', `list in ('complete', 'partial', 'none')`)
@Check('meeting_list_closed_ck', `list_closed is null or (list_closed and list = 'complete')`)
@Check('meeting_dates_ck', `end_date >= start_date`)
@Check('meeting_date_precision_ck', `date_precision in ('day', 'month', 'year')`)
@Check('meeting_date_basis_ck', `date_basis in ('stated', 'ours')`)
@Check('meeting_interpretation_ck', `interpretation <@ array['en', 'fr', 'ar']`)
@Check(
  'meeting_terms_source_ck',
  `cardinality(coalesce(levels_asked, '{}')) + cardinality(coalesce(interpretation, '{}')) = 0 or terms_source_id is not null`,
)
export class Meeting {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'meeting_pk' })
  id: string;

  @Column('smallint', { nullable: true })
  ordinal: number | null;

  @Column('text')
  kind: string;

  @Column('boolean')
  statutory: boolean;

  @Column('text')
  status: string;

  @Column('text', { name: 'title_en' })
  titleEn: string;

  @Column('text', { name: 'title_fr', nullable: true })
  titleFr: string | null;

  @Column('text', { name: 'title_ar', nullable: true })
  titleAr: string | null;

  @Column('date', { name: 'start_date', nullable: true })
  startDate: string | null;

  @Column('date', { name: 'end_date', nullable: true })
  endDate: string | null;

  /** How much of the dates is known: the day, the month or the year; the day where it is null. */
  @Column('text', { name: 'date_precision', nullable: true })
  datePrecision: string | null;

  /** Whether a source states the dates, or they are our reading; stated where it is null. */
  @Column('text', { name: 'date_basis', nullable: true })
  dateBasis: string | null;

  /** The city as the source prints it; `place` is its code in the vocabulary. */
  @Column('text', { nullable: true })
  city: string | null;

  @Column('text', { nullable: true })
  place: string | null;

  @Column('text', { name: 'country_code', nullable: true })
  @ForeignKey(() => Country, { name: 'meeting_country_fk' })
  countryCode: string | null;

  @Column('text', { nullable: true })
  mode: string | null;

  @Column('text', { nullable: true })
  host: string | null;

  @Column('text', { name: 'co_organiser', nullable: true })
  coOrganiser: string | null;

  /** How complete the list of countries is said to be; whether it makes anyone absent, the view `meeting_list` tells. */
  @Column('text')
  list: string;

  /** True once someone closed the list, seeing who would be absent. */
  @Column('boolean', { name: 'list_closed', nullable: true })
  listClosed: boolean | null;

  /** Whether the secretariat confirmed which members were eligible on that date. */
  @Column('boolean', { name: 'eligibility_confirmed' })
  eligibilityConfirmed: boolean;

  /** True where it is stated of every member whether it was invited: who has no entry that it was not, was. */
  @Column('boolean', { name: 'invitations_complete', nullable: true })
  invitationsComplete: boolean | null;

  /** The levels at which members were asked to be represented: codes of the list `level`. */
  @Column('text', { name: 'levels_asked', array: true, nullable: true })
  levelsAsked: string[] | null;

  /** The languages of interpretation. */
  @Column('text', { array: true, nullable: true })
  interpretation: string[] | null;

  /** Where the levels and the languages are from. */
  @Column('text', { name: 'terms_source_id', nullable: true })
  @ForeignKey(() => Source, { name: 'meeting_terms_source_fk' })
  termsSourceId: string | null;

  @Column('text', { name: 'source_id' })
  @ForeignKey(() => Source, { name: 'meeting_source_fk' })
  sourceId: string;

  @Column('text', { nullable: true })
  note: string | null;
}

/** A body that organises a meeting with others, or is invited beside the members. */
@Entity('meeting_body')
@Check('meeting_body_role_ck', `role in ('organiser', 'also-invited')`)
export class MeetingBody {
  @PrimaryColumn('text', { name: 'meeting_id', primaryKeyConstraintName: 'meeting_body_pk' })
  @ForeignKey(() => Meeting, { name: 'meeting_body_meeting_fk' })
  meetingId: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'meeting_body_pk' })
  seq: number;

  @Column('text')
  role: string;

  /** As the source prints it. */
  @Column('text')
  name: string;

  @Column('text', { name: 'source_id' })
  @ForeignKey(() => Source, { name: 'meeting_body_source_fk' })
  sourceId: string;
}

/** An aim of a meeting, as its papers state it or in our words after them. */
@Entity('meeting_objective')
@Check(
  'meeting_objective_original_ck',
  `case original when 'en' then text_en when 'fr' then text_fr when 'ar' then text_ar end is not null`,
)
@Check('meeting_objective_wording_ck', `wording in ('official', 'ours')`)
export class MeetingObjective {
  @PrimaryColumn('text', { name: 'meeting_id', primaryKeyConstraintName: 'meeting_objective_pk' })
  @ForeignKey(() => Meeting, { name: 'meeting_objective_meeting_fk' })
  meetingId: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'meeting_objective_pk' })
  seq: number;

  @Column('text', { name: 'text_en', nullable: true })
  textEn: string | null;

  @Column('text', { name: 'text_fr', nullable: true })
  textFr: string | null;

  @Column('text', { name: 'text_ar', nullable: true })
  textAr: string | null;

  /** The language that it was written in. */
  @Column('text', { default: 'en' })
  original: string;

  /** Whether the words are the paper’s own or ours; null where nobody said. */
  @Column('text', { nullable: true })
  wording: string | null;

  @Column('text', { name: 'source_id' })
  @ForeignKey(() => Source, { name: 'meeting_objective_source_fk' })
  sourceId: string;
}

/** A head count of a meeting as one source has it. Sources may disagree; at most one is preferred a measure. */
@Entity('meeting_count')
@Check('meeting_count_measure_ck', `measure in ('countries', 'representatives')`)
@Check('meeting_count_basis_ck', `basis in ('stated', 'named')`)
@Check('meeting_count_counted_as_ck', `(measure = 'representatives') = (counted_as is not null)`)
@Check('meeting_count_value_ck', `value >= 0`)
@Index('meeting_count_preferred_uq', ['meetingId', 'measure'], { unique: true, where: 'preferred' })
export class MeetingCount {
  @PrimaryColumn('text', { name: 'meeting_id', primaryKeyConstraintName: 'meeting_count_pk' })
  @ForeignKey(() => Meeting, { name: 'meeting_count_meeting_fk' })
  meetingId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'meeting_count_pk' })
  measure: string;

  /** `stated`: a total that the source prints; `named`: counted from the names in its list. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'meeting_count_pk' })
  basis: string;

  @PrimaryColumn('text', { name: 'source_id', primaryKeyConstraintName: 'meeting_count_pk' })
  @ForeignKey(() => Source, { name: 'meeting_count_source_fk' })
  sourceId: string;

  @Column('integer')
  value: number;

  /** Representatives of members, or all participants: the two are never compared. */
  @Column('text', { name: 'counted_as', nullable: true })
  countedAs: string | null;

  @Column('boolean')
  preferred: boolean;

  /** Why this figure is preferred to the others: a code of the list `reason`. */
  @Column('text', { nullable: true })
  reason: string | null;
}

/** A country at a meeting, where something is known of it. What is not stored is derived in `attendance_fact`. */
@Entity('delegation')
@Check('delegation_state_ck', `state in ('attended', 'absent', 'excused', 'not-invited', 'unknown')`)
@Check('delegation_headcount_ck', `headcount > 0`)
export class Delegation {
  @PrimaryColumn('text', { name: 'country_code', primaryKeyConstraintName: 'delegation_pk' })
  @ForeignKey(() => Country, { name: 'delegation_country_fk' })
  countryCode: string;

  @PrimaryColumn('text', { name: 'meeting_id', primaryKeyConstraintName: 'delegation_pk' })
  @ForeignKey(() => Meeting, { name: 'delegation_meeting_fk' })
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
