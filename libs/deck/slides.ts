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
import type { DataTable, Note } from '@libs/table';
import {
  asOfWords,
  noteSentence,
  rowsOf,
  sourceWords,
  tell,
  unitWords,
  type Reader,
} from '../table/sentences/index.js';
import type { DeckSlide, Drawing } from './deck.js';
import { plots } from './plots/index.js';
import { nothing, type DeckContext } from './plots/slide-renderer.js';

/** The answers for one slide: what was asked with all that the data chose, or what is missing. */
export interface Answered {
  readonly choice: Choice;
  readonly tables: readonly DataTable[];
  readonly missing: string | null;
}

/** The state of the data, told on every slide. */
export interface Told {
  readonly asOf: string;
  readonly readOn: string | null;
  readonly fictional: boolean;
  readonly version: number;
  readonly hash: string;
}

/** The slides of a story in the reader's language. `answers` are those of its choices, in order. */
export function slidesOf(
  story: Story,
  answers: readonly Answered[],
  teller: DeckContext,
  told: Told,
): DeckSlide[] {
  let next = 0;
  return story.slides.map((slide) => {
    if (!('choice' in slide)) return plainSlide(slide, story, teller, told);
    const answered = answers[next];
    next += 1;
    if (answered === undefined) throw new Error('A slide of the story was not asked for.');
    return figureSlide(slide, answered, teller, told);
  });
}

/** The name of a story: its own, its template's with the member or plan that it is filled with, or the product's. */
export function storyTitle(story: Story, { language, say, name }: Reader): string {
  const own = titleOf(story, language);
  if (own !== '') return own;
  if (story.template === undefined) return say('site.name');
  const title = say(`template.${story.template}`);
  const about = choicesOf(story).find(
    ({ choice: { area, plan } }) => area !== undefined || plan !== undefined,
  )?.choice;
  if (about === undefined || templateNeeds[story.template] === null) return title;
  const of = about.area === undefined ? name('code:programme', about.plan ?? '') : name('area', about.area);
  return say('deck.title-of', { title, of });
}

function plainSlide(slide: Slide, story: Story, teller: DeckContext, told: Told): DeckSlide {
  const { reader } = teller;
  const own = textsOf(slide, reader.language);
  const title = own.title ?? storyTitle(story, reader);
  const opening = slide.kind === 'title';
  const about =
    story.template === undefined ? reader.say('site.name') : reader.say(`template.${story.template}.about`);
  return {
    kind: opening ? 'title' : 'content',
    title,
    subtitle: opening ? (own.body ?? about) : '',
    drawing:
      opening || own.body === undefined ? null : { kind: 'words', paragraphs: own.body.split(/\n{2,}/) },
    reading: [],
    source: sourceLine([], teller, told),
    notes: own.notes === undefined ? [] : own.notes.split('\n'),
  };
}

function figureSlide(
  slide: Slide & { choice: Choice },
  answered: Answered,
  teller: DeckContext,
  told: Told,
): DeckSlide {
  const { reader } = teller;
  const { choice, tables, missing } = answered;
  const own = textsOf(slide, reader.language);
  const plot = plots[choice.key];
  const about = reader.say(`chart.${choice.key}.about`);
  const name = reader.say(`chart.${choice.key}`);
  const finding = missing === null ? plot.finding(tables, { ...teller, choice }) : null;
  const title = own.title ?? (finding === null ? name : tell(finding, reader));
  const notes = [...new Set(notesOf(tables).map((note) => tell(noteSentence(note), reader)))];
  const telling = { ...teller, choice, alt: `${title}. ${about}` };
  const drawing: Drawing =
    missing !== null
      ? {
          kind: 'empty',
          sentences: [reader.say(`deck.missing.${known(missing)}`), reader.say('frame.supply')],
        }
      : tables.every((table) => rowsOf(table).length === 0)
        ? nothing(reader)
        : slide.kind === 'table' && plot.table !== undefined
          ? plot.table(tables, telling)
          : plot.draw(tables, telling);
  return {
    kind: 'content',
    title,
    subtitle: own.body ?? subtitleOf(choice, about, teller),
    drawing,
    reading: notes,
    source: sourceLine(tables, teller, told),
    notes: [
      ...(own.notes === undefined ? [] : own.notes.split('\n')),
      ...(finding === null ? [name] : [tell(finding, reader)]),
      about,
      ...notes,
    ],
  };
}

const MISSING: readonly string[] = ['no-plan', 'no-round', 'no-pair'];

function known(missing: string): string {
  return MISSING.includes(missing) ? missing : 'other';
}

/** The notes of all tables; that a choice narrows nothing is only said where it narrows none of them. */
function notesOf(tables: readonly DataTable[]): Note[] {
  const everywhere = (code: string): boolean =>
    tables.every(({ notes }) => notes.some((note) => note.code === code));
  return tables
    .flatMap(({ notes }) => notes)
    .filter(({ code }) => !code.startsWith('note.unused-') || everywhere(code));
}

/** What is measured, in which unit, and of which plan or member. */
function subtitleOf(
  { key, plan, area, indicator }: Choice,
  about: string,
  { reader, units }: DeckContext,
): string {
  const of =
    plan !== undefined && key.startsWith('plan-')
      ? reader.name('code:programme', plan)
      : area !== undefined && key === 'profile'
        ? reader.name('area', area)
        : indicator !== undefined && key.startsWith('series')
          ? unitWords(units.get(indicator) ?? '', reader)
          : '';
  return of === '' ? about : reader.say('deck.about-of', { about, of });
}

/** Sources, date, edition, and the word for invented figures. */
function sourceLine(tables: readonly DataTable[], { reader, publisher }: DeckContext, told: Told): string {
  const { say } = reader;
  const sources = [...new Set(tables.flatMap(({ sources: ids }) => ids))];
  const publishers = sources.flatMap((id) => publisher(id) ?? []);
  return [
    ...(told.fictional ? [say('fictional')] : []),
    ...(publishers.length > 0 ? [sourceWords(publishers, reader)] : []),
    asOfWords(newestOf(tables) ?? told, reader),
    say('deck.edition', { version: String(told.version), hash: `\u2066${told.hash.slice(0, 8)}\u2069` }),
  ].join(' · ');
}
