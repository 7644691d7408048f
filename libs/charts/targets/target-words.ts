import { formatNumber } from '@libs/table';
import { sentence, type Reader } from '../../table/sentences/index.js';
import type { Mark } from '../mark.js';
import type { TargetGroup, TargetLine } from './target-lines.js';

/** A value in the unit of its indicator. */
export function valueWords(value: number, unit: string, { say, name, language }: Reader): string {
  if (unit === 'percent') return formatNumber(value / 100, 'share', language);
  const figure = formatNumber(value, Number.isInteger(value) ? 'count' : 'value', language);
  return say('targets.value', { figure, unit: name('code:result-unit', unit) });
}

/** A value, or that it is not reported. */
export function knownWords(value: number | null, unit: string, reader: Reader): string {
  return value === null ? reader.name('code:missing', 'not-reported') : valueWords(value, unit, reader);
}

/** How many answered, of how many asked; null where nobody was asked. */
export function responseWords(
  { n, asked, responseRate }: TargetLine,
  { say, language }: Reader,
): string | null {
  if (n === null) return null;
  if (asked === null || responseRate === null) return say('targets.answers', { n });
  return say('targets.responses', { n, asked, share: formatNumber(responseRate, 'share', language) });
}

/** The name of a line: the indicator's, or the level's where it has none of its own. */
export function lineName({ title, kirkpatrick }: TargetLine, { name }: Reader): string {
  return title === '' && kirkpatrick !== null ? name('code:kirkpatrick', kirkpatrick) : title;
}

/** Every line as a mark that says its figures in full. */
export function targetMarks(groups: readonly TargetGroup[], reader: Reader): Mark[] {
  return groups.flatMap(({ title, lines }) =>
    lines.map((line) => {
      const last = line.points.at(-1);
      return {
        key: line.key,
        row: line.row,
        speech: sentence('mark.target', {
          group: title,
          line: lineName(line, reader),
          actual: last
            ? valueWords(last.value, line.unit, reader)
            : reader.name('code:missing', 'not-reported'),
          target: line.target === null ? 'none' : valueWords(line.target, line.unit, reader),
          responses: responseWords(line, reader) ?? 'none',
        }),
      };
    }),
  );
}
