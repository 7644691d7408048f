import { nothing, only, type SlideRenderer, type SlideRenderers } from '../../deck/plots/slide-renderer.js';
import { measureAt } from '../../deck/plots/slide-renderer.js';
import type { Drawing } from '../../deck/deck.js';
import { figureWords, latestOf, profileLines } from '../../findings/index.js';

const renderer: SlideRenderer = {
  finding: () => null,
  draw(tables, { i18n, units, choice, members, alt }): Drawing {
    const lines = profileLines(only(tables)).flatMap((line) => {
      const latest = latestOf(line);
      if (latest === null) return [];
      const measure = measureAt(units, line.indicator);
      const words = (point: { value: number | null } | null): string =>
        point === null || point.value === null
          ? i18n.label('code:missing', 'no-data')
          : figureWords(point.value, measure, i18n);
      const sex = line.sex === 'T' ? 'T' : line.sex;
      const name = i18n.t('labour.indicator', {
        indicator: i18n.label('indicator', line.indicator),
        sex,
        age: 'none',
      });
      const marked =
        line.aggregation === 'median' ? `${name} (${i18n.label('code:aggregation', 'median')})` : name;
      return [[marked, words(latest.own), words(latest.group), words(latest.network), String(latest.year)]];
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

/** How the entries of the question are told on slides. */
export const profile = {
  profile: renderer,
} satisfies SlideRenderers;
