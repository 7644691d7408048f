import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Country, Source } from '../network/network.entities.js';
import { ThematicArea, WorkPlan } from '../work-plans/work-plan.entities.js';

/** A time at which members are asked for needs and capacities, over the areas of a plan. */
@Entity('round')
@Check('round_dates_ck', `closes_on >= opens_on`)
@Check(
  'round_original_ck',
  `case original when 'en' then title_en when 'fr' then title_fr when 'ar' then title_ar end is not null`,
)
export class Round {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'round_pk' })
  id: string;

  @Column('text', { name: 'title_en', nullable: true })
  titleEn: string | null;

  @Column('text', { name: 'title_fr', nullable: true })
  titleFr: string | null;

  @Column('text', { name: 'title_ar', nullable: true })
  titleAr: string | null;

  /** The language that its title was written in. */
  @Column('text', { default: 'en' })
  original: string;

  @Column('text', { name: 'plan_code' })
  @ForeignKey(() => WorkPlan, { name: 'round_plan_fk' })
  planCode: string;

  @Column('date', { name: 'opens_on' })
  opensOn: string;

  @Column('date', { name: 'closes_on', nullable: true })
  closesOn: string | null;

  @Column('text', { name: 'source_id' })
  @ForeignKey(() => Source, { name: 'round_source_fk' })
  sourceId: string;

  @Column('text', { nullable: true })
  note: string | null;
}

/** What a member needs and can provide in an area, from 0 to 3; null where it did not say. */
@Entity('statement')
@Index('statement_round_ix', ['roundId'])
@Check('statement_need_ck', `need between 0 and 3`)
@Check('statement_capacity_ck', `capacity between 0 and 3`)
@Check('statement_languages_ck', `languages <@ array['en', 'fr', 'ar']`)
export class Statement {
  @PrimaryColumn('text', { name: 'country_code', primaryKeyConstraintName: 'statement_pk' })
  @ForeignKey(() => Country, { name: 'statement_country_fk' })
  countryCode: string;

  @PrimaryColumn('text', { name: 'round_id', primaryKeyConstraintName: 'statement_pk' })
  @ForeignKey(() => Round, { name: 'statement_round_fk' })
  roundId: string;

  @PrimaryColumn('text', { name: 'area_code', primaryKeyConstraintName: 'statement_pk' })
  @ForeignKey(() => ThematicArea, { name: 'statement_area_fk' })
  areaCode: string;

  @Column('smallint', { nullable: true })
  need: number | null;

  @Column('smallint', { nullable: true })
  capacity: number | null;

  /** Languages in which it can take part or deliver. */
  @Column('text', { array: true, nullable: true })
  languages: string[] | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('text', { nullable: true })
  evidence: string | null;

  @Column('text', { name: 'source_id' })
  @ForeignKey(() => Source, { name: 'statement_source_fk' })
  sourceId: string;
}
