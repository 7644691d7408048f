import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StoredFile } from '../records/file.entities.js';
import { Source } from '../network/network.entities.js';
import { Activity } from './activity.entities.js';
import { ThematicArea, WorkPlan } from './work-plan.entities.js';

/** What a plan, an area or an activity is to bring about: the result of IATI. */
@Entity('result')
@Index('result_plan_ix', ['planCode'])
@Index('result_activity_ix', ['activityId'])
@Check('result_level_ck', `level in ('output', 'outcome', 'impact')`)
@Check(
  'result_original_ck',
  `case original when 'en' then title_en when 'fr' then title_fr when 'ar' then title_ar end is not null`,
)
export class Result {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'result_pk' })
  id: string;

  @Column('text', { name: 'plan_code' })
  @ForeignKey(() => WorkPlan, { name: 'result_plan_fk' })
  planCode: string;

  @Column('text', { name: 'area_code', nullable: true })
  @ForeignKey(() => ThematicArea, { name: 'result_area_fk' })
  areaCode: string | null;

  @Column('text', { name: 'activity_id', nullable: true })
  @ForeignKey(() => Activity, { name: 'result_activity_fk' })
  activityId: string | null;

  @Column('text')
  level: string;

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
  @ForeignKey(() => Source, { name: 'result_source_fk' })
  sourceId: string;
}

/** What a result is measured by. */
@Entity('result_indicator')
@Index('result_indicator_result_ix', ['resultId'])
@Check(
  'result_indicator_unit_ck',
  `unit in ('persons', 'countries', 'activities', 'documents', 'percent', 'days')`,
)
@Check('result_indicator_direction_ck', `direction in ('more', 'less')`)
@Check('result_indicator_kirkpatrick_ck', `kirkpatrick between 1 and 4`)
@Check('result_indicator_frequency_ck', `frequency in ('once', 'yearly', 'half-yearly')`)
@Check(
  'result_indicator_original_ck',
  `case original when 'en' then title_en when 'fr' then title_fr when 'ar' then title_ar end is not null`,
)
export class ResultIndicator {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'result_indicator_pk' })
  id: string;

  @Column('text', { name: 'result_id' })
  @ForeignKey(() => Result, { name: 'result_indicator_result_fk' })
  resultId: string;

  @Column('text', { name: 'title_en', nullable: true })
  titleEn: string | null;

  @Column('text', { name: 'title_fr', nullable: true })
  titleFr: string | null;

  @Column('text', { name: 'title_ar', nullable: true })
  titleAr: string | null;

  /** The language that its title was written in. */
  @Column('text', { default: 'en' })
  original: string;

  @Column('text', { nullable: true })
  definition: string | null;

  @Column('text')
  unit: string;

  /** Whether more or less of it is intended. */
  @Column('text')
  direction: string;

  /** Level 1 to 4 of Kirkpatrick's model where it evaluates a training. */
  @Column('smallint', { nullable: true })
  kirkpatrick: number | null;

  @Column('double precision', { nullable: true })
  baseline: number | null;

  @Column('smallint', { name: 'baseline_year', nullable: true })
  baselineYear: number | null;

  @Column('text', { nullable: true })
  frequency: string | null;

  @Column('text', { nullable: true })
  owner: string | null;

  @Column('text', { name: 'source_id' })
  @ForeignKey(() => Source, { name: 'result_indicator_source_fk' })
  sourceId: string;
}

/** Target and actual of an indicator over a period. A figure without evidence is marked. */
@Entity('result_period')
@Check('result_period_dates_ck', `end_date >= start_date`)
@Check('result_period_respondents_ck', `respondents between 0 and asked`)
export class ResultPeriod {
  @PrimaryColumn('text', { name: 'indicator_id', primaryKeyConstraintName: 'result_period_pk' })
  @ForeignKey(() => ResultIndicator, { name: 'result_period_indicator_fk' })
  indicatorId: string;

  @PrimaryColumn('date', { name: 'start_date', primaryKeyConstraintName: 'result_period_pk' })
  startDate: string;

  @Column('date', { name: 'end_date' })
  endDate: string;

  @Column('double precision', { nullable: true })
  target: number | null;

  @Column('double precision', { nullable: true })
  actual: number | null;

  /** How many answered, of those asked: an evaluation speaks for them only. */
  @Column('integer', { nullable: true })
  respondents: number | null;

  @Column('integer', { nullable: true })
  asked: number | null;

  @Column('text', { name: 'evidence_title', nullable: true })
  evidenceTitle: string | null;

  @Column('text', { name: 'evidence_address', nullable: true })
  evidenceAddress: string | null;

  @Column('uuid', { name: 'evidence_file', nullable: true })
  @ForeignKey(() => StoredFile, { name: 'result_period_evidence_file_fk' })
  evidenceFile: string | null;

  @Column('text', { name: 'source_id' })
  @ForeignKey(() => Source, { name: 'result_period_source_fk' })
  sourceId: string;
}
