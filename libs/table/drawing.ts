/** A colour of the reader's theme by its name, or six hexadecimal digits. */
export type Color = 'tx1' | 'tx2' | 'bg1' | 'bg2' | `accent${1 | 2 | 3 | 4 | 5 | 6}` | `#${string}`;

/** How the values of a chart are written: codes of Office for numbers. */
export type NumberCode = '0' | '0.0' | '0.00' | '0.0%' | '#,##0';

/** How a mark is filled: on site, virtual, hybrid. */
export type MarkerFill = 'filled' | 'hollow' | 'half';

export type MarkerShape = 'circle' | 'diamond' | 'square' | 'triangle';

export interface Series {
  readonly name: string;
  readonly color: Color;
  /** One a category, null where there is none. */
  readonly values: readonly (number | null)[];
  /** Drawn as diagonal lines: not known. */
  readonly hatched?: boolean;
  readonly dashed?: boolean;
  /** What the others are compared with: it stands on every slide that has some of them. */
  readonly reference?: boolean;
}

export interface Bars {
  readonly kind: 'bars';
  readonly direction: 'across' | 'up';
  readonly stacked: boolean;
  readonly categories: readonly string[];
  /** The categories are of time, which runs from left to right in every language. */
  readonly inTime?: boolean;
  readonly series: readonly Series[];
  readonly format: NumberCode;
  /** The greatest value of all slides that share the scale; else the greatest of its own. */
  readonly greatest?: number;
  readonly alt: string;
}

export interface Lines {
  readonly kind: 'lines';
  readonly years: readonly number[];
  readonly series: readonly Series[];
  readonly format: NumberCode;
  /** All values of all slides that share the scale; else its own. */
  readonly scaledBy?: readonly number[];
  readonly alt: string;
}

/** Marks on a true axis of time. */
export interface Scatter {
  readonly kind: 'scatter';
  readonly series: readonly {
    readonly name: string;
    readonly color: Color;
    readonly marker: MarkerShape;
    readonly fill: MarkerFill;
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
  /** The columns are of time, which runs from left to right in every language. */
  readonly inTime?: boolean;
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

/** A column of a table for reading. */
export interface RowsColumn {
  readonly head: string;
  /** Its share of the width. */
  readonly weight: number;
  readonly number: boolean;
  /** Columns of time beside each other run from left to right in every language. */
  readonly inTime?: boolean;
}

export interface Rows {
  readonly kind: 'rows';
  readonly columns: readonly RowsColumn[];
  readonly rows: readonly (readonly string[])[];
  /** How many rows there are of all that was asked for. */
  readonly of: number;
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
