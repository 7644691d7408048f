import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Country, Institution, Source } from './network.entities.js';

/** Someone speaks for a member's agency over a period; who it is stands apart. */
@Entity('focal_point')
@Index('focal_point_country_ix', ['countryCode'])
@Check('focal_point_role_ck', `role in ('focal-point', 'deputy')`)
@Check('focal_point_dates_ck', `valid_to >= valid_from`)
export class FocalPoint {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'focal_point_pk' })
  id: string;

  @Column('text', { name: 'country_code' })
  @ForeignKey(() => Country, { name: 'focal_point_country_fk' })
  countryCode: string;

  @Column('text', { name: 'institution_id', nullable: true })
  @ForeignKey(() => Institution, { name: 'focal_point_institution_fk' })
  institutionId: string | null;

  @Column('text')
  role: string;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  /** When the member last said that this still holds. */
  @Column('date', { name: 'confirmed_on', nullable: true })
  confirmedOn: string | null;

  @Column('text', { name: 'source_id' })
  @ForeignKey(() => Source, { name: 'focal_point_source_fk' })
  sourceId: string;
}

/** Who a focal point is: personal data, which no question about figures reads. */
@Entity('focal_point_person')
export class FocalPointPerson {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'focal_point_person_pk' })
  @ForeignKey(() => FocalPoint, { name: 'focal_point_person_focal_point_fk' })
  id: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  phone: string | null;
}
