import type { Language } from '@libs/vocabulary';
import type { Drawing } from '@libs/table';
import type { ThemeColors } from './ooxml/theme-colors.js';

/** Slides in one language, with all that is on every one of them. */
export interface Deck {
  readonly language: Language;
  readonly title: string;
  readonly slides: readonly DeckSlide[];
  readonly style: DeckStyle;
  /** Says that all figures are invented; null for the real network. */
  readonly fictional: string | null;
  /** The word for a page of a deck, for the slide number that is read aloud. */
  readonly words: {
    readonly author: string;
    readonly notes: string;
    readonly slideNumber: string;
    /** Says which of its items a slide shows, where one has no room for all. */
    readonly part: (part: PartOf) => string;
  };
  /** What the deck was made from, for those who open it later. */
  readonly frozen: {
    readonly version: number;
    readonly hash: string;
    /** Day of the last change of the record, ISO 8601. */
    readonly changedOn: string;
    /** The newest date of the sources, ISO 8601: a day, a month or a year. */
    readonly asOf: string;
  };
}

/** Which items of all a slide shows, counted from one, and where the others are. */
export interface PartOf {
  readonly from: number;
  readonly to: number;
  readonly of: number;
  /** On the next slides, on those before, or in the product alone. */
  readonly others: 'next' | 'before' | 'elsewhere';
}

/** One slide: what it says, what it draws, and what is said with it. */
export interface DeckSlide {
  readonly kind: 'title' | 'content';
  readonly title: string;
  readonly subtitle: string;
  readonly drawing: Drawing | null;
  /** What changes the reading, under the drawing. */
  readonly reading: readonly string[];
  /** Where the figures come from, and of when they are. */
  readonly source: string;
  /** What the speaker may say, paragraph by paragraph. */
  readonly notes: readonly string[];
}

/** Colours, fonts and pictures of a corporate template, or the product's own. */
export interface DeckStyle {
  readonly colors: ThemeColors;
  readonly fonts: { readonly latin: string; readonly arabic: string };
  readonly logos: readonly Logo[];
}

export interface Logo {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who cannot see it. */
  readonly alt: string;
}

export type {
  Bars,
  Drawing,
  Empty,
  Figure,
  Heat,
  HeatCell,
  Key,
  Lines,
  Rows,
  Scatter,
  Series,
  Tiles,
  Words,
} from '@libs/table';
