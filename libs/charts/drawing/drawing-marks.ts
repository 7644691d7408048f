import { sentence } from '../../findings/index.js';
import type { Bars, Heat } from '@libs/table';
import type { Language } from '@libs/vocabulary';
import type { Mark } from '../mark.js';
import { figureIn } from './figure-in.js';

/** Every bar as a mark that says its category, its series and its figure, in the order in which they are drawn. */
export function barsMarksOf(bars: Bars, language: Language): Mark[] {
  return bars.categories.flatMap((category, column) =>
    bars.series.flatMap(({ name, values }, row) => {
      const value = values[column] ?? null;
      if (value === null) return [];
      const figure = figureIn(value, bars.format, language);
      return [
        {
          key: `${column} ${row}`,
          row: 0,
          at: { row, column },
          speech: sentence('mark.of-series', { category, series: name, figure }),
        },
      ];
    }),
  );
}

/** Every cell as a mark that says its row, its column and its sign. */
export function heatMarksOf({ blocks, keys }: Heat): Mark[] {
  let line = -1;
  return blocks.flatMap(({ columns, rows }) =>
    rows.flatMap(({ head, cells }) => {
      line += 1;
      return cells.map(({ text, step }, column) => ({
        key: `${line} ${column}`,
        row: 0,
        at: { row: line, column },
        speech: sentence('mark.of-series', {
          category: head,
          series: columns[column] ?? '',
          figure: keys.find((key) => key.step === step && (key.sign ?? text) === text)?.text ?? text,
        }),
      }));
    }),
  );
}
