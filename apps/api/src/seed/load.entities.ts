import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row that says how often the data changed, and whether they are the invented network's. */
@Entity('data_version')
export class DataVersion {
  @PrimaryColumn('boolean', { primaryKeyConstraintName: 'data_version_pk', default: true })
  id: boolean;

  @Column('bigint')
  version: string;

  @Column('timestamptz', { name: 'committed_at' })
  committedAt: Date;

  @Column('boolean')
  fictional: boolean;
}

/** A folder of data that was loaded: the same bytes again change nothing. */
@Entity('load')
export class Load {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'load_pk' })
  folder: string;

  @Column('text')
  hash: string;

  @Column('integer')
  rows: number;

  @Column('timestamptz', { name: 'loaded_at' })
  loadedAt: Date;
}

/** A shipped record as it was when it was last offered: what differs from it was edited here. */
@Entity('shipped_record')
export class ShippedRecord {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'shipped_record_pk' })
  folder: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'shipped_record_pk' })
  kind: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'shipped_record_pk' })
  key: string;

  /** Tells its state from any other. */
  @Column('text')
  version: string;
}
