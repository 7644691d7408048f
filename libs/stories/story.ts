import type { PartialFilter } from '@libs/questions';
import type { Language } from '@libs/vocabulary';
import type { ChartKey } from './catalogue.js';

/**
 * An entry of the catalogue with what it is asked about. What is left out is chosen by the data when the slide is shown: the
 * newest plan, the last round, the last two meetings with a list.
 */
export interface Choice {
  readonly key: ChartKey;
  /** What of the network it is about; what is left out means all. */
  readonly filter?: PartialFilter;
  /** Code of a work plan. */
  readonly plan?: string;
  /** A member, a group, or `network`. */
  readonly area?: string;
  /** Two meetings, the earlier first. */
  readonly from?: string;
  readonly to?: string;
  /** A round of needs and capacities. */
  readonly round?: string;
  /** A series of the labour market. */
  readonly indicator?: string;
  readonly sex?: string;
  readonly age?: string;
}

/** Words of the one who tells the story; a text that is left out is written by the product from the figures. */
export interface SlideTexts {
  readonly title?: string;
  readonly body?: string;
  readonly notes?: string;
}

export type TextsByLanguage = Readonly<Partial<Record<Language, SlideTexts>>>;

export type Slide =
  | { readonly kind: 'title' | 'text'; readonly texts?: TextsByLanguage }
  | {
      readonly kind: 'chart' | 'table' | 'figure';
      readonly choice: Choice;
      readonly texts?: TextsByLanguage;
    };

/** The stories that the product brings along. Their titles are messages: `template.<key>`. */
export const templateKeys = [
  'network-meeting',
  'focal-point-meeting',
  'country-visit',
  'plan-review',
  'hand-over',
] as const;
export type TemplateKey = (typeof templateKeys)[number];

/** Slides in their order, under a name in the languages that it was given in. */
export interface Story {
  /** The template that it began as: its name stands where the story has no title of its own. */
  readonly template?: TemplateKey;
  readonly title: Readonly<Partial<Record<Language, string>>>;
  readonly slides: readonly Slide[];
}

/** The most that a story may hold. */
export const STORY_LIMITS = {
  slides: 40,
  title: 200,
  body: 2_000,
  notes: 4_000,
  codes: 57,
  code: 60,
} as const;

/** The words on a slide in a language: its own, else those of the first language that has some. */
export function textsOf(slide: Slide, language: Language): SlideTexts {
  const { texts = {} } = slide;
  return texts[language] ?? texts.en ?? texts.fr ?? texts.ar ?? {};
}

/** The name of a story in a language, else in the first that has one. */
export function titleOf({ title }: Story, language: Language): string {
  return title[language] ?? title.en ?? title.fr ?? title.ar ?? '';
}

/** What is to be asked for a story: one choice for each slide that shows figures, in order, with the number of its slide. */
export function choicesOf({ slides }: Story): { readonly slide: number; readonly choice: Choice }[] {
  return slides.flatMap((slide, index) =>
    'choice' in slide ? [{ slide: index, choice: slide.choice }] : [],
  );
}
