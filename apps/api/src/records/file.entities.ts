import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Account } from '../identity/identity.entities.js';

/** A file that someone brought: a version of a document, or the evidence of a figure. */
@Entity('file')
export class StoredFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'file_pk' })
  id: string;

  @Column('text')
  name: string;

  /** What its first bytes say that it is. */
  @Column('text', { name: 'media_type' })
  mediaType: string;

  @Column('integer')
  size: number;

  @Column('bytea')
  content: Buffer;

  @Column('uuid', { name: 'account_id', nullable: true })
  @ForeignKey(() => Account, { name: 'file_account_fk' })
  accountId: string | null;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt: Date;
}
