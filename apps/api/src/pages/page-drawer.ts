import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { log } from '../platform/settings/log.js';
import { projectFolder } from '../platform/settings/project-folder.js';
import { Semaphore } from '../platform/http/semaphore.js';
import type { AnswerTo, DrawnPage, PageAddress } from '@libs/pages';
import type { Order, Report } from './drawing.js';

/** The program of the thread, the pages' own build that it needs, and how long a page may take. */
interface Drawing {
  readonly program: string;
  readonly needs: string;
  /** In milliseconds; on a busy machine the answers of a page take most of it. */
  readonly timeLimit: number;
}

const built: Drawing = {
  program: join(projectFolder, 'dist/api/apps/api/src/pages/draw.worker.js'),
  needs: join(projectFolder, 'dist/web-server/draw-page.js'),
  timeLimit: 30_000,
};

/** Of its JavaScript objects. A larger young generation costs 60 MB and saves nothing here. */
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 4 } as const;

interface Asked {
  readonly address: PageAddress;
  readonly answerTo: AnswerTo;
  /** In whose line it waits. */
  readonly by: string;
  /** Nobody waits for it any more. */
  readonly gone?: AbortSignal;
}

interface Open {
  readonly gone: AbortSignal | undefined;
  readonly answerTo: AnswerTo;
  readonly settle: (report: Report | null) => void;
}

/**
 * Draws pages in a thread of its own, so that no reader waits for the drawing of another's. A thread that ends, by a fault or by its
 * bounds, ends nothing else: its pages are drawn by script, and the next one begins a new thread. One in which a page takes too
 * long is ended, as whatever keeps it busy would keep every later page waiting.
 */
export class PageDrawer {
  private readonly turns = new Semaphore({ places: 2, maxWaiting: 200, maxWaitingPerClient: 100 });
  /** A picture waits for the one before it first, so that pictures take up one of the turns and pages always have the other. */
  private readonly pictures = new Semaphore({ places: 1, maxWaiting: 100, maxWaitingPerClient: 50 });
  private readonly open = new Map<number, Open>();
  private worker: Worker | null = null;
  private last = 0;

  constructor(private readonly drawing: Drawing = built) {}

  /** The page of an address, drawn from answers; null where it is not drawn ahead, or could not be. */
  async draw(asked: Asked): Promise<DrawnPage | null> {
    const report = await this.ask('draw', asked);
    return report?.type === 'drawn' ? report.page : null;
  }

  /** The picture of a page as a PNG file, or that there is no such page; null where it could not be painted now. */
  async paint(asked: Asked): Promise<Buffer | 'none' | null> {
    const { by, gone } = asked;
    const turn = { by, ...(gone && { signal: gone }) };
    const report = await this.pictures.run(() => this.ask('paint', asked), turn);
    if (report?.type !== 'painted' || report.picture === null) return null;
    return report.picture === 'none' ? 'none' : Buffer.from(report.picture);
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }

  private async ask(type: 'draw' | 'paint', asked: Asked): Promise<Report | null> {
    if (!existsSync(this.drawing.needs)) return null;
    const { by, gone } = asked;
    return this.turns.run(() => this.begin(type, asked), { by, ...(gone && { signal: gone }) });
  }

  private begin(type: 'draw' | 'paint', { address, answerTo, gone }: Asked): Promise<Report | null> {
    const id = (this.last += 1);
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        log.warn({ address }, 'a page took too long to be drawn');
        settle(null);
        this.end();
      }, this.drawing.timeLimit);
      const settle = (report: Report | null): void => {
        clearTimeout(timer);
        this.open.delete(id);
        resolve(report);
      };
      this.open.set(id, { answerTo, gone, settle });
      this.send({ type, id, address });
    });
  }

  private send(order: Order): void {
    this.worker ??= this.start();
    this.worker.postMessage(order);
  }

  private start(): Worker {
    const worker = new Worker(this.drawing.program, { resourceLimits: LIMITS, env: {}, stdin: false });
    worker.unref();
    worker.on('message', (report: Report) => this.hear(report));
    worker.on('error', (err) => log.error({ err }, 'the thread that draws pages ended'));
    worker.once('exit', () => this.worker === worker && this.end());
    return worker;
  }

  /** Ends the thread, and what it was drawing; the next page begins a new one. */
  private end(): void {
    const { worker } = this;
    this.worker = null;
    for (const { settle } of [...this.open.values()]) settle(null);
    void worker?.terminate();
  }

  private hear(report: Report): void {
    const one = this.open.get(report.id);
    // Its reader has gone on without it.
    if (one === undefined) return;
    if (report.type === 'drawn' || report.type === 'painted') return one.settle(report);
    if (report.type === 'failed') {
      log.error({ fault: report.message }, 'a page could not be drawn');
      return one.settle(null);
    }
    const { id, question } = report;
    const reply = (text: string | null) => {
      // Its thread may have ended meanwhile, and a new one has never heard of the question.
      if (this.open.get(id) === one) this.send({ type: 'answer', id, question, text });
    };
    // What nobody waits for ends at its next question, as it does without an answer.
    if (one.gone?.aborted) return reply(null);
    one.answerTo(question).then(reply, () => reply(null));
  }
}
