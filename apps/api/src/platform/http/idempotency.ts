import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Column, Entity, Index, PrimaryColumn, type DataSource } from 'typeorm';
import { AppError } from '../graphql/app-error.js';
import type { Operation, Outcome } from '../graphql/operation.js';
import type { RequestContext } from '../auth/request-context.js';
import { marking, type Mark } from '../postgres/written-mark.js';
import { log } from '../settings/log.js';

/** A request that may be sent again because its answer was lost on the way, and what was answered; null while it is worked on. */
@Entity('repeatable_request')
@Index('repeatable_request_begun_ix', ['begunAt'])
export class RepeatableRequest {
  /** A hash of who sent it and of the key that the sender made for it. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'repeatable_request_pk' })
  key: string;

  @Column('text', { name: 'body_hash' })
  bodyHash: string;

  @Column('timestamptz', { name: 'begun_at' })
  begunAt: Date;

  /** Whether a transaction of it was committed: it says so itself. */
  @Column('boolean', { default: false })
  written: boolean;

  @Column('jsonb', { nullable: true })
  answer: Outcome | null;
}

/** Of a key that a sender makes: a UUID, or as good as one. */
const KEY = /^[A-Za-z0-9_-]{16,64}$/;
/** Larger answers are not kept, only that they were given: what changes something answers in a few lines. */
const LARGEST = 64 * 1024;
/** Anyone who began died where there is no answer after so long. */
const DEAD_AFTER = '2 minutes';
const KEPT_FOR = '1 hour';
const POLL = 100;
const PATIENCE = 14_000;

/**
 * Runs what someone sends under a key of their own once, however often it comes: the header `Idempotency-Key` of the draft of
 * the IETF. The same key with another body is refused. What failed, or began or ended a session, is not kept: it runs again.
 * What was written is noted under the key in its own transaction: where the server ended between the two, it is not done again.
 */
export class Idempotency {
  constructor(private readonly database: DataSource) {}

  async once(
    { operation, context, key }: { operation: Operation; context: RequestContext; key: string },
    work: () => Promise<Outcome>,
  ): Promise<Outcome> {
    if (!KEY.test(key))
      throw new AppError('BAD_REQUEST', 'An Idempotency-Key has 16 to 64 letters, digits, - or _.');
    const own = hashOf([context.auth.principal.account ?? context.address, key]);
    const body = hashOf([operation.query, operation.variables, operation.operationName]);
    const known = await this.begin(own, body);
    if (known !== null) return known;
    let outcome: Outcome | null = null;
    try {
      outcome = await marking(writtenUnder(own), work);
      return outcome;
    } finally {
      const isKept = outcome !== null && outcome.status === 200 && !context.isSessionChanged();
      // Who waits for the answer gets it, whether it can be kept or not.
      await this.end(own, isKept ? outcome : null).catch((err: unknown) =>
        log.error({ err, requestId: context.requestId }, 'an answer could not be kept'),
      );
    }
  }

  /** Claims a key; the answer where someone had it before. */
  private async begin(key: string, body: string): Promise<Outcome | null> {
    await this.database.query(
      `delete from repeatable_request where begun_at < now() - interval '${KEPT_FOR}'`,
    );
    for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(POLL)) {
      const claimed = await this.database.query<unknown[]>(
        `insert into repeatable_request as r (key, body_hash, begun_at) values ($1, $2, now())
         on conflict (key) do update set begun_at = now()
           where r.answer is null and not r.written and r.body_hash = excluded.body_hash and r.begun_at <= now() - interval '${DEAD_AFTER}'
         returning key`,
        [key, body],
      );
      if (claimed.length > 0) return null;
      const [found] = await this.database.query<
        { bodyHash: string; answer: Outcome | null; isUnanswered: boolean }[]
      >(
        `select body_hash as "bodyHash", answer,
           written and answer is null and begun_at <= now() - interval '${DEAD_AFTER}' as "isUnanswered"
         from repeatable_request where key = $1`,
        [key],
      );
      if (found !== undefined && found.bodyHash !== body) throw new AppError('KEY_REUSED');
      if (found?.answer) return found.answer;
      if (found?.isUnanswered) throw new AppError('ANSWER_LOST');
    }
    throw new AppError('TIME_LIMIT');
  }

  private async end(key: string, outcome: Outcome | null): Promise<void> {
    const answer = outcome === null ? null : JSON.stringify(outcome);
    if (answer === null) await this.database.query('delete from repeatable_request where key = $1', [key]);
    else if (answer.length > LARGEST)
      // As if the one who began had died: what was written is not done again.
      await this.database.query(
        `update repeatable_request set begun_at = now() - interval '${DEAD_AFTER}' where key = $1`,
        [key],
      );
    else await this.database.query('update repeatable_request set answer = $2 where key = $1', [key, answer]);
  }
}

/** Notes that something was written under a key, in a transaction that wrote something: one that only read has no number. */
function writtenUnder(key: string): Mark {
  return (transaction) =>
    transaction.query(
      'update repeatable_request set written = true where key = $1 and pg_current_xact_id_if_assigned() is not null',
      [key],
    );
}

function hashOf(words: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(words)).digest('base64url');
}
