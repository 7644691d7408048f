import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Job } from '../../jobs/job.entities.js';

/** The figures that a deck was made from, kept so that they can be compared with those of another day. */
@Entity('deck')
@Check('deck_hash_ck', `hash ~ '^[0-9a-f]{64}$'`)
@Check('deck_language_ck', `language in ('en', 'fr', 'ar')`)
export class FrozenDeck {
  /** SHA-256 of what it holds: the same figures are kept once. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'deck_pk' })
  hash: string;

  @Column('text')
  language: string;

  /** Version of the data. */
  @Column('bigint')
  version: string;

  @Column('date', { name: 'as_of' })
  asOf: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  /** Choices with their tables, as JSON, packed. */
  @Column('bytea')
  content: Buffer;
}

/** The file of a deck that is ready, for the minutes in which it can be fetched. */
@Entity('deck_file')
export class DeckFile {
  @PrimaryColumn('uuid', { name: 'job_id', primaryKeyConstraintName: 'deck_file_pk' })
  @ForeignKey(() => Job, { name: 'deck_file_job_fk', onDelete: 'CASCADE' })
  jobId: string;

  @Column('text')
  name: string;

  /** Of the frozen deck. */
  @Column('text')
  hash: string;

  @Column('bytea')
  bytes: Buffer;
}

/** A logo or the corporate template, as administrators set them. */
@Entity('deck_setting')
@Check('deck_setting_name_ck', `name in ('logo-network', 'logo-chair', 'template')`)
export class DeckSetting {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'deck_setting_pk' })
  name: string;

  /** What was read of the upload when it was checked. */
  @Column('jsonb')
  content: object;

  /** The picture; a template is kept only as its colours and fonts. */
  @Column('bytea', { nullable: true })
  bytes: Buffer | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}
