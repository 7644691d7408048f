import { keyOf } from '@libs/findings';
import {
  choicesOf,
  templateNeeds,
  textsOf,
  titleOf,
  type Choice,
  type Slide,
  type Story,
} from '@libs/stories';
import { newestOf } from '@libs/rules';
import type { DataTable } from '@libs/table';
import {
  asOfWords,
  noteSentence,
  notesTogether,
  rowsOf,
  sourceWords,
  format,
  unitWords,
  type I18n,
} from '../findings/index.js';
import type { Deck, DeckSlide, Drawing, PartOf } from './deck.js';
import { rendererOf } from '../questions/decks.js';
import { nothing, type DeckContext } from './plots/slide-renderer.js';

/** The answers for one slide: what was asked with all that the data chose, or what is missing. */
export interface SlideAnswer {
  readonly choice: Choice;
  readonly tables: readonly DataTable[];
  readonly missing: string | null;
}

/** The state of the data, named on every slide. */
export interface SnapshotInfo {
  readonly asOf: string;
  readonly readOn: string | null;
  readonly fictional: boolean;
  readonly version: number;
  readonly hash: string;
}

/** The slides of a story in the reader's language. `answers` are those of its choices, in order. */
export function slidesOf(
  story: Story,
  answers: readonly SlideAnswer[],
  deckContext: DeckContext,
  snapshot: SnapshotInfo,
): DeckSlide[] {
  let next = 0;
  return story.slides.map((slide) => {
    if (!('choice' in slide)) return plainSlide(slide, story, deckContext, snapshot);
    const answered = answers[next];
    next += 1;
    if (answered === undefined) throw new Error('A slide of the story was not asked for.');
    return figureSlide(slide, answered, deckContext, snapshot);
  });
}

/** The words of the product that are on every slide. */
export function deckWords({ t }: I18n): Deck['words'] {
  return {
    author: t('site.name'),
    notes: t('deck.notes'),
    slideNumber: t('deck.slide-number'),
    part: (part) => partSentence(part, t),
  };
}

function partSentence({ from, to, of, others }: PartOf, t: I18n['t']): string {
  if (others === 'elsewhere')
    return from === 1 ? t('deck.first-of', { shown: to, of }) : t('deck.part-elsewhere', { from, to, of });
  return from === 1 && others === 'next'
    ? t('deck.part-next', { to, of })
    : t('deck.part-between', { from, to, of });
}

/** The name of a story: its own, its template's with the member or plan that it is filled with, or the product's. */
export function storyTitle(story: Story, { language, t, label }: I18n): string {
  const own = titleOf(story, language);
  if (own !== '') return own;
  if (story.template === undefined) return t('site.name');
  const title = t(`template.${story.template}`);
  const about = choicesOf(story).find(
    ({ choice: { area, plan } }) => area !== undefined || plan !== undefined,
  )?.choice;
  if (about === undefined || templateNeeds[story.template] === null) return title;
  const of = about.area === undefined ? label('code:programme', about.plan ?? '') : label('area', about.area);
  return t('deck.title-of', { title, of });
}

function plainSlide(slide: Slide, story: Story, deckContext: DeckContext, snapshot: SnapshotInfo): DeckSlide {
  const { i18n } = deckContext;
  const own = textsOf(slide, i18n.language);
  const title = own.title ?? storyTitle(story, i18n);
  const opening = slide.kind === 'title';
  const about =
    story.template === undefined ? i18n.t('site.name') : i18n.t(`template.${story.template}.about`);
  return {
    kind: opening ? 'title' : 'content',
    title,
    subtitle: opening ? (own.body ?? about) : '',
    drawing:
      opening || own.body === undefined ? null : { kind: 'words', paragraphs: own.body.split(/\n{2,}/) },
    reading: [],
    source: sourceLine([], deckContext, snapshot),
    notes: own.notes === undefined ? [] : own.notes.split('\n'),
  };
}

function figureSlide(
  slide: Slide & { choice: Choice },
  answered: SlideAnswer,
  deckContext: DeckContext,
  snapshot: SnapshotInfo,
): DeckSlide {
  const { i18n } = deckContext;
  const { choice, tables, missing } = answered;
  const own = textsOf(slide, i18n.language);
  const plot = rendererOf(choice.key);
  const about = i18n.t(`chart.${choice.key}.about`);
  const name = i18n.t(`chart.${choice.key}`);
  const finding = missing === null ? plot.finding(tables, { ...deckContext, choice }) : null;
  const title = own.title ?? (finding === null ? name : format(finding, i18n));
  const notes = [...new Set(notesTogether(tables).map((note) => format(noteSentence(note), i18n)))];
  const telling = { ...deckContext, choice, alt: `${title}. ${about}` };
  const drawing: Drawing =
    missing !== null
      ? {
          kind: 'empty',
          sentences: [i18n.t(keyOf('deck.missing.', known(missing))), i18n.t('frame.supply')],
        }
      : tables.every((table) => rowsOf(table).length === 0)
        ? nothing(i18n)
        : slide.kind === 'table' && plot.table !== undefined
          ? plot.table(tables, telling)
          : plot.draw(tables, telling);
  return {
    kind: 'content',
    title,
    subtitle: own.body ?? subtitleOf(choice, about, deckContext),
    drawing,
    reading: notes,
    source: sourceLine(tables, deckContext, snapshot),
    notes: [
      ...(own.notes === undefined ? [] : own.notes.split('\n')),
      ...(finding === null ? [name] : [format(finding, i18n)]),
      about,
      ...notes,
    ],
  };
}

const MISSING: readonly string[] = ['no-plan', 'no-round', 'no-pair'];

function known(missing: string): string {
  return MISSING.includes(missing) ? missing : 'other';
}

/** What is measured, in which unit, and of which plan or member. */
function subtitleOf(
  { key, plan, area, indicator }: Choice,
  about: string,
  { i18n, units }: DeckContext,
): string {
  const of =
    plan !== undefined && key.startsWith('plan-')
      ? i18n.label('code:programme', plan)
      : area !== undefined && key === 'profile'
        ? i18n.label('area', area)
        : indicator !== undefined && key.startsWith('series')
          ? unitWords(units.get(indicator) ?? '', i18n)
          : '';
  return of === '' ? about : i18n.t('deck.about-of', { about, of });
}

/** Sources, date, edition, and the word for invented figures. */
function sourceLine(
  tables: readonly DataTable[],
  { i18n, publisher }: DeckContext,
  snapshot: SnapshotInfo,
): string {
  const { t } = i18n;
  const sources = [...new Set(tables.flatMap(({ sources: ids }) => ids))];
  const publishers = sources.flatMap((id) => publisher(id) ?? []);
  return [
    ...(snapshot.fictional ? [t('fictional')] : []),
    ...(publishers.length > 0 ? [sourceWords(publishers, i18n)] : []),
    asOfWords(newestOf(tables) ?? snapshot, i18n),
    t('deck.edition', {
      version: String(snapshot.version),
      hash: `\u2066${snapshot.hash.slice(0, 8)}\u2069`,
    }),
  ].join(' · ');
}
