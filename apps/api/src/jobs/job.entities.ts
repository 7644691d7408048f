import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { JobState } from './job.js';

/** A piece of background work, whichever instance does it. */
@Entity('job')
@Check('job_state_ck', `state in ('waiting', 'running', 'done', 'refused', 'failed', 'cancelled')`)
@Check('job_running_ck', `(state = 'running') = (worker is not null and leased_until is not null)`)
@Index('job_active_uq', ['kind', 'subject'], { unique: true, where: `state in ('waiting', 'running')` })
@Index('job_subject_ix', ['kind', 'subject', 'createdAt'])
@Index('job_ended_ix', ['endedAt'])
export class Job {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'job_pk' })
  id: string;

  @Column('text')
  kind: string;

  /** What it is about: of one kind and subject only one is waiting or running. */
  @Column('text')
  subject: string;

  /** What its handler has to know. */
  @Column('jsonb')
  input: object;

  /** For whom it is done; null for a visitor, or for the product itself. */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;

  @Column('text')
  state: JobState;

  /** How many jobs of the same person wait before it: those of several people are taken in turn. */
  @Column('integer')
  turn: number;

  @Column('integer')
  attempts: number;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  /** The worker that does it, which loses it to others where it does not renew its lease. */
  @Column('uuid', { nullable: true })
  worker: string | null;

  @Column('timestamptz', { name: 'leased_until', nullable: true })
  leasedUntil: Date | null;

  /** Someone asked for it to be stopped. */
  @Column('boolean', { name: 'cancel_asked' })
  cancelRequested: boolean;

  /** Until when someone waits for it; null where it is to be done whoever waits. */
  @Column('timestamptz', { name: 'wanted_until', nullable: true })
  wantedUntil: Date | null;

  /** Steps that are done, of `total` where that is known. */
  @Column('integer')
  done: number;

  @Column('integer', { nullable: true })
  total: number | null;

  /** Code of what kept it from being done, the last time it was tried. */
  @Column('text', { nullable: true })
  problem: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'begun_at', nullable: true })
  begunAt: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
