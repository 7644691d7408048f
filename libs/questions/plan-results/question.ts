import type { AnswerRow, Question } from '../question.js';
import { titleColumns } from '../title-columns.js';
import { planInLanguage, themeOnly, type ThemeChoice } from '../arguments.js';

export type PlanResultsRow = AnswerRow & {
  readonly baseline: number | null;
  readonly target: number | null;
  readonly actual: number | null;
  readonly n: number | null;
  readonly asked: number | null;
  readonly evidence: string | null;
};

/**
 * What is a work plan to bring about, and how far is it: baseline, target and actual of each indicator, period by
 * period? Evaluations of trainings are a question of their own.
 */
export const planResults = {
  name: 'planResults',
  description: 'What is a work plan to bring about, and how far is it?',
  arguments: { ...planInLanguage, ...themeOnly },
  uses: [],
  columns: [
    { name: 'result', role: 'dimension', type: 'text' },
    { name: 'level', role: 'attribute', type: 'code:result-level' },
    { name: 'area', role: 'attribute', type: 'theme', missing: 'not-reported' },
    { name: 'activity', role: 'attribute', type: 'activity', missing: 'not-applicable' },
    ...titleColumns,
    { name: 'indicator', role: 'dimension', type: 'text' },
    { name: 'measure', role: 'attribute', type: 'text' },
    { name: 'definition', role: 'attribute', type: 'text', missing: 'not-reported' },
    { name: 'unit', role: 'attribute', type: 'code:result-unit' },
    { name: 'direction', role: 'attribute', type: 'code:result-direction' },
    { name: 'frequency', role: 'attribute', type: 'code:frequency', missing: 'not-reported' },
    { name: 'owner', role: 'attribute', type: 'text', missing: 'not-reported' },
    { name: 'baseline', role: 'measure', type: 'value', missing: 'not-reported' },
    { name: 'baselineYear', role: 'attribute', type: 'year', missing: 'not-reported' },
    { name: 'start', role: 'dimension', type: 'date', missing: 'not-reported' },
    { name: 'end', role: 'attribute', type: 'date', missing: 'not-reported' },
    { name: 'target', role: 'measure', type: 'value', missing: 'not-reported' },
    { name: 'actual', role: 'measure', type: 'value', missing: 'not-reported' },
    { name: 'progress', role: 'measure', type: 'share', missing: 'insufficient-data' },
    { name: 'n', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'asked', role: 'measure', type: 'count', missing: 'not-reported' },
    { name: 'responseRate', role: 'measure', type: 'share', missing: 'insufficient-data' },
    { name: 'evidence', role: 'attribute', type: 'text', missing: 'not-reported' },
  ],
  notes: (rows) => {
    const reported = rows.filter(({ actual }) => actual !== null);
    const bare = reported.filter(({ evidence }) => evidence === null).length;
    return bare > 0 ? [{ code: 'note.without-evidence', values: { n: bare, of: reported.length } }] : [];
  },
  entries: { 'plan-results': { drawing: 'bar', takes: ['plan'] } },
} satisfies Question<PlanResultsRow, ThemeChoice & { readonly plan: string; readonly language: string }>;
