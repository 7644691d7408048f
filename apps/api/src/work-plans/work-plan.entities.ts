import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Country, Source } from '../network/network.entities.js';

/** A field of work. Official ones are printed by a source; provisional ones are our own grouping. */
@Entity('thematic_area')
@Check('thematic_area_strategy_ck', `(strategy_area is null) = (strategy_basis is null)`)
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

  /** The area of the OIC Labour Market Strategy that it belongs to, by which plans are compared. */
  @Column('text', { name: 'strategy_area', nullable: true })
  @ForeignKey(() => ThematicArea, { name: 'thematic_area_strategy_fk' })
  strategyArea: string | null;

  /** Who says that it belongs there: `source`, or `ours`. */
  @Column('text', { name: 'strategy_basis', nullable: true })
  strategyBasis: string | null;

  /** The area that it has become a part of; what was done under it stays under its own name. */
  @Column('text', { name: 'merged_into', nullable: true })
  @ForeignKey(() => ThematicArea, { name: 'thematic_area_merged_fk' })
  mergedInto: string | null;

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

/** A title that an area bore until a day: history keeps its names. */
@Entity('thematic_area_title')
@Check(
  'thematic_area_title_original_ck',
  `case original when 'en' then title_en when 'fr' then title_fr when 'ar' then title_ar end is not null`,
)
export class ThematicAreaTitle {
  @PrimaryColumn('text', { name: 'area_code', primaryKeyConstraintName: 'thematic_area_title_pk' })
  @ForeignKey(() => ThematicArea, { name: 'thematic_area_title_area_fk' })
  areaCode: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'thematic_area_title_pk' })
  until: string;

  @Column('text', { name: 'title_en', nullable: true })
  titleEn: string | null;

  @Column('text', { name: 'title_fr', nullable: true })
  titleFr: string | null;

  @Column('text', { name: 'title_ar', nullable: true })
  titleAr: string | null;

  /** The language that its title was written in. */
  @Column('text', { default: 'en' })
  original: string;

  @Column('text', { name: 'source_id' })
  @ForeignKey(() => Source, { name: 'thematic_area_title_source_fk' })
  sourceId: string;
}

/** What the network means to do over some years; its status is null where nobody reported it. */
@Entity('work_plan')
@Check('work_plan_years_ck', `end_year >= start_year`)
@Check('work_plan_status_ck', `status in ('draft', 'adopted', 'closed')`)
@Check(
  'work_plan_original_ck',
  `case original when 'en' then title_en when 'fr' then title_fr when 'ar' then title_ar end is not null`,
)
export class WorkPlan {
  /** A code of the list `programme`, for instance 2021-2022. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'work_plan_pk' })
  code: string;

  @Column('text', { name: 'title_en', nullable: true })
  titleEn: string | null;

  @Column('text', { name: 'title_fr', nullable: true })
  titleFr: string | null;

  @Column('text', { name: 'title_ar', nullable: true })
  titleAr: string | null;

  /** The language that its title was written in. */
  @Column('text', { default: 'en' })
  original: string;

  @Column('smallint', { name: 'start_year' })
  startYear: number;

  @Column('smallint', { name: 'end_year' })
  endYear: number;

  @Column('text', { nullable: true })
  status: string | null;

  @Column('text', { name: 'adopted_at', nullable: true })
  @ForeignKey('meeting', { name: 'work_plan_adopted_at_fk' })
  adoptedAt: string | null;

  /** A meeting that had its draft on the agenda. */
  @Column('text', { name: 'discussed_at', nullable: true })
  @ForeignKey('meeting', { name: 'work_plan_discussed_at_fk' })
  discussedAt: string | null;

  @Column('text', { name: 'source_id' })
  @ForeignKey(() => Source, { name: 'work_plan_source_fk' })
  sourceId: string;

  @Column('text', { nullable: true })
  note: string | null;
}

/** A plan as it stood at one time. An adopted version is frozen: it is the baseline. */
@Entity('plan_version')
@Check('plan_version_dated_precision_ck', `dated_precision in ('day', 'month', 'year')`)
@Check('plan_version_status_ck', `status in ('draft', 'adopted')`)
export class PlanVersion {
  @PrimaryColumn('text', { name: 'plan_code', primaryKeyConstraintName: 'plan_version_pk' })
  @ForeignKey(() => WorkPlan, { name: 'plan_version_plan_fk' })
  planCode: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'plan_version_pk' })
  version: number;

  @Column('text')
  status: string;

  @Column('date', { nullable: true })
  dated: string | null;

  /** How much of that day is known: the day, its month or its year; the day where it is null. */
  @Column('text', { name: 'dated_precision', nullable: true })
  datedPrecision: string | null;

  @Column('text', { name: 'source_id' })
  @ForeignKey(() => Source, { name: 'plan_version_source_fk' })
  sourceId: string;

  @Column('text', { nullable: true })
  note: string | null;
}

/** An area, activity, output or outcome as a version of the plan has it. */
@Entity('plan_version_item')
@Check('plan_version_item_kind_ck', `kind in ('area', 'activity', 'output', 'outcome')`)
@Check('plan_version_item_dates_ck', `end_date >= start_date`)
@ForeignKey(() => PlanVersion, ['planCode', 'version'], ['planCode', 'version'], {
  name: 'plan_version_item_version_fk',
})
@Check(
  'plan_version_item_original_ck',
  `case original when 'en' then title_en when 'fr' then title_fr when 'ar' then title_ar end is not null`,
)
export class PlanVersionItem {
  @PrimaryColumn('text', { name: 'plan_code', primaryKeyConstraintName: 'plan_version_item_pk' })
  planCode: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'plan_version_item_pk' })
  version: number;

  /** The same from version to version. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'plan_version_item_pk' })
  id: string;

  @Column('text')
  kind: string;

  @Column('text', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @Column('text', { name: 'title_en', nullable: true })
  titleEn: string | null;

  @Column('text', { name: 'title_fr', nullable: true })
  titleFr: string | null;

  @Column('text', { name: 'title_ar', nullable: true })
  titleAr: string | null;

  /** The language that its title was written in. */
  @Column('text', { default: 'en' })
  original: string;

  @Column('date', { name: 'start_date', nullable: true })
  startDate: string | null;

  @Column('date', { name: 'end_date', nullable: true })
  endDate: string | null;
}

/** A member's report on a period of a plan. A published one is locked; to reopen it needs a reason. */
@Entity('progress_report')
@Check('progress_report_state_ck', `state in ('draft', 'submitted', 'accepted', 'published')`)
@Check('progress_report_dates_ck', `end_date >= start_date`)
export class ProgressReport {
  @PrimaryColumn('text', { name: 'country_code', primaryKeyConstraintName: 'progress_report_pk' })
  @ForeignKey(() => Country, { name: 'progress_report_country_fk' })
  countryCode: string;

  @PrimaryColumn('text', { name: 'plan_code', primaryKeyConstraintName: 'progress_report_pk' })
  @ForeignKey(() => WorkPlan, { name: 'progress_report_plan_fk' })
  planCode: string;

  @PrimaryColumn('date', { name: 'start_date', primaryKeyConstraintName: 'progress_report_pk' })
  startDate: string;

  @Column('date', { name: 'end_date' })
  endDate: string;

  @Column('text')
  state: string;

  /** Why it was last sent back or reopened. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** Where the report came from; null where nobody wrote it down. */
  @Column('text', { name: 'source_id', nullable: true })
  @ForeignKey(() => Source, { name: 'progress_report_source_fk' })
  sourceId: string | null;
}
