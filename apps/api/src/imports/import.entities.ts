import type { Values } from '@libs/model';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../identity/identity.entities.js';
import type { Choices, FileFacts, Outcome } from './import.js';

/** A file that someone brought in, and what was decided about it. The file itself lies in the data folder. */
@Entity('import')
@Index('import_uploaded_ix', ['uploadedAt'])
@Index('import_hash_ix', ['hash'])
@Check('import_state_ck', `state in ('uploaded', 'applied', 'undone')`)
export class Import {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_pk' })
  id: string;

  @Column('text')
  kind: string;

  @Column('text', { name: 'file_name' })
  fileName: string;

  /** SHA-256 of its bytes. */
  @Column('text')
  hash: string;

  @Column('bigint')
  bytes: string;

  /** Too many observations for a list of rows: they go by COPY. */
  @Column('boolean')
  large: boolean;

  @Column('text')
  state: string;

  @Column('uuid', { name: 'account_id', nullable: true })
  @ForeignKey(() => Account, { name: 'import_account_fk' })
  accountId: string | null;

  /** What the file does not say itself, for instance which meeting a list is of. */
  @Column('jsonb')
  context: Readonly<Record<string, string>>;

  /** What people decided: columns, corrections, who is one person. */
  @Column('jsonb')
  choices: Choices;

  /** How the file was read. */
  @Column('jsonb', { nullable: true })
  facts: FileFacts | null;

  /** What the last plan says, or what was done. */
  @Column('jsonb', { nullable: true })
  outcome: Outcome | null;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt: Date;

  @Column('timestamptz', { name: 'applied_at', nullable: true })
  appliedAt: Date | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt: Date | null;
}

/** A record as it was before an import and as the import left it; kept as long as it can be undone. */
@Entity('import_change')
@Index('import_change_record_ix', ['kind', 'key'])
export class ImportChange {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'import_change_pk' })
  @ForeignKey(() => Import, { name: 'import_change_import_fk' })
  importId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_change_pk' })
  kind: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_change_pk' })
  key: string;

  @Column('jsonb', { nullable: true })
  before: Values | null;

  /** Null where it was taken away. */
  @Column('jsonb', { nullable: true })
  after: Values | null;
}

/** What someone once said that a header means. */
@Entity('import_header')
export class ImportHeader {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_header_pk' })
  kind: string;

  /** Folded, so that case and accents do not matter. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'import_header_pk' })
  header: string;

  @Column('text')
  key: string;
}

/** One observation of a large file: first its plan, and once applied what it changed. */
@Entity('import_observation')
@Check('import_observation_action_ck', `action in ('create', 'update', 'unchanged', 'problem', 'skipped')`)
export class ImportObservation {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'import_observation_pk' })
  @ForeignKey(() => Import, { name: 'import_observation_import_fk' })
  importId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'import_observation_pk' })
  seq: number;

  @Column('integer')
  line: number;

  @Column('text', { name: 'country_code', nullable: true })
  countryCode: string | null;

  @Column('text', { name: 'indicator_code', nullable: true })
  indicatorCode: string | null;

  @Column('text', { nullable: true })
  sex: string | null;

  @Column('text', { nullable: true })
  age: string | null;

  @Column('smallint', { nullable: true })
  year: number | null;

  @Column('double precision', { nullable: true })
  value: number | null;

  @Column('double precision', { nullable: true })
  before: number | null;

  @Column('text')
  action: string;

  @Column('text', { nullable: true })
  dataset: string | null;

  @Column('text', { nullable: true })
  status: string | null;

  @Column('boolean', { name: 'series_break', nullable: true })
  seriesBreak: boolean | null;

  /** Whether the value is to be preferred to those of other datasets, and why. */
  @Column('boolean', { nullable: true })
  preferred: boolean | null;

  @Column('text', { nullable: true })
  reason: string | null;

  /** The range of the other sexes that the value does not agree with. */
  @Column('text', { nullable: true })
  warning: string | null;

  /** The preferred value of another dataset, where it differs. */
  @Column('text', { nullable: true })
  other: string | null;

  /** The values that stood under the same key, as they were before. */
  @Column('jsonb', { nullable: true })
  replaced: object | null;

  /** What is wrong with the line, cell by cell. */
  @Column('jsonb', { nullable: true })
  wrong: object | null;
}
