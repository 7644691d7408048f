import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';

/** A page or document that figures were read from. */
@Entity('source')
export class Source {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'source_pk' })
  id: string;

  @Column('text')
  title: string;

  @Column('text')
  publisher: string;

  @Column('text', { nullable: true })
  address: string | null;

  /** The date that is on the page, in its own words. */
  @Column('text', { name: 'page_date', nullable: true })
  pageDate: string | null;

  @Column('text', { name: 'read_on' })
  readOn: string;

  /** What was taken from it. */
  @Column('text')
  taken: string;
}

/** A state, another economy, an aggregate of the World Bank, or the world: what an observation can be about. */
@Entity('country')
@Check('country_kind_ck', `kind in ('country', 'economy', 'aggregate', 'world')`)
@Check('country_tile_ck', `(tile_row is null) = (tile_column is null)`)
export class Country {
  /** ISO 3166-1 alpha-3, or a user-assigned code of that form. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'country_pk' })
  code: string;

  @Column('text')
  kind: string;

  @Column('text', { nullable: true })
  iso2: string | null;

  @Column('text', { nullable: true })
  m49: string | null;

  @Column('text', { name: 'name_en' })
  nameEn: string;

  @Column('text', { name: 'name_fr', nullable: true })
  nameFr: string | null;

  @Column('text', { name: 'name_ar', nullable: true })
  nameAr: string | null;

  /** Place in the grid of equal tiles; only members of the network have one. */
  @Column('smallint', { name: 'tile_row', nullable: true })
  tileRow: number | null;

  @Column('smallint', { name: 'tile_column', nullable: true })
  tileColumn: number | null;
}

/** A country's membership of the OIC over a period, with its group. Observers have no group. */
@Entity('membership')
@Check('membership_kind_ck', `kind in ('member', 'observer')`)
@Check('membership_group_ck', `(kind = 'member') = (group_code is not null)`)
@Check('membership_period_ck', `to_year is null or to_year >= from_year`)
@Check('membership_suspended_from_precision_ck', `suspended_from_precision in ('day', 'month', 'year')`)
@Check('membership_suspended_to_precision_ck', `suspended_to_precision in ('day', 'month', 'year')`)
export class Membership {
  @PrimaryColumn('text', { name: 'country_code', primaryKeyConstraintName: 'membership_pk' })
  @ForeignKey(() => Country, { name: 'membership_country_fk' })
  countryCode: string;

  /** Sources give the year of joining, not the day. */
  @PrimaryColumn('smallint', { name: 'from_year', primaryKeyConstraintName: 'membership_pk' })
  fromYear: number;

  @Column('smallint', { name: 'to_year', nullable: true })
  toYear: number | null;

  @Column('text')
  kind: string;

  @Column('text', { name: 'group_code', nullable: true })
  groupCode: string | null;

  @Column('text', { name: 'group_source_id', nullable: true })
  @ForeignKey(() => Source, { name: 'membership_group_source_fk' })
  groupSourceId: string | null;

  @Column('text', { name: 'source_id' })
  @ForeignKey(() => Source, { name: 'membership_source_fk' })
  sourceId: string;

  /** First day of a reported suspension; its end may be unknown. */
  @Column('date', { name: 'suspended_from', nullable: true })
  suspendedFrom: string | null;

  @Column('date', { name: 'suspended_to', nullable: true })
  suspendedTo: string | null;

  /** How much of the day is known: the day, its month or its year; the day where it is null. */
  @Column('text', { name: 'suspended_from_precision', nullable: true })
  suspendedFromPrecision: string | null;

  @Column('text', { name: 'suspended_to_precision', nullable: true })
  suspendedToPrecision: string | null;

  @Column('text', { nullable: true })
  note: string | null;
}

/** A national employment agency, a ministry, or a partner that belongs to no member state. */
@Entity('institution')
export class Institution {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'institution_pk' })
  id: string;

  @Column('text', { name: 'country_code', nullable: true })
  @ForeignKey(() => Country, { name: 'institution_country_fk' })
  countryCode: string | null;

  @Column('text')
  kind: string;

  @Column('text', { name: 'name_en' })
  nameEn: string;

  @Column('text', { name: 'name_fr', nullable: true })
  nameFr: string | null;

  @Column('text', { name: 'name_ar', nullable: true })
  nameAr: string | null;

  @Column('text', { nullable: true })
  acronym: string | null;

  @Column('text', { nullable: true })
  role: string | null;

  /** Whether a source says that it acts in the network. */
  @Column('boolean')
  confirmed: boolean;

  @Column('text', { name: 'source_id' })
  @ForeignKey(() => Source, { name: 'institution_source_fk' })
  sourceId: string;

  @Column('text', { nullable: true })
  note: string | null;
}

/** A term of the chair or of a vice-chair. Two chairs at once cannot be stored. */
@Entity('chair_term')
@Check('chair_term_role_ck', `role in ('chair', 'vice-chair')`)
@Check('chair_term_actual_from_precision_ck', `actual_from_precision in ('day', 'month', 'year')`)
@Check('chair_term_actual_from_basis_ck', `actual_from_basis in ('stated', 'ours')`)
@Check('chair_term_actual_to_precision_ck', `actual_to_precision in ('day', 'month', 'year')`)
@Check('chair_term_actual_to_basis_ck', `actual_to_basis in ('stated', 'ours')`)
@Exclusion(
  'chair_term_one_chair_ex',
  `using gist (daterange(actual_from, actual_to, '[)') with &&) where (role = 'chair')`,
)
export class ChairTerm {
  @PrimaryColumn('text', { name: 'country_code', primaryKeyConstraintName: 'chair_term_pk' })
  @ForeignKey(() => Country, { name: 'chair_term_country_fk' })
  countryCode: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'chair_term_pk' })
  role: string;

  @PrimaryColumn('date', { name: 'actual_from', primaryKeyConstraintName: 'chair_term_pk' })
  actualFrom: string;

  /** The day of the hand-over, which belongs to the next term. */
  @Column('date', { name: 'actual_to', nullable: true })
  actualTo: string | null;

  /** How much of the day is known: the day, its month or its year; the day where it is null. */
  @Column('text', { name: 'actual_from_precision', nullable: true })
  actualFromPrecision: string | null;

  /** Whether a source states the day, or it is our reading; stated where it is null. */
  @Column('text', { name: 'actual_from_basis', nullable: true })
  actualFromBasis: string | null;

  @Column('text', { name: 'actual_to_precision', nullable: true })
  actualToPrecision: string | null;

  @Column('text', { name: 'actual_to_basis', nullable: true })
  actualToBasis: string | null;

  /** The term as announced, for instance 2024-2026. */
  @Column('text')
  nominal: string;

  @Column('text')
  institution: string;

  @Column('text', { name: 'source_id' })
  @ForeignKey(() => Source, { name: 'chair_term_source_fk' })
  sourceId: string;

  @Column('text', { name: 'second_source_id', nullable: true })
  @ForeignKey(() => Source, { name: 'chair_term_second_source_fk' })
  secondSourceId: string | null;

  @Column('text', { nullable: true })
  note: string | null;
}
