import { formatNumber } from '@libs/table';
import { sentence, type I18n } from '../../findings/index.js';
import type { Mark } from '../mark.js';
import type { TargetGroup, TargetLine } from '../../questions/plan-results/series.js';

/** A value in the unit of its indicator. */
export function valueWords(value: number, unit: string, { t, label, language }: I18n): string {
  if (unit === 'percent') return formatNumber(value / 100, 'share', language);
  const figure = formatNumber(value, Number.isInteger(value) ? 'count' : 'value', language);
  return t('targets.value', { figure, unit: label('code:result-unit', unit) });
}

/** A value, or that it is not reported. */
export function knownWords(value: number | null, unit: string, i18n: I18n): string {
  return value === null ? i18n.label('code:missing', 'not-reported') : valueWords(value, unit, i18n);
}

/** How many answered, of how many asked; null where nobody was asked. */
export function responseWords({ n, asked, responseRate }: TargetLine, { t, language }: I18n): string | null {
  if (n === null) return null;
  if (asked === null || responseRate === null) return t('targets.answers', { n });
  return t('targets.responses', { n, asked, share: formatNumber(responseRate, 'share', language) });
}

/** The name of a line: the indicator's, or the level's where it has none of its own. */
export function lineName({ title, kirkpatrick }: TargetLine, { label }: I18n): string {
  return title === '' && kirkpatrick !== null ? label('code:kirkpatrick', kirkpatrick) : title;
}

/** Every line as a mark that says its figures in full. */
export function targetMarks(groups: readonly TargetGroup[], i18n: I18n): Mark[] {
  return groups.flatMap(({ title, lines }) =>
    lines.map((line) => {
      const last = line.points.at(-1);
      return {
        key: line.key,
        row: line.row,
        speech: sentence('mark.target', {
          group: title,
          line: lineName(line, i18n),
          actual: last ? valueWords(last.value, line.unit, i18n) : i18n.label('code:missing', 'not-reported'),
          target: line.target === null ? 'none' : valueWords(line.target, line.unit, i18n),
          responses: responseWords(line, i18n) ?? 'none',
        }),
      };
    }),
  );
}
