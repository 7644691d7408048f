import { slidesOf, storyTitle, writeDeck, type Answered, type Deck } from '@libs/deck';
import { choicesOf, readStory, takesWord, type Story } from '@libs/stories';
import type { Language } from '@libs/vocabulary';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { requirePermission } from '../../platform/auth/principal.js';
import type { DataSnapshot } from '../../platform/postgres/data-snapshot.js';
import { AppError } from '../../platform/graphql/errors.js';
import type { Problem } from '../../platform/graphql/problem.js';
import type { RequestContext } from '../../platform/auth/request-context.js';
import { StoryTablesService, type SlideResult } from '../../stories/story-tables.service.js';
import { fileName } from '../delivery.js';
import { figureChanges, type FigureChange } from './changes.js';
import { freeze, thaw, type Frozen } from './frozen.js';
import { DeckJobs, type FinishedDeck, type Progress, type Work } from './jobs.js';
import { DeckStyleService } from './style.service.js';
import { DeckContextService } from './deck-context.service.js';

/** So many frozen decks are kept; the oldest go first. */
const KEPT = 5_000;
/** So many changes are told. */
const CHANGES = 500;

/** A frozen deck beside the data of today. */
export interface Compared {
  readonly language: string;
  readonly version: number;
  readonly asOf: string;
  readonly versionNow: number;
  readonly changes: readonly FigureChange[];
  readonly more: number;
}

interface FrozenRow {
  readonly language: Language;
  readonly version: string;
  readonly asOf: string;
  readonly content: Buffer;
}

/** Makes decks of stories, and tells what has changed since one was made. */
@Injectable()
export class DeckService {
  private readonly jobs = new DeckJobs();

  constructor(
    private readonly database: DataSource,
    private readonly tables: StoryTablesService,
    private readonly deckContexts: DeckContextService,
    private readonly styles: DeckStyleService,
  ) {}

  /** Begins a deck and gives its id, or all that is wrong with the story. */
  async begin(
    input: unknown,
    language: Language,
    context: RequestContext,
  ): Promise<{ id: string } | { problems: readonly Problem[] }> {
    const story = readStory(input);
    if (!('slides' in story)) return { problems: story };
    const problems = await this.tables.problems(choicesOf(story).map(({ choice }) => choice));
    if (problems.length > 0) return { problems };
    const { account } = context.auth.principal;
    return {
      id: this.jobs.begin(account, story.slides.length, async (work) => {
        const file = await this.make(story, language, work);
        // Who was signed out while it was made gets nothing of it.
        const auth = await context.authNow();
        if (auth.principal.account !== account) throw new AppError('SIGN_IN_NEEDED');
        requirePermission(auth, 'export');
        return file;
      }),
    };
  }

  progress(id: string, context: RequestContext): Progress | null {
    return this.jobs.progress(id, context.auth.principal.account);
  }

  cancel(id: string, context: RequestContext): void {
    this.jobs.cancel(id, context.auth.principal.account);
  }

  /** The file of a deck that is ready; whoever it is not for is told that there is none. */
  file(id: string, { auth }: RequestContext): FinishedDeck {
    requirePermission(auth, 'export');
    const file = this.jobs.file(id, auth.principal.account);
    if (file === null) throw new AppError('NOT_FOUND');
    return file;
  }

  /** What of a frozen deck is another figure now; null where no deck has this hash. */
  async changes(hash: string): Promise<Compared | null> {
    const rows: FrozenRow[] = await this.database.query(
      `select language, version, as_of::text as "asOf", content from deck where hash = $1`,
      [hash],
    );
    const [row] = rows;
    if (row === undefined) return null;
    const then = await thaw(row.content);
    const now = await this.tables.of(
      then.map(({ choice }) => choice),
      row.language,
    );
    // Choices that nobody can ask any more have no figures now.
    const changes = figureChanges(then, 'snapshot' in now ? now.slides.map(answeredOf) : []);
    return {
      language: row.language,
      version: Number(row.version),
      asOf: row.asOf,
      versionNow: 'snapshot' in now ? now.snapshot.version : Number(row.version),
      changes: changes.slice(0, CHANGES),
      more: Math.max(0, changes.length - CHANGES),
    };
  }

  /** The whole way from a story to the bytes of a file. */
  async make(story: Story, language: Language, { pause, slideDone }: Work): Promise<FinishedDeck> {
    const choices = choicesOf(story).map(({ choice }) => choice);
    const shown = await this.tables.of(choices, language);
    if (!('snapshot' in shown)) throw new AppError('BAD_USER_INPUT');
    const { snapshot } = shown;
    const answers = shown.slides.map(answeredOf);
    const [deckContext, frozen] = await Promise.all([
      this.deckContexts.in(language, snapshot),
      freeze(answers, language),
    ]);
    await pause();
    const { i18n } = deckContext;
    const told = { ...snapshot, hash: frozen.hash };
    const { t } = i18n;
    const deck: Deck = {
      language,
      title: storyTitle(story, i18n),
      slides: slidesOf(story, answers, deckContext, told),
      style: await this.styles.style(i18n),
      fictional: snapshot.fictional ? t('fictional') : null,
      words: { author: t('site.name'), notes: t('deck.notes'), slideNumber: t('deck.slide-number') },
      frozen: told,
    };
    await pause();
    const bytes = await writeDeck(deck, { pause, slideDone });
    await this.keep(frozen, language, snapshot);
    return {
      name: fileName(`${story.template ?? 'story'}-${language}.pptx`, snapshot),
      bytes,
      hash: frozen.hash,
    };
  }

  private async keep(
    { hash, content }: Frozen,
    language: Language,
    { version, changedOn }: DataSnapshot,
  ): Promise<void> {
    await this.database.query(
      `insert into deck (hash, language, version, as_of, made_at, content) values ($1, $2, $3, $4, now(), $5)
      on conflict (hash) do nothing`,
      [hash, language, version, changedOn, content],
    );
    await this.database.query(
      `delete from deck where hash in (select d.hash from deck d order by d.made_at desc, d.hash offset ${KEPT})`,
    );
  }
}

/** What a slide was asked: its choice with all that the data chose of what its entry takes, so that it can be asked again. */
function answeredOf({ choice, chosen, tables, missing }: SlideResult): Answered {
  const filled = Object.entries(chosen).filter(
    ([word, code]) => code !== null && takesWord(choice.key, word),
  );
  return { choice: { ...choice, ...Object.fromEntries(filled) }, tables, missing };
}
