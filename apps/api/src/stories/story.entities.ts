import type { Story } from '@libs/stories';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Account } from '../identity/identity.entities.js';

/** A story that someone put together: slides with their words, and whom it is shown to. */
@Entity('story')
@Index('story_account_ix', ['accountId'])
@Check('story_version_ck', 'version > 0')
export class StoredStory {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'story_pk' })
  id: string;

  /** Whose it is; null where it was made in the invented network without an account. */
  @Column('uuid', { name: 'account_id', nullable: true })
  @ForeignKey(() => Account, { name: 'story_account_fk' })
  accountId: string | null;

  /** Counted up by every change, so that nobody writes over what they have not seen. */
  @Column('integer')
  version: number;

  /** Whether everybody who may read the pages may open it by its link. */
  @Column('boolean')
  shared: boolean;

  @Column('jsonb')
  content: Story;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt: Date;
}
