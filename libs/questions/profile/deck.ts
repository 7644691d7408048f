import { nothing, only, type SlideRenderer, type SlideRenderers } from '../../deck/plots/slide-renderer.js';
import type { Drawing } from '../../deck/deck.js';
import { figureWords, profileLines } from '../../findings/index.js';
import { stripRows } from './series.js';

const renderer: SlideRenderer = {
  finding: () => null,
  draw(tables, { i18n, units, choice, members, alt }): Drawing {
    const about = (indicator: string) => ({ unit: units.get(indicator) ?? '', estimate: '' });
    const lines = stripRows(profileLines(only(tables)), about).map((line) => {
      const { indicator, sex, measure } = line;
      const words = (value: number | null): string =>
        value === null ? i18n.label('code:missing', 'no-data') : figureWords(value, measure, i18n);
      const name = i18n.t('labour.indicator', {
        ...{ indicator: i18n.label('indicator', indicator), sex, age: 'none' },
      });
      const marked = line.median ? `${name} (${i18n.label('code:aggregation', 'median')})` : name;
      return [marked, words(line.own), words(line.group), words(line.network), String(line.year)];
    });
    if (lines.length === 0) return nothing(i18n);
    const area = choice.area ?? '';
    const group = members.find(({ code }) => code === area)?.group ?? area;
    const number = (head: string) => ({ head, weight: 1.4, number: true });
    return {
      kind: 'rows',
      columns: [
        { head: i18n.t('column.indicator'), weight: 4, number: false },
        number(i18n.label('area', area)),
        number(i18n.label('group', group)),
        number(i18n.label('area', 'network')),
        { head: i18n.t('column.year'), weight: 0.8, number: true },
      ],
      rows: lines,
      of: lines.length,
      alt,
    };
  },
};

/** How the entries of the question are written on slides. */
export const profile = {
  profile: renderer,
} satisfies SlideRenderers;
