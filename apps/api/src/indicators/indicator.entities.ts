import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Country, Source } from '../network/network.entities.js';

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

/** An edition of a source's figures. Its code is short, because every observation holds it. */
@Entity('dataset')
export class Dataset {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'dataset_pk' })
  code: string;

  @Column('text', { name: 'source_id' })
  @ForeignKey(() => Source, { name: 'dataset_source_fk' })
  sourceId: string;

  /** Null where its terms are not stated. */
  @Column('text', { nullable: true })
  licence: string | null;

  /** The edition as its source names it. */
  @Column('text', { nullable: true })
  vintage: string | null;
}

/** What a dataset says of the values that it has of a series. */
@Entity('series_dataset')
@Check('series_dataset_status_ck', `status in ('reported', 'modelled', 'derived', 'nowcast')`)
export class SeriesDataset {
  @PrimaryColumn('text', { name: 'indicator_code', primaryKeyConstraintName: 'series_dataset_pk' })
  indicatorCode: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'series_dataset_pk' })
  sex: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'series_dataset_pk' })
  age: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'series_dataset_pk' })
  @ForeignKey(() => Dataset, { name: 'series_dataset_dataset_fk' })
  dataset: string;

  /** Of every value that states none of its own; null where it is not stated. */
  @Column('text', { nullable: true })
  status: string | null;

  /** From this year on its values are, for most members, estimates without a survey behind them. */
  @Column('smallint', { name: 'unsurveyed_from', nullable: true })
  unsurveyedFrom: number | null;
}

/**
 * One value of one dataset: country x indicator x sex x age x year. A value that no source has is no row. Of several values
 * of one key one is preferred, with a reason.
 */
@Entity('observation')
@Index('observation_second_ix', ['countryCode', 'indicatorCode', 'sex', 'age', 'year'], {
  where: 'NOT preferred',
})
@Check('observation_sex_ck', `sex in ('T', 'F', 'M')`)
@Check('observation_status_ck', `status in ('reported', 'modelled', 'derived', 'nowcast')`)
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

  @PrimaryColumn('text', { primaryKeyConstraintName: 'observation_pk' })
  @ForeignKey(() => Dataset, { name: 'observation_dataset_fk' })
  dataset: string;

  @Column('double precision')
  value: number;

  @Column('boolean', { default: true })
  preferred: boolean;

  /** Why it is preferred, where another dataset has another value. */
  @Column('text', { nullable: true })
  reason: string | null;

  /** Where the source states it of this value; else that of the series in its dataset holds. */
  @Column('text', { nullable: true })
  status: string | null;

  /** The source states a break in the series at this value. */
  @Column('boolean', { name: 'series_break', nullable: true })
  seriesBreak: boolean | null;
}
