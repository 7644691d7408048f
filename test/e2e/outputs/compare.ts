import type { DeckSlide, Drawing } from '@libs/deck';
import type { ChartKey } from '@libs/stories';
import type { Cell, Column, DataTable } from '@libs/table';
import { cellText, headOf, type I18n } from '@libs/findings';
import type { SlideText } from './deck-text.js';
import { WORDS, WORKBOOK_HEADS } from './declared.js';

/** What is seen of a text: without marks of direction. */
export const seen = (text: string): string =>
  text
    .replace(/[\u2066-\u2069\u200e\u200f\u061c]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
/** Whether a text on a slide is another one, or its beginning where it was cut. */
export const isOf = (short: string, whole: string): boolean => {
  const [cut, text] = [seen(short), seen(whole)];
  return cut === text || (cut.endsWith('…') && text.startsWith(cut.slice(0, -1).trimEnd()));
};

/** The fact of entries whose answers measure nothing by number, or whose first number is not it. */
export const FACTS: Readonly<Partial<Record<ChartKey, readonly string[]>>> = {
  attendance: ['state'],
  engagement: ['score'],
  retention: ['outcome'],
  needs: ['need', 'capacity'],
  matches: ['need', 'capacity'],
};

/** The page's data table: the cells in words by the heads of their columns. */
export function pageTable(table: DataTable, i18n: I18n): Map<string, string[]> {
  return new Map(
    table.columns.map((column, place) => [
      headOf(column, i18n),
      (table.cells[place] ?? []).map((cell) => cellText(column, cell, i18n)),
    ]),
  );
}

/** `rtl`: cells of time stand the other way round in a table that is read from the right, so that time runs on. */
export function drawnIn(drawing: Drawing | null, slide: SlideText, rtl: boolean): unknown {
  const texts = slide.texts.map(seen);
  const has = (words: readonly string[]): unknown => {
    const missing = words.map(seen).filter((word) => word !== '' && !texts.some((text) => isOf(text, word)));
    return missing.length === 0 || missing;
  };
  switch (drawing?.kind) {
    case 'bars': {
      const values = JSON.stringify(slide.values) === JSON.stringify(drawing.series.map((one) => one.values));
      return values || { slide: slide.values, stage: drawing.series.map((one) => one.values) };
    }
    case 'lines': {
      const sorted = (series: readonly (readonly (number | null)[])[]) =>
        JSON.stringify(series.map((values) => JSON.stringify(values)).sort());
      const stage = drawing.series.map((one) => one.values);
      return sorted(slide.values) === sorted(stage) || { slide: slide.values, stage };
    }
    case 'scatter': {
      const drawn = drawing.series.map(({ points }) => points.map(({ value }) => value));
      const own = slide.values
        .map((values) => values.filter((value) => value !== null))
        .slice(0, drawn.length);
      return JSON.stringify(own) === JSON.stringify(drawn) || { own, drawn };
    }
    case 'heat': {
      const turned = rtl && drawing.inTime === true;
      const drawn = drawing.blocks.flatMap(({ rows }) =>
        rows.map(({ cells }) => cells.map(({ text }) => seen(text))),
      );
      const own = slide.tables.flatMap(([, ...rows]) =>
        rows.map(([, ...cells]) => (turned ? cells.toReversed() : cells).map(seen)),
      );
      return JSON.stringify(own) === JSON.stringify(drawn)
        ? has(drawing.keys.map(({ text }) => text))
        : { own, drawn };
    }
    case 'tiles':
      return has([...drawing.tiles.map(({ text }) => text), ...drawing.keys.map(({ text }) => text)]);
    case 'rows':
      return slide.tables
        .flatMap(([, ...rows]) => rows)
        .every((row, at) => row.every((cell, place) => isOf(cell, drawing.rows[at]?.[place] ?? '')));
    case 'figure':
      return has([drawing.value, drawing.unit, ...drawing.beside]);
    case 'empty':
      return has(drawing.sentences);
    case 'words':
    case undefined:
      return drawing;
  }
}

type Sheet = readonly (readonly unknown[])[];

export function compareSheet([heads = [], ...rows]: Sheet, table: DataTable, i18n: I18n): void {
  const { question } = table;
  const written = heads.map(String);
  let from = 0;
  for (const [place, column] of table.columns.entries()) {
    const own = WORKBOOK_HEADS[`${question}.${column.name}`] === undefined;
    const at = own ? written.indexOf(headOf(column, i18n), from) : from;
    expect([question, column.name, at >= 0]).toEqual([question, column.name, true]);
    from = at + 1;
    // A dimension of codes brings them in a column of its own.
    if (
      column.role === 'dimension' &&
      ['country', 'area', 'meeting', 'indicator', 'theme'].includes(column.type)
    )
      from += 1;
    const cells = table.cells[place] ?? [];
    expect([question, column.name, rows.map((row) => plain(row[at]))]).toEqual([
      question,
      column.name,
      cells.map((cell) => plain(inSheet(column, cell, i18n))),
    ]);
  }
}

function inSheet(column: Column, cell: Cell, i18n: I18n): unknown {
  if (cell === null || typeof cell === 'number') return cell;
  if (column.type === 'date') return cell;
  return cellText(column, cell, i18n);
}

function plain(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' ? value.trim() : value;
}

export function figuresOf({ columns, cells, notes, sources, asOf, readOn, fictional }: DataTable) {
  const kept = columns
    .map(({ name }, place) => ({ name, place }))
    .filter(({ name }) => !WORDS.includes(name));
  return {
    cells: kept.map(({ name, place }) => [name, cells[place]]),
    notes,
    sources,
    asOf,
    readOn,
    fictional,
  };
}

/** What a drawing marks: how many keys and notes, and its numbers. */
export function marksOf({ drawing, reading }: DeckSlide) {
  const keys = drawing !== null && 'keys' in drawing ? drawing.keys.map(({ step }) => step) : [];
  const series = drawing !== null && 'series' in drawing ? drawing.series.length : 0;
  return { kind: drawing?.kind, notes: reading.length, keys, series };
}
