import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Country, Source } from '../network/network.entities.js';
import { ThematicArea } from './work-plan.entities.js';

/** A training, workshop, visit or meeting of experts. */
@Entity('activity')
@Index('activity_programme_ix', ['programme', 'thematicArea'])
@Check('activity_dates_ck', `end_date >= start_date`)
@Check('activity_date_precision_ck', `date_precision in ('day', 'month', 'year')`)
@Check('activity_date_basis_ck', `date_basis in ('stated', 'ours')`)
@Check('activity_mode_ck', `mode in ('on-site', 'virtual', 'hybrid')`)
@Check(
  'activity_original_ck',
  `case original when 'en' then title_en when 'fr' then title_fr when 'ar' then title_ar end is not null`,
)
@Check('activity_status_ck', `status in ('planned', 'under-way', 'done', 'postponed', 'cancelled')`)
@Check('activity_reason_ck', `status_reason is null or status in ('postponed', 'cancelled')`)
export class Activity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'activity_pk' })
  id: string;

  /** The plan or programme it is counted under: a code of the list `programme`. */
  @Column('text')
  programme: string;

  @Column('text', { name: 'title_en', nullable: true })
  titleEn: string | null;

  @Column('text', { name: 'title_fr', nullable: true })
  titleFr: string | null;

  @Column('text', { name: 'title_ar', nullable: true })
  titleAr: string | null;

  /** The language that its title was written in. */
  @Column('text', { default: 'en' })
  original: string;

  @Column('text')
  type: string;

  /** Null where nobody reported whether it took place. */
  @Column('text', { nullable: true })
  status: string | null;

  /** Why it was postponed or cancelled. */
  @Column('text', { name: 'status_reason', nullable: true })
  statusReason: string | null;

  @Column('text', { name: 'thematic_area', nullable: true })
  @ForeignKey(() => ThematicArea, { name: 'activity_thematic_area_fk' })
  thematicArea: string | null;

  @Column('text', { name: 'thematic_basis', nullable: true })
  thematicBasis: string | null;

  @Column('date', { name: 'start_date' })
  startDate: string;

  @Column('date', { name: 'end_date', nullable: true })
  endDate: string | null;

  /** How much of the dates is known: the day, the month or the year; the day where it is null. */
  @Column('text', { name: 'date_precision', nullable: true })
  datePrecision: string | null;

  /** Whether a source states the dates, or they are our reading; stated where it is null. */
  @Column('text', { name: 'date_basis', nullable: true })
  dateBasis: string | null;

  /** The city as the source prints it; `place` is what it is called. */
  @Column('text', { nullable: true })
  city: string | null;

  @Column('text', { nullable: true })
  @ForeignKey('place', { name: 'activity_place_fk' })
  place: string | null;

  @Column('text', { name: 'country_code', nullable: true })
  @ForeignKey(() => Country, { name: 'activity_country_fk' })
  countryCode: string | null;

  @Column('text', { nullable: true })
  mode: string | null;

  /** How complete the names of beneficiaries are. */
  @Column('text', { name: 'beneficiary_basis' })
  beneficiaryBasis: string;

  @Column('text', { name: 'source_id' })
  @ForeignKey(() => Source, { name: 'activity_source_fk' })
  sourceId: string;

  @Column('text', { nullable: true })
  note: string | null;
}

/** A plan or programme that an activity is held under: several at once, one of which counts it. */
@Entity('activity_programme')
export class ActivityProgramme {
  @PrimaryColumn('text', { name: 'activity_id', primaryKeyConstraintName: 'activity_programme_pk' })
  @ForeignKey(() => Activity, { name: 'activity_programme_activity_fk' })
  activityId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'activity_programme_pk' })
  programme: string;
}

/** A country, or an institution and its country, that provides, partners, presents, benefits or pays. */
@Entity('activity_party')
@Check('activity_party_role_ck', `role in ('provider', 'partner', 'presenter', 'beneficiary', 'funder')`)
@Index('activity_party_country_ix', ['countryCode', 'role'])
@Check('activity_party_who_ck', `country_code is not null or institution is not null`)
export class ActivityParty {
  @PrimaryColumn('text', { name: 'activity_id', primaryKeyConstraintName: 'activity_party_pk' })
  @ForeignKey(() => Activity, { name: 'activity_party_activity_fk' })
  activityId: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'activity_party_pk' })
  seq: number;

  @Column('text')
  role: string;

  /** Of an institution it is its country; null for a body that belongs to no state. */
  @Column('text', { name: 'country_code', nullable: true })
  @ForeignKey(() => Country, { name: 'activity_party_country_fk' })
  countryCode: string | null;

  @Column('text', { nullable: true })
  institution: string | null;
}

/**
 * A total of an activity as one source states it, or as a list names it; one of each measure is preferred.
 * Participations are not people, and countries of two activities never add up.
 */
@Entity('activity_count')
@Index('activity_count_preferred_uq', ['activityId', 'measure'], { unique: true, where: 'preferred' })
@Check('activity_count_basis_ck', `basis in ('stated', 'named')`)
@Check('activity_count_measure_ck', `measure in ('countries', 'participations')`)
@Check('activity_count_value_ck', `value >= 0`)
export class ActivityCount {
  @PrimaryColumn('text', { name: 'activity_id', primaryKeyConstraintName: 'activity_count_pk' })
  @ForeignKey(() => Activity, { name: 'activity_count_activity_fk' })
  activityId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'activity_count_pk' })
  measure: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'activity_count_pk', default: 'stated' })
  basis: string;

  @PrimaryColumn('text', { name: 'source_id', primaryKeyConstraintName: 'activity_count_pk' })
  @ForeignKey(() => Source, { name: 'activity_count_source_fk' })
  sourceId: string;

  @Column('integer')
  value: number;

  @Column('boolean', { default: true })
  preferred: boolean;

  /** Why it is preferred where sources differ: a code of the list `reason`. */
  @Column('text', { nullable: true })
  reason: string | null;
}

/** Activities added up by theme, type or provider: written again with every change of activities. */
@Entity('activity_cell')
@Check('activity_cell_dimension_ck', `dimension in ('theme', 'type', 'provider')`)
export class ActivityCell {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'activity_cell_pk' })
  dimension: string;

  /** Empty where the activity has none. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'activity_cell_pk' })
  code: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'activity_cell_pk' })
  programme: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'activity_cell_pk' })
  year: number;

  /** Empty where it is not known. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'activity_cell_pk' })
  mode: string;

  @Column('integer')
  activities: number;

  @Column('integer', { name: 'with_totals' })
  withTotals: number;

  @Column('integer', { nullable: true })
  participations: number | null;

  @Column('integer', { name: 'countries_min', nullable: true })
  countriesMin: number | null;

  @Column('integer', { name: 'countries_max', nullable: true })
  countriesMax: number | null;

  @Column('text', { array: true })
  sources: string[];

  /** For each activity on whose totals sources differ, what each of them states. */
  @Column('jsonb', { default: [] })
  conflicts: unknown;
}

/** Who is named in whose activities, as far as lists name them: written again with every change of activities. */
@Entity('activity_link')
export class ActivityLink {
  @PrimaryColumn('text', { name: 'provider_code', primaryKeyConstraintName: 'activity_link_pk' })
  providerCode: string;

  @PrimaryColumn('text', { name: 'named_code', primaryKeyConstraintName: 'activity_link_pk' })
  namedCode: string;

  /** Activities in which both are named, whatever the role of the second; once a pair. */
  @Column('integer')
  together: number;

  /** The network’s own activities that name the second as a beneficiary, as the next three are. */
  @Column('integer', { name: 'own_activities' })
  ownActivities: number;

  /** As precise as it is known: a day, a month or a year. */
  @Column('text', { name: 'own_first', nullable: true })
  ownFirst: string | null;

  @Column('text', { name: 'own_last', nullable: true })
  ownLast: string | null;

  @Column('boolean', { name: 'lists_complete', nullable: true })
  listsComplete: boolean | null;

  @Column('text', { array: true })
  sources: string[];
}
