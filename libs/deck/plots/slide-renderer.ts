import type { Choice } from '@libs/stories';
import type { DataTable } from '@libs/table';
import type { Color } from '../ooxml/color.js';
import type { Drawing, Empty } from '../deck.js';
import { measureOf, type I18n, type Sentence, type Measure } from '../../findings/index.js';

/** Who takes part, and where its tile is. */
export interface Member {
  readonly code: string;
  readonly group: string;
  readonly row: number;
  readonly column: number;
}

/** A meeting as far as its place on an axis goes. */
export interface MeetingMoment {
  readonly start: string | null;
  readonly mode: string | null;
}

/** What the drawings of a deck are written with. */
export interface DeckContext {
  readonly i18n: I18n;
  readonly members: readonly Member[];
  readonly meetings: ReadonlyMap<string, MeetingMoment>;
  /** The plan that a thematic area belongs to. */
  readonly plans: ReadonlyMap<string, string>;
  /** The unit of an indicator, by the words of the data. */
  readonly units: ReadonlyMap<string, string>;
  /** The publisher of a source, in the reader's words. */
  readonly publisher: (source: string) => string | null;
}

/** What one slide is about. */
export interface SlideContext extends DeckContext {
  /** The choice with all that the data chose. */
  readonly choice: Choice;
  /** What a drawing shows, for those who cannot see it. */
  readonly alt: string;
}

/** How an entry of the catalogue is written: its finding, its drawing, and its table. All are written from its tables. */
export interface SlideRenderer {
  /** The finding, or null where the entry's name says enough. */
  readonly finding: (
    tables: readonly DataTable[],
    telling: DeckContext & { readonly choice: Choice },
  ) => Sentence | null;
  readonly draw: (tables: readonly DataTable[], telling: SlideContext) => Drawing;
  /** The same figures as a table for reading; an entry that is a table already, or one figure, needs none. */
  readonly table?: (tables: readonly DataTable[], telling: SlideContext) => Drawing;
}

/** How the entries of a question are written, by their keys. */
export type SlideRenderers = Readonly<Record<string, SlideRenderer>>;

/** The measure of an indicator, by its unit. */
export function measureAt(units: DeckContext['units'], indicator: string | undefined): Measure {
  return measureOf(units.get(indicator ?? '') ?? '');
}

/** Groups, everywhere, screen and deck: one colour each. */
export const GROUP_COLORS: ReadonlyMap<string, Color> = new Map(
  Object.entries({
    arab: '#12436d',
    asian: '#28a197',
    african: '#801650',
  }),
);

export const GROUPS = ['arab', 'asian', 'african'] as const;

/** The network, or the one that is highlighted. */
export const HIGHLIGHT: Color = '#c2410c';
export const QUIET: Color = '#5a6068';

/** Parts of a whole: the strongest first; white letters can be read on each. */
export const PARTS: readonly Color[] = ['accent1', '#3f7f7d', '#12436d', '#6b7178', '#3a3f45'];

/** The first table; an entry without one is never drawn. */
export function only(tables: readonly DataTable[]): DataTable {
  const [table] = tables;
  if (table === undefined) throw new Error('A slide without a table cannot be drawn.');
  return table;
}

/** Nothing to draw: what there is to say of it, and who can supply it. */
export function nothing({ t }: I18n, finding = t('frame.empty')): Empty {
  return { kind: 'empty', sentences: [finding, t('frame.supply')] };
}

/** From how many to how many members a colour stands for. */
export function countWords(from: number, to: number, { t }: I18n): string {
  return from === to ? t('retention.count', { n: from }) : t('deck.members-from-to', { from, to });
}

/** Thematic areas by name; those of two plans that are called alike say which plan they are of. */
export function themeNames(themes: readonly string[], { i18n, plans }: DeckContext): string[] {
  const names = themes.map((theme) => i18n.label('theme', theme));
  return names.map((theme, at) => {
    const plan = plans.get(themes[at] ?? '');
    return names.indexOf(theme) === names.lastIndexOf(theme) || plan === undefined
      ? theme
      : i18n.t('deck.theme-of', { theme, plan: `\u2066${plan}\u2069` });
  });
}
