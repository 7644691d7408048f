import { setTimeout as wait } from 'node:timers/promises';
import type { Request } from 'express';
import { BusyError } from '../platform/graphql/app-error.js';
import { AnswerCache, ReadyAnswer } from '../platform/cache/answer-cache.js';
import { parseQuestion, type Answers } from '../platform/cache/answers.js';
import type { DataState, DataVersion } from '../platform/postgres/data-version.js';
import type { Execution } from '../platform/graphql/execution.js';
import { addressBlock } from '../platform/http/address-block.js';
import { pagesAhead } from '../platform/http/metrics.js';
import type { RateLimiter } from '../platform/http/rate-limiter.js';
import type { Site } from './site.js';
import { robots } from './sitemap.js';
import type { PageAddress } from '@libs/pages';
import { languageOf, pageOfPicture } from './drawing.js';
import { MostRequested } from './most-requested.js';
import { pageDocument } from './page-document.js';
import type { PageDrawer } from './page-drawer.js';

/** A whole page, ready to be sent. */
export class ReadyPage extends ReadyAnswer {
  constructor(
    bytes: Buffer,
    status: number,
    /** What `style-src` allows besides files of our own; null for nothing. */
    readonly styleHash: string | null,
  ) {
    super(bytes, status);
  }
}

interface Parts {
  readonly site: Site;
  /** Of the product, without a slash at its end. */
  readonly publicUrl: string;
  readonly answers: Pick<Answers, 'find'>;
  readonly version: Pick<DataVersion, 'read'>;
  readonly execution: Pick<Execution, 'isRegistered'>;
  readonly budget: Pick<RateLimiter, 'admit' | 'charge'>;
  readonly drawer: Pick<PageDrawer, 'draw' | 'paint'>;
  /** The map for search engines as the data are now. */
  readonly sitemap: () => Promise<string>;
}

type Asking = Pick<Request, 'originalUrl' | 'ip' | 'headers'>;

interface Answering {
  readonly locals: Readonly<Record<string, unknown>>;
  set(name: string, value: string): unknown;
}

/** In bytes, with their compressed forms. */
const CAPACITY = 32 * 1024 * 1024;
/** Longer addresses are drawn by script: no link of ours is as long. */
const LONGEST = 1_000;
/** When it is worth asking again for a picture that could not be painted, in seconds. */
const SOON = 5;
/** Of pictures, in bytes: some 150 of them. */
const GALLERY = 8 * 1024 * 1024;
/** Of files for search engines, in bytes: a sitemap of some thousands of pages. */
const FILES = 16 * 1024 * 1024;
/** How long a reader waits for a page to be drawn, in milliseconds; after that script draws it, and the next one has it. */
const PATIENCE = 3_000;
/** How many of the most asked pages are drawn after a change before anybody asks. */
const READY = 30;
/** How long the data must have stayed as they are before that, in milliseconds. */
const QUIET = 5_000;
/** After this many such times, older requests count half: about an hour. */
const HALF_LIFE = 720;

/**
 * Pages as they stand before any script, the same bytes for all who may read. Each is kept under the version of the data that was read
 * before it was drawn, like any answer. Where only members read, nobody gets one: who asks is not known from an address.
 */
export class DrawnPages {
  private readonly kept = new AnswerCache<ReadyPage>(CAPACITY);
  private readonly running = new Map<string, Promise<ReadyPage | null>>();
  private readonly pictures = new AnswerCache(GALLERY);
  private readonly files = new AnswerCache(FILES);
  private readonly making = new Map<string, Shared>();
  private readonly asked = new MostRequested();
  private quiet: NodeJS.Timeout | null = null;
  private turns = 0;
  /** The state of the data that was found last, and that for which the most asked pages are ready. */
  private seen = '';
  private readyFor = '';

  constructor(private readonly parts: Parts) {}

  /** Begins to draw the most asked pages after each change, as soon as the data stay as they are and nobody waits for a page. */
  start(): void {
    this.quiet = setTimeout(() => {
      this.makeReady()
        .catch(() => undefined)
        .finally(() => this.quiet && this.start());
    }, QUIET);
    this.quiet.unref();
  }

  stop(): void {
    if (this.quiet !== null) clearTimeout(this.quiet);
    this.quiet = null;
  }

  /** The page of a request; null where it is drawn by script. Throws where the reader asked for too much. */
  async find(request: Asking, response: Answering): Promise<ReadyPage | null> {
    const address = addressOf(request);
    if (address.pathname.length + address.search.length > LONGEST) return null;
    const state = await this.parts.version.read().catch(() => null);
    if (state === null || state.reading !== 'open') return null;
    this.asked.note(address);
    const key = pageKey(state, address);
    const ready = this.kept.get(key);
    if (ready !== undefined) return ready;
    const underWay = this.running.get(key);
    if (underWay !== undefined) return patiently(underWay);
    await this.parts.budget.admit(request, response);
    const began = performance.now();
    const requestId = String(response.locals['requestId']);
    const by = addressBlock(request.ip ?? '');
    const drawing = this.running.get(key) ?? this.begin(key, { address, state, requestId, by });
    drawing.then(
      (page) =>
        this.parts.budget.charge(request, {
          milliseconds: performance.now() - began,
          bytes: page?.bytes.length ?? 0,
        }),
      () => undefined,
    );
    return patiently(drawing);
  }

  /**
   * The picture of a page, by the address that `pictureAddress` gave it; null where there is no such page, or where only members read.
   * Throws where the reader asked for too much, and where it cannot be painted now.
   */
  async findPicture(request: Asking, response: Answering, gone: AbortSignal): Promise<ReadyAnswer | null> {
    const { pathname, search } = addressOf(request);
    const page = pageOfPicture(pathname);
    if (page === null || pathname.length + search.length > LONGEST) return null;
    const address = { pathname: page, search };
    const state = await this.parts.version.read();
    if (state.reading !== 'open') return null;
    const what = {
      address,
      state,
      requestId: String(response.locals['requestId']),
      by: addressBlock(request.ip ?? ''),
    };
    const picture = await this.made(request, response, {
      ...{ key: pageKey(state, address), kept: this.pictures },
      ...{ gone, make: (left) => this.paint(what, left) },
    });
    if (picture === null) throw new BusyError('questions', SOON);
    return picture.status === 200 ? picture : null;
  }

  /**
   * A file for search engines; null where it is none, or where only members read and nothing may be found. Throws where the reader
   * asked for too much.
   */
  async fileFor(
    request: Asking,
    response: Answering,
  ): Promise<{ readonly file: ReadyAnswer; readonly type: string } | null> {
    const { publicUrl, sitemap, version } = this.parts;
    const { pathname } = addressOf(request);
    if (pathname !== '/robots.txt' && pathname !== '/sitemap.xml') return null;
    const state = await version.read();
    const isOpen = state.reading === 'open';
    if (pathname === '/robots.txt')
      return {
        file: new ReadyAnswer(Buffer.from(robots(publicUrl, isOpen))),
        type: 'text/plain; charset=utf-8',
      };
    if (!isOpen) return null;
    const file = await this.made(request, response, {
      ...{ key: `${state.version} ${state.day} sitemap`, kept: this.files },
      make: async () => new ReadyAnswer(Buffer.from(await sitemap())),
    });
    return file && { file, type: 'application/xml; charset=utf-8' };
  }

  /** What is made once for a key, within the budget of the one who asked first; whoever asks meanwhile shares the work. */
  private async made(
    request: Asking,
    response: Answering,
    { key, kept, make, gone }: Made,
  ): Promise<ReadyAnswer | null> {
    const { budget } = this.parts;
    const ready = kept.get(key) ?? this.making.get(key)?.for(gone);
    if (ready !== undefined) return ready;
    await budget.admit(request, response);
    const underWay = this.making.get(key)?.for(gone);
    if (underWay !== undefined) return underWay;
    const keeping = async (left: AbortSignal) => {
      const answer = await make(left);
      if (answer !== null) kept.keep(key, answer);
      return answer;
    };
    const making = new Shared(keeping, () => this.making.get(key) === making && this.making.delete(key));
    this.making.set(key, making);
    const began = performance.now();
    let answer: ReadyAnswer | null = null;
    try {
      answer = await making.for(gone);
      return answer;
    } finally {
      // Who leaves before it is made pays for what was done until then.
      await budget.charge(request, {
        milliseconds: performance.now() - began,
        bytes: answer?.bytes.length ?? 0,
      });
    }
  }

  /** The picture of a page, or that it has none; null where it could not be painted now. */
  private async paint(
    { address, by, state, requestId }: What,
    gone: AbortSignal,
  ): Promise<ReadyAnswer | null> {
    const painted = await this.parts.drawer.paint({
      ...{ address, by, gone },
      answerTo: (question) => this.answerTo(question, { state, requestId, by }),
    });
    if (painted === null) return null;
    return painted === 'none' ? new ReadyAnswer(Buffer.alloc(0), 404) : new ReadyAnswer(painted);
  }

  /** Draws one page after the other, none of it while a reader waits for one, and stops at the next change. */
  private async makeReady(): Promise<void> {
    this.turns += 1;
    if (this.turns % HALF_LIFE === 0) this.asked.halve();
    const addresses = this.asked.first(READY);
    if (addresses.length === 0) return;
    const state = await this.parts.version.read();
    const before = this.seen;
    this.seen = `${state.version} ${state.day}`;
    if (state.reading !== 'open' || this.seen !== before || this.seen === this.readyFor) return;
    for (const address of addresses) {
      const key = pageKey(state, address);
      if (this.kept.get(key) !== undefined) continue;
      while (this.running.size > 0) await Promise.allSettled(this.running.values());
      const now = await this.parts.version.read();
      if (this.quiet === null || now.version !== state.version) return;
      const page = await this.begin(key, { address, state, requestId: 'ahead', by: 'ahead' });
      if (page === null) continue;
      await page.in('br');
      pagesAhead.inc();
    }
    this.readyFor = this.seen;
  }

  private begin(key: string, what: What): Promise<ReadyPage | null> {
    const found = this.draw(what).then((page) => {
      if (page !== null) this.kept.keep(key, page);
      return page;
    });
    this.running.set(key, found);
    const done = () => this.running.delete(key);
    found.then(done, done);
    return found;
  }

  private async draw({ address, state, requestId, by }: What): Promise<ReadyPage | null> {
    const { drawer, publicUrl, site } = this.parts;
    const language = languageOf(address.pathname);
    const template = site.template(language, themeOf(address.search));
    if (template === null) return null;
    const page = await drawer.draw({
      ...{ address, by },
      answerTo: (question) => this.answerTo(question, { state, requestId, by }),
    });
    if (page === null) return null;
    const { html, styleHash } = pageDocument({ template, address, page, publicUrl, language });
    return new ReadyPage(Buffer.from(html), page.isFound ? 200 : 404, styleHash);
  }

  /** The answer that the page's own script would get. */
  private async answerTo(
    question: string,
    { state, requestId, by }: Omit<What, 'address'>,
  ): Promise<string | null> {
    const { answers, execution } = this.parts;
    const asked = parseQuestion(new URL(question, 'http://page').searchParams);
    if (!execution.isRegistered(asked.id)) return null;
    const answer = await answers.find(`${state.version} ${state.day}`, asked, requestId, async () => by);
    return answer.status === 200 ? answer.bytes.toString('utf8') : null;
  }
}

interface Made {
  readonly key: string;
  readonly kept: AnswerCache;
  readonly make: (left: AbortSignal) => Promise<ReadyAnswer | null>;
  /** Whether the one who asks has gone; absent where it is made to its end. */
  readonly gone?: AbortSignal;
}

/** What is made for all who ask meanwhile, and for nobody once all of them have gone. */
class Shared {
  private readonly left = new AbortController();
  private readonly made: Promise<ReadyAnswer | null>;
  private waiting = 0;

  constructor(
    make: Made['make'],
    private readonly end: () => unknown,
  ) {
    this.made = make(this.left.signal);
    this.made.then(end, end);
  }

  for(gone: AbortSignal | undefined): Promise<ReadyAnswer | null> {
    this.waiting += 1;
    if (gone?.aborted) this.leave();
    else gone?.addEventListener('abort', () => this.leave(), { once: true });
    return this.made;
  }

  /** Whoever comes after the last has left begins anew. */
  private leave(): void {
    this.waiting -= 1;
    if (this.waiting > 0) return;
    this.end();
    this.left.abort();
  }
}

interface What {
  readonly address: PageAddress;
  readonly state: DataState;
  readonly requestId: string;
  /** In whose line it waits. */
  readonly by: string;
}

function pageKey({ version, day }: DataState, { pathname, search }: PageAddress): string {
  return `${version} ${day} ${pathname}?${search}`;
}

function addressOf({ originalUrl }: Asking): PageAddress {
  const [pathname = '/', ...rest] = originalUrl.split('?');
  return { pathname, search: rest.join('?') };
}

/** A page, or null where it takes longer than a reader waits. */
function patiently(page: Promise<ReadyPage | null>): Promise<ReadyPage | null> {
  return Promise.race([page, wait(PATIENCE, null, { ref: false })]);
}

export function themeOf(search: string): string {
  return new URLSearchParams(search).get('theme') ?? '';
}
