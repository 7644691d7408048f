import { randomUUID } from 'node:crypto';
import { readStory } from '@libs/stories';
import { LANGUAGES, type Language } from '@libs/vocabulary';
import type { ValidationIssue } from '@libs/rules';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { JobState, RunningJob } from '../../jobs/job.js';
import { isActive, JobQueue, type JobRow } from '../../jobs/job-queue.service.js';
import { JobWorker } from '../../jobs/job-worker.js';
import { AppError } from '../../platform/graphql/app-error.js';
import { requirePermission } from '../../platform/auth/principal.js';
import type { RequestContext } from '../../platform/auth/request-context.js';
import { inTransaction } from '../../platform/postgres/transaction.js';
import { deckFailure } from './deck-failure.js';
import { DeckService, type FinishedDeck } from './deck.service.js';

const KIND = 'deck';
/** Anyone who asks no more for so many seconds is taken as gone. */
const GONE = 20;
/** A deck that is ready can be fetched, and fetched again where a download broke off, for so many seconds. */
const FETCHED_WITHIN = 300;
/** So many decks wait to be made, and so many files are kept to be fetched. */
const LINE = 20;
const FILES = 40;
/** Of those that wait so many may be one person's, and so many of all who are not signed in. */
const OF_A_PERSON = 4;
const OF_VISITORS = 10;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const deckInput = z.object({ story: z.unknown(), language: z.enum(LANGUAGES) });
type DeckInput = z.infer<typeof deckInput>;

/** How far a deck is. */
export interface DeckProgress {
  readonly state: 'waiting' | 'building' | 'ready' | 'failed';
  readonly done: number;
  readonly of: number;
  /** By which the deck can be compared with later figures; null until it is ready. */
  readonly hash: string | null;
}

/** A deck that was cancelled, or for which nobody waits, is none. */
const states: ReadonlyMap<JobState, DeckProgress['state']> = new Map([
  ['waiting', 'waiting'],
  ['running', 'building'],
  ['done', 'ready'],
  ['refused', 'failed'],
  ['failed', 'failed'],
]);

/** Decks on their way: one is made at a time in each instance, the others wait. A deck belongs to the one who began it. */
@Injectable()
export class DeckJobsService implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: JobQueue,
    private readonly worker: JobWorker,
    private readonly decks: DeckService,
  ) {}

  onModuleInit(): void {
    this.worker.handle({ kind: KIND, atOnce: 1, run: (job) => this.run(job), failure: deckFailure });
    this.worker.handle({
      ...{ kind: 'prune-decks', atOnce: 1, every: FETCHED_WITHIN },
      run: () => this.sweep(),
    });
  }

  /** Begins a deck and gives its id, or all that is wrong with the story. */
  async begin(
    input: unknown,
    language: Language,
    context: RequestContext,
  ): Promise<{ id: string } | { problems: readonly ValidationIssue[] }> {
    const checked = await this.decks.check(input);
    if ('problems' in checked) return checked;
    const { story } = checked;
    const { account } = context.auth.principal;
    await this.sweep();
    const content: DeckInput = { story, language };
    const job = {
      ...{ kind: KIND, subject: randomUUID(), input: content, account },
      ...{ total: story.slides.length, wantedFor: GONE },
    };
    const most = { all: LINE + 1, own: account === null ? OF_VISITORS : OF_A_PERSON };
    const id = await this.jobs.addWithin(job, most);
    if (id === null) throw new AppError('BUSY');
    return { id };
  }

  /** How far a deck is; null where there is none, nobody waits for it any more, or it is another's. */
  async progress(id: string, context: RequestContext): Promise<DeckProgress | null> {
    const job = await this.own(id, context);
    const state = job === null ? undefined : states.get(job.state);
    if (job === null || state === undefined) return null;
    if (isActive(job) && !(await this.jobs.want(id, GONE))) return null;
    const hash = state === 'ready' ? ((await this.fileOf(id))?.hash ?? null) : null;
    return { state, done: job.done, of: job.total ?? 0, hash };
  }

  async cancel(id: string, context: RequestContext): Promise<void> {
    if ((await this.own(id, context)) !== null) await this.jobs.cancel(id);
  }

  /**
   * The file of a deck that is ready; whoever it is not for is told that there is none. Nobody but its reader knows whether a
   * download arrived, so that it stays until it is swept.
   */
  async file(id: string, context: RequestContext): Promise<FinishedDeck> {
    requirePermission(context.auth, 'export');
    const job = await this.own(id, context);
    const file = job === null ? null : await this.fileOf(id);
    if (file === null) throw new AppError('NOT_FOUND');
    return file;
  }

  private async run(job: RunningJob): Promise<void> {
    const { story: given, language } = deckInput.parse(job.input);
    const story = readStory(given);
    if (!('slides' in story)) throw new AppError('BAD_USER_INPUT');
    const pause = async (): Promise<void> => {
      await new Promise((resolve) => setImmediate(resolve));
      job.signal.throwIfAborted();
    };
    const slideDone = (slides: number): void => job.progress(slides, story.slides.length);
    const { name, hash, bytes } = await this.decks.make(story, language, {
      ...{ by: job.account ?? KIND, pause, slideDone },
    });
    await inTransaction(this.database, async (client) => {
      await client.query('insert into deck_file (job_id, name, hash, bytes) values ($1, $2, $3, $4)', [
        ...[job.id, name, hash, Buffer.from(bytes)],
      ]);
      await job.commit(client);
    });
  }

  /** A deck that the person of this request began. */
  private async own(id: string, { auth }: RequestContext): Promise<JobRow | null> {
    if (!UUID.test(id)) return null;
    const job = await this.jobs.find(id);
    return job?.kind === KIND && job.account === auth.principal.account ? job : null;
  }

  private async fileOf(id: string): Promise<FinishedDeck | null> {
    const rows = await this.database.query<FinishedDeck[]>(
      'select name, hash, bytes from deck_file where job_id = $1',
      [id],
    );
    return rows[0] ?? null;
  }

  /** Forgets what can be fetched no longer; of what is kept the oldest goes first. */
  private async sweep(): Promise<void> {
    await this.database.query(
      `delete from job where kind = $1 and state not in ('waiting', 'running') and (
         ended_at < now() - make_interval(secs => $2)
         or id in (select id from job where kind = $1 and state = 'done' order by ended_at desc offset $3)
       )`,
      [KIND, FETCHED_WITHIN, FILES],
    );
  }
}
