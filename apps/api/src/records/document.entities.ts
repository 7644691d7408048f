import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Source } from '../network/network.entities.js';
import { StoredFile } from './file.entities.js';

/** A paper of the network: rules of procedure, a plan, a communiqué. */
@Entity('document')
@Check('document_dated_precision_ck', `dated_precision in ('day', 'month', 'year')`)
@Check(
  'document_original_ck',
  `case original when 'en' then title_en when 'fr' then title_fr when 'ar' then title_ar end is not null`,
)
export class Document {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'document_pk' })
  id: string;

  @Column('text')
  kind: string;

  @Column('text', { name: 'title_en', nullable: true })
  titleEn: string | null;

  @Column('text', { name: 'title_fr', nullable: true })
  titleFr: string | null;

  @Column('text', { name: 'title_ar', nullable: true })
  titleAr: string | null;

  /** The language that its title was written in. */
  @Column('text', { default: 'en' })
  original: string;

  @Column('text', { name: 'adopted_at', nullable: true })
  @ForeignKey('meeting', { name: 'document_adopted_at_fk' })
  adoptedAt: string | null;

  @Column('date', { nullable: true })
  dated: string | null;

  /** How much of that day is known: the day, its month or its year; the day where it is null. */
  @Column('text', { name: 'dated_precision', nullable: true })
  datedPrecision: string | null;

  @Column('text', { name: 'source_id' })
  @ForeignKey(() => Source, { name: 'document_source_fk' })
  sourceId: string;

  @Column('text', { nullable: true })
  note: string | null;
}

/** A version of a document in one language: an address, a file that we keep, or both. */
@Entity('document_version')
@Check('document_version_dated_precision_ck', `dated_precision in ('day', 'month', 'year')`)
@Check('document_version_language_ck', `language in ('en', 'fr', 'ar')`)
@Check('document_version_where_ck', `address is not null or file_id is not null`)
export class DocumentVersion {
  @PrimaryColumn('text', { name: 'document_id', primaryKeyConstraintName: 'document_version_pk' })
  @ForeignKey(() => Document, { name: 'document_version_document_fk' })
  documentId: string;

  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'document_version_pk' })
  version: number;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'document_version_pk' })
  language: string;

  @Column('date', { nullable: true })
  dated: string | null;

  /** How much of that day is known: the day, its month or its year; the day where it is null. */
  @Column('text', { name: 'dated_precision', nullable: true })
  datedPrecision: string | null;

  @Column('text', { nullable: true })
  address: string | null;

  @Column('uuid', { name: 'file_id', nullable: true })
  @ForeignKey(() => StoredFile, { name: 'document_version_file_fk' })
  fileId: string | null;
}
