import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Country } from '../network/network.entities.js';

/** A labour-market indicator. Modelled and reported series of one subject are two indicators, never mixed. */
@Entity('indicator')
@Check('indicator_estimate_ck', `estimate in ('modelled', 'reported')`)
export class Indicator {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'indicator_pk' })
  code: string;

  @Column('text', { name: 'name_en' })
  nameEn: string;

  @Column('text')
  unit: string;

  @Column('text')
  source: string;

  @Column('text')
  licence: string;

  @Column('text')
  direction: string;

  @Column('text')
  description: string;

  @Column('text')
  topic: string;

  @Column('text')
  estimate: string;

  @Column('smallint')
  decimals: number;
}

/** An indicator by sex and age: where its values come from and what they cover. */
@Entity('series')
export class Series {
  @PrimaryColumn('text', { name: 'indicator_code', primaryKeyConstraintName: 'series_pk' })
  @ForeignKey(() => Indicator, { name: 'series_indicator_fk' })
  indicatorCode: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'series_pk' })
  sex: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'series_pk' })
  age: string;

  /** Published by the source, or derived by the formula beside it. */
  @Column('text')
  kind: string;

  @Column('text', { name: 'upstream_code', nullable: true })
  upstreamCode: string | null;

  @Column('text', { nullable: true })
  repository: string | null;

  @Column('text', { nullable: true })
  formula: string | null;

  @Column('text', { name: 'members_missing', nullable: true })
  membersMissing: string | null;
}

/** One value: country x indicator x sex x age x year. A value that no source has is no row. */
@Entity('observation')
@Check('observation_sex_ck', `sex in ('T', 'F', 'M')`)
export class Observation {
  @PrimaryColumn('text', { name: 'country_code', primaryKeyConstraintName: 'observation_pk' })
  @ForeignKey(() => Country, { name: 'observation_country_fk' })
  countryCode: string;

  @PrimaryColumn('text', { name: 'indicator_code', primaryKeyConstraintName: 'observation_pk' })
  @ForeignKey(() => Indicator, { name: 'observation_indicator_fk' })
  indicatorCode: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'observation_pk' })
  sex: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'observation_pk' })
  age: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'observation_pk' })
  year: number;

  @Column('double precision')
  value: number;
}
