import type { Language } from '@libs/vocabulary';
import type { Color } from './ooxml/color.js';
import type { ThemeColors } from './ooxml/theme-colors.js';

/** Slides in one language, with all that stands on every one of them. */
export interface Deck {
  readonly language: Language;
  readonly title: string;
  readonly slides: readonly DeckSlide[];
  readonly style: DeckStyle;
  /** Says that all figures are invented; null for the real network. */
  readonly fictional: string | null;
  /** The word for a page of a deck, for the slide number that is read aloud. */
  readonly words: { readonly author: string; readonly notes: string; readonly slideNumber: string };
  /** What the deck was made from, for whoever opens it later. */
  readonly frozen: {
    readonly version: number;
    readonly hash: string;
    /** Day of the last change of the record, ISO 8601. */
    readonly changedOn: string;
    /** The newest date of the sources, ISO 8601: a day, a month or a year. */
    readonly asOf: string;
  };
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
  /** What whoever speaks may say, paragraph by paragraph. */
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
  /** What it shows, for whoever cannot see it. */
  readonly alt: string;
}

/** How the values of a chart are written: codes of Office for numbers. */
export type NumberCode = '0' | '0.0' | '0.00' | '0.0%' | '#,##0';

export type MarkerShape = 'circle' | 'diamond' | 'square' | 'triangle';

export interface Series {
  readonly name: string;
  readonly color: Color;
  /** One a category, null where there is none. */
  readonly values: readonly (number | null)[];
  /** Drawn as diagonal lines: not known. */
  readonly hatched?: boolean;
  readonly dashed?: boolean;
}

export interface Bars {
  readonly kind: 'bars';
  readonly direction: 'across' | 'up';
  readonly stacked: boolean;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly format: NumberCode;
  readonly alt: string;
}

export interface Lines {
  readonly kind: 'lines';
  readonly years: readonly number[];
  readonly series: readonly Series[];
  readonly format: NumberCode;
  readonly alt: string;
}

/** Marks on a true axis of time. */
export interface Scatter {
  readonly kind: 'scatter';
  readonly series: readonly {
    readonly name: string;
    readonly color: Color;
    readonly marker: MarkerShape;
    readonly hollow: boolean;
    readonly points: readonly { readonly day: string; readonly value: number; readonly label: string }[];
  }[];
  /** The most that there could be, as a line with its name. */
  readonly limit: { readonly value: number; readonly name: string } | null;
  readonly format: NumberCode;
  readonly alt: string;
}

/** A cell of a coloured table: a sign on a step of the sequence (1 to 5), on paper (0), or on diagonal lines. */
export interface HeatCell {
  readonly text: string;
  readonly step: number | 'unknown' | 'blank';
}

export interface Heat {
  readonly kind: 'heat';
  /** Tables side by side. */
  readonly blocks: readonly {
    readonly head: string;
    readonly columns: readonly string[];
    readonly rows: readonly { readonly head: string; readonly cells: readonly HeatCell[] }[];
  }[];
  readonly keys: readonly Key[];
  readonly alt: string;
}

export interface Key {
  readonly step: HeatCell['step'];
  readonly sign?: string;
  readonly text: string;
}

export interface Tiles {
  readonly kind: 'tiles';
  readonly tiles: readonly {
    readonly row: number;
    readonly column: number;
    readonly code: string;
    readonly text: string;
    readonly step: HeatCell['step'];
    readonly alt: string;
  }[];
  readonly keys: readonly Key[];
  readonly alt: string;
}

export interface Rows {
  readonly kind: 'rows';
  /** Share of the width of each column, and whether it holds numbers. */
  readonly columns: readonly { readonly head: string; readonly weight: number; readonly number: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Says how many rows there are, where not all have room. */
  readonly more: (shown: number) => string;
  readonly alt: string;
}

export interface Figure {
  readonly kind: 'figure';
  readonly value: string;
  readonly unit: string;
  readonly beside: readonly string[];
}

export interface Words {
  readonly kind: 'words';
  readonly paragraphs: readonly string[];
}

/** Nothing to draw: why, and who can supply it. */
export interface Empty {
  readonly kind: 'empty';
  readonly sentences: readonly string[];
}

export type Drawing = Bars | Lines | Scatter | Heat | Tiles | Rows | Figure | Words | Empty;
