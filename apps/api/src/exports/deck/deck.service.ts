import {
  deckWords,
  slideNumbers,
  slidesOf,
  storyTitle,
  writeDeck,
  type SlideAnswer,
  type Deck,
} from '@libs/deck';
import { choicesOf, readStory, takesWord, type Story } from '@libs/stories';
import type { Language } from '@libs/vocabulary';
import type { ValidationIssue } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DataSnapshot } from '../../platform/postgres/data-snapshot.js';
import { AppError } from '../../platform/graphql/app-error.js';
import { StoryTablesService, type SlideResult } from '../../stories/story-tables.service.js';
import { fileName } from '../delivery.js';
import { figureChanges, type FigureChange } from './figure-changes.js';
import { freeze, hashOf, thaw } from './frozen-deck.js';
import { DeckStyleService } from './style.service.js';
import { DeckContextService } from './deck-context.service.js';

/** A deck that is ready. */
export interface FinishedDeck {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

/** What the work on a deck is given to tell and to ask. */
export interface DeckWork {
  /** In whose line its questions wait. */
  readonly by: string;
  /** Lets others go on; it fails once the deck is to be stopped. */
  readonly pause: () => Promise<void>;
  readonly slideDone: (slides: number) => void;
}

/** So many frozen decks are kept; the oldest go first. */
const KEPT = 5_000;
/** So many changes are told. */
const CHANGES = 500;

/** A figure that is another one now, and the number of the slide that shows it first; null where nobody stored it. */
export type SlideChange = Omit<FigureChange, 'choice'> & { readonly slide: number | null };

/** A frozen deck beside the data of today. */
export interface Compared {
  readonly language: string;
  readonly version: number;
  readonly asOf: string;
  readonly versionNow: number;
  readonly changes: readonly SlideChange[];
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
  constructor(
    private readonly database: DataSource,
    private readonly tables: StoryTablesService,
    private readonly deckContexts: DeckContextService,
    private readonly styles: DeckStyleService,
  ) {}

  /** All that is wrong with a story, or the story. */
  async check(
    input: unknown,
  ): Promise<{ readonly story: Story } | { readonly problems: readonly ValidationIssue[] }> {
    const story = readStory(input);
    if (!('slides' in story)) return { problems: story };
    const problems = await this.tables.problems(choicesOf(story).map(({ choice }) => choice));
    return problems.length > 0 ? { problems } : { story };
  }

  /** What of a frozen deck is another figure now; null where no deck has this hash. */
  async changes(hash: string, by: string): Promise<Compared | null> {
    const rows = await this.database.query<FrozenRow[]>(
      `select language, version, as_of::text as "asOf", content from deck where hash = $1`,
      [hash],
    );
    const [row] = rows;
    if (row === undefined) return null;
    const { answers: then, slides } = await thaw(row.content);
    const now = await this.tables.of(
      then.map(({ choice }) => choice),
      row.language,
      by,
    );
    // Choices that nobody can ask any more have no figures now.
    const changes = figureChanges(then, 'snapshot' in now ? now.slides.map(answeredOf) : []).map(
      ({ choice, ...change }) => ({ ...change, slide: slides?.[choice] ?? null }),
    );
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
  async make(story: Story, language: Language, { by, pause, slideDone }: DeckWork): Promise<FinishedDeck> {
    const choices = choicesOf(story).map(({ choice }) => choice);
    const shown = await this.tables.of(choices, language, by);
    if (!('snapshot' in shown)) throw new AppError('BAD_USER_INPUT');
    const { snapshot } = shown;
    const answers = shown.slides.map(answeredOf);
    const deckContext = await this.deckContexts.in(language, snapshot);
    const hash = hashOf(answers, language);
    await pause();
    const { i18n } = deckContext;
    const frozenSnapshot = { ...snapshot, hash };
    const { t } = i18n;
    const deck: Deck = {
      language,
      title: storyTitle(story, i18n),
      slides: slidesOf(story, answers, deckContext, frozenSnapshot),
      style: await this.styles.style(i18n),
      fictional: snapshot.fictional ? t('fictional') : null,
      words: deckWords(i18n),
      frozen: frozenSnapshot,
    };
    await pause();
    const bytes = await writeDeck(deck, { pause, slideDone });
    const numbers = slideNumbers(deck);
    const slides = story.slides.flatMap((slide, at) => ('choice' in slide ? [numbers[at] ?? 0] : []));
    await this.store({ hash, content: await freeze({ answers, slides }) }, language, snapshot);
    return {
      name: fileName(`${story.template ?? 'story'}-${language}.pptx`, snapshot),
      bytes,
      hash,
    };
  }

  /** Decks that show the same figures are stored once, with the numbers of the one that was made last. */
  private async store(
    { hash, content }: { readonly hash: string; readonly content: Buffer },
    language: Language,
    { version, changedOn }: DataSnapshot,
  ): Promise<void> {
    await this.database.query(
      `insert into deck (hash, language, version, as_of, made_at, content) values ($1, $2, $3, $4, now(), $5)
      on conflict (hash) do update set content = excluded.content`,
      [hash, language, version, changedOn, content],
    );
    await this.database.query(
      `delete from deck where hash in (select d.hash from deck d order by d.made_at desc, d.hash offset ${KEPT})`,
    );
  }
}

/** What a slide was asked: its choice with all that the data chose of what its entry takes, so that it can be asked again. */
function answeredOf({ choice, chosen, tables, missing }: SlideResult): SlideAnswer {
  const filled = Object.entries(chosen).filter(
    ([word, code]) => code !== null && takesWord(choice.key, word),
  );
  return { choice: { ...choice, ...Object.fromEntries(filled) }, tables, missing };
}
