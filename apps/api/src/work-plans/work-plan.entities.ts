import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Country, Source } from '../network/network.entities.js';

/** A field of work. Official ones are printed by a source; provisional ones are our own grouping. */
@Entity('thematic_area')
@Check('thematic_area_status_ck', `status in ('official', 'provisional')`)
export class ThematicArea {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'thematic_area_pk' })
  code: string;

  @Column('text')
  plan: string;

  @Column('text')
  status: string;

  @Column('text', { name: 'title_en' })
  titleEn: string;

  @Column('text', { name: 'title_fr', nullable: true })
  titleFr: string | null;

  @Column('text', { name: 'title_ar', nullable: true })
  titleAr: string | null;

  /** Whose translation it is, in the words of the seed. */
  @Column('text')
  translation: string;

  @Column('text', { name: 'source_id' })
  @ForeignKey(() => Source, { name: 'thematic_area_source_fk' })
  sourceId: string;

  @Column('text', { name: 'second_source_id', nullable: true })
  @ForeignKey(() => Source, { name: 'thematic_area_second_source_fk' })
  secondSourceId: string | null;

  @Column('text', { nullable: true })
  note: string | null;
}

/** A training, workshop, visit or meeting of experts. */
@Entity('activity')
@Check('activity_dates_ck', `end_date >= start_date`)
@Check('activity_mode_ck', `mode in ('on-site', 'virtual', 'hybrid')`)
export class Activity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'activity_pk' })
  id: string;

  /** The plan or programme it is counted under: a code of the list `programme`. */
  @Column('text')
  programme: string;

  @Column('text', { name: 'also_under', nullable: true })
  alsoUnder: string | null;

  @Column('text', { name: 'title_en' })
  titleEn: string;

  @Column('text', { name: 'title_ar', nullable: true })
  titleAr: string | null;

  @Column('text')
  type: string;

  @Column('text', { name: 'thematic_area', nullable: true })
  @ForeignKey(() => ThematicArea, { name: 'activity_thematic_area_fk' })
  thematicArea: string | null;

  @Column('text', { name: 'thematic_basis', nullable: true })
  thematicBasis: string | null;

  @Column('date', { name: 'start_date' })
  startDate: string;

  @Column('date', { name: 'end_date', nullable: true })
  endDate: string | null;

  /** The city as the source prints it; `place` is its code in the vocabulary. */
  @Column('text', { nullable: true })
  city: string | null;

  @Column('text', { nullable: true })
  place: string | null;

  @Column('text', { name: 'country_code', nullable: true })
  @ForeignKey(() => Country, { name: 'activity_country_fk' })
  countryCode: string | null;

  @Column('text', { nullable: true })
  mode: string | null;

  @Column('text', { nullable: true })
  funding: string | null;

  /** How complete the names of beneficiaries are. */
  @Column('text', { name: 'beneficiary_basis' })
  beneficiaryBasis: string;

  @Column('text', { name: 'source_id' })
  @ForeignKey(() => Source, { name: 'activity_source_fk' })
  sourceId: string;

  @Column('text', { nullable: true })
  note: string | null;
}

/** A country or institution that provides, partners or benefits. */
@Entity('activity_party')
@Check('activity_party_role_ck', `role in ('provider', 'partner', 'beneficiary')`)
@Check('activity_party_who_ck', `country_code is not null or institution is not null`)
export class ActivityParty {
  @PrimaryColumn('text', { name: 'activity_id', primaryKeyConstraintName: 'activity_party_pk' })
  @ForeignKey(() => Activity, { name: 'activity_party_activity_fk' })
  activityId: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'activity_party_pk' })
  seq: number;

  @Column('text')
  role: string;

  @Column('text', { name: 'country_code', nullable: true })
  @ForeignKey(() => Country, { name: 'activity_party_country_fk' })
  countryCode: string | null;

  @Column('text', { nullable: true })
  institution: string | null;
}

/** A total of an activity: participations are not people, and countries of two activities never add up. */
@Entity('activity_count')
@Check('activity_count_measure_ck', `measure in ('countries', 'participations')`)
@Check('activity_count_value_ck', `value >= 0`)
export class ActivityCount {
  @PrimaryColumn('text', { name: 'activity_id', primaryKeyConstraintName: 'activity_count_pk' })
  @ForeignKey(() => Activity, { name: 'activity_count_activity_fk' })
  activityId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'activity_count_pk' })
  measure: string;

  @Column('integer')
  value: number;

  @Column('text', { name: 'source_id' })
  @ForeignKey(() => Source, { name: 'activity_count_source_fk' })
  sourceId: string;
}

/** Activities added up by theme, type or provider: written anew with every change of activities. */
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
}
