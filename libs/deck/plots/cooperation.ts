import { codesOf } from '@libs/vocabulary';
import { binsTo, stepIn } from '../../charts/tiles/bins.js';
import {
  funnelFinding,
  matchesFinding,
  needsMatrixFinding,
  responseSentence,
  rowsOf,
  unmetFinding,
} from '../../findings/index.js';
import type { Bars, Heat } from '../deck.js';
import {
  countWords,
  GROUP_COLORS,
  GROUPS,
  HIGHLIGHT,
  only,
  QUIET,
  type SlideRenderer,
} from './slide-renderer.js';
import { readingTable } from './table-rows.js';

export const needTotals: SlideRenderer = {
  finding: (tables) => unmetFinding(only(tables)),
  draw(tables, { i18n, alt }): Bars {
    const rows = rowsOf(only(tables)).sort((a, b) => b.count('needing') - a.count('needing'));
    return {
      kind: 'bars',
      direction: 'across',
      stacked: false,
      categories: rows.map((row) => i18n.label('theme', row.text('theme'))),
      series: [
        {
          name: i18n.t('deck.needing'),
          color: HIGHLIGHT,
          values: rows.map((row) => row.number('needing')),
        },
        {
          name: i18n.t('deck.offering'),
          color: 'accent1',
          values: rows.map((row) => row.number('offering')),
        },
      ],
      format: '0',
      alt,
    };
  },
  table: readingTable(['theme', 'answered', 'needing', 'serious', 'offering']),
};

export const needs: SlideRenderer = {
  finding: ([, totals]) => (totals === undefined ? null : needsMatrixFinding(totals)),
  draw(tables, { i18n, alt }): Heat {
    const rows = rowsOf(only(tables));
    const themes = [...new Set(rows.map((row) => row.text('theme')))];
    const levels = codesOf('need');
    const count = (theme: string, level: string): number =>
      rows.filter((row) => row.text('theme') === theme && row.known('need') === level).length;
    const bins = binsTo(
      Math.max(0, ...themes.flatMap((theme) => levels.map((level) => count(theme, level)))),
    );
    return {
      kind: 'heat',
      blocks: [
        {
          head: i18n.t('column.theme'),
          columns: levels.map((level) =>
            i18n.t('deck.level', { level, words: i18n.label('code:need', level) }),
          ),
          rows: themes.map((theme) => ({
            head: i18n.label('theme', theme),
            cells: levels.map((level) => {
              const n = count(theme, level);
              return { text: String(n), step: stepIn(bins, n) };
            }),
          })),
        },
      ],
      keys: bins
        .filter(({ step }) => step > 0)
        .map(({ from, to, step }) => ({ step, text: countWords(from, to, i18n) })),
      alt,
    };
  },
  table: readingTable(['theme', 'country', 'group', 'need', 'capacity', 'languages']),
};

export const responses: SlideRenderer = {
  finding: (tables) => responseSentence(only(tables)),
  draw(tables, { i18n, alt }): Bars {
    const rows = rowsOf(only(tables));
    return {
      kind: 'bars',
      direction: 'across',
      stacked: true,
      categories: rows.map((row) => i18n.label('group', row.text('group'))),
      series: [
        {
          name: i18n.t('deck.answered'),
          color: 'accent1',
          values: rows.map((row) => row.number('answered')),
        },
        {
          name: i18n.t('deck.silent'),
          color: QUIET,
          hatched: true,
          values: rows.map((row) => row.count('of') - row.count('answered')),
        },
      ],
      format: '0',
      alt,
    };
  },
  table: readingTable(['group', 'answered', 'of', 'rate']),
};

export const funnel: SlideRenderer = {
  finding: (tables) => funnelFinding(only(tables)),
  draw(tables, { i18n, alt }): Bars {
    const rows = rowsOf(only(tables));
    const steps = codesOf('funnel-step');
    const present = GROUPS.filter((group) => rows.some((row) => row.text('group') === group));
    const at = (group: string, step: string): number =>
      rows.find((row) => row.text('group') === group && row.text('step') === step)?.count('needs') ?? 0;
    return {
      kind: 'bars',
      direction: 'across',
      stacked: true,
      categories: steps.map((step) => i18n.label('code:funnel-step', step)),
      series: present.map((group) => ({
        name: i18n.label('group', group),
        color: GROUP_COLORS.get(group) ?? QUIET,
        values: steps.map((step) => at(group, step)),
      })),
      format: '0',
      alt,
    };
  },
  table: readingTable(['group', 'step', 'needs']),
};

export const matches: SlideRenderer = {
  finding: (tables) => matchesFinding(only(tables)),
  draw: readingTable(['theme', 'needing', 'providing', 'need', 'capacity']),
};
