import type { CellValue } from '@libs/model';
import type { Language } from '@libs/vocabulary';
import type {
  ImportCellType,
  ImportPlanType,
  ImportIssueType,
  ImportRowType,
} from './import-plan.graphql.js';
import type { RowAction } from './import.js';
import { futureWarning } from './kinds/indicators.js';
import type { ImportKind } from './kinds/kind.js';
import type { StagedRow } from './observations/staged-page.js';
import type { ImportColumn } from './plan/column.js';
import type { ReferenceData } from './plan/reference-data.js';
import type { PlanRow, RowProblem } from './plan/plan-rows.js';
import { labelOf } from './plan/term-labels.js';
import type { FullPlan } from './read-plan.js';

/** Which rows someone looks at, and in which language. */
export interface PlanPage {
  readonly offset: number;
  readonly first: number;
  readonly show: RowAction | 'all';
  readonly language: Language;
}

/** A plan as the page shows it: some of its rows, in words. */
export function planView(plan: FullPlan, page: PlanPage): ImportPlanType {
  const shown = page.show === 'all' ? plan.rows : plan.rows.filter(({ action }) => action === page.show);
  const words = new Words(plan.kind, plan.known, page.language);
  return {
    hash: plan.whole,
    counts: plan.counts,
    sentence: plan.sentence,
    total: shown.length,
    rows: shown.slice(page.offset, page.offset + page.first).map((row) => words.row(row)),
    people: plan.people.slice(0, 500),
    asked: plan.asked,
    alike: plan.alike.map(({ problem, ...one }) => ({ ...one, problem: words.problem(problem) })),
    list: plan.list,
    problems: plan.wrong.map((one) => words.problem(one)),
    unread: plan.unread,
    parts: plan.parts,
    checking: false,
  };
}

/** The rows of a large plan in the same words. */
export function stagedView(
  rows: readonly StagedRow[],
  kind: ImportKind,
  known: ReferenceData,
  language: Language,
): ImportRowType[] {
  const words = new Words(kind, known, language);
  return rows.map((row) => words.staged(row));
}

/** Says values in the words of a language. */
class Words {
  private readonly columns: ReadonlyMap<string, ImportColumn>;

  constructor(
    private readonly kind: ImportKind,
    private readonly known: ReferenceData,
    private readonly language: Language,
  ) {
    this.columns = new Map(kind.columns.map((column) => [column.key, column]));
  }

  row({ lines, action, kind, key, cells, before, problems, warnings, aside }: PlanRow): ImportRowType {
    return {
      line: lines[0] ?? 0,
      lines,
      action,
      key: kind === null || key === null ? null : `${kind.name} ${key}`,
      cells: [...cells].map(([column, cell]): ImportCellType => ({
        key: column,
        at: cell.key,
        text: cell.text,
        value: this.say(column, cell.value),
        before: this.say(column, before?.[column] ?? null),
        mark: cell.mark === 'number' ? null : cell.mark,
      })),
      problems: problems.map((one) => this.problem(one)),
      warnings: warnings.map((one) => this.problem(one)),
      aside,
    };
  }

  staged({ line, action, wrong, before, warning, other, ...row }: StagedRow): ImportRowType {
    const cells = (['country', 'indicator', 'sex', 'age', 'year', 'value'] as const).map((key) => {
      const text = wrong?.find((one) => one.key === key)?.text ?? String(row[key] ?? '');
      return {
        key,
        at: key,
        text,
        value: this.say(key, row[key]),
        before: key === 'value' ? this.say(key, before) : null,
        mark: null,
      };
    });
    const problems = (wrong ?? []).map(({ key, code, value = null, suggestions = [] }) =>
      this.problem({ key, code, value, suggestions }),
    );
    const odd = (code: string, value: string | null): ImportIssueType[] =>
      value === null ? [] : [{ path: 'value', code, value, suggestions: [] }];
    const warnings = [
      ...futureWarning(row.year).map((one) => this.problem({ ...one, suggestions: [] })),
      ...odd('other-value', other),
      ...odd('outside-sexes', warning),
    ];
    return { line, lines: [line], action, key: null, cells, problems, warnings, aside: false };
  }

  problem({ key, code, value, suggestions }: RowProblem): ImportIssueType {
    return {
      path: key ?? '',
      code,
      value,
      suggestions: suggestions.map((one) => ({ value: one, label: this.label(key, one) })),
    };
  }

  private say(column: string, value: CellValue): string | null {
    if (value === null) return null;
    if (Array.isArray(value)) return value.map((one) => this.label(column, String(one))).join(', ');
    return this.label(column, String(value));
  }

  /** The label of a code in the column that it is in; what has none is its own. */
  private label(column: string | null, code: string): string {
    const type = this.columns.get(column ?? '')?.type;
    switch (type?.type) {
      case 'country':
      case 'countries':
        return this.known.countryNames.get(code)?.names[this.language] ?? code;
      case 'code':
      case 'codes':
        return labelOf(type.list, code, this.language);
      case 'reference':
        return this.named(type.to, code);
      case 'age':
      case 'day':
      case 'number':
      case 'text':
      case 'whole':
      case 'year':
      case 'yes-no':
      case undefined:
        return code;
    }
  }

  private named(to: string, code: string): string {
    for (const one of this.known.references.get(to)?.values() ?? [])
      if (one.code === code) return one.names[this.language];
    return code;
  }
}
