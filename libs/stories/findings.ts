import type { DataTable } from '@libs/table';
import {
  activitiesFinding,
  breadthFinding,
  countriesFinding,
  depthFinding,
  funnelFinding,
  groupsFinding,
  linksFinding,
  matrixFinding,
  needsMatrixFinding,
  progressFinding,
  reachFinding,
  resultsFinding,
  scheduleFinding,
  sentence,
  statusFinding,
  trainingsFinding,
  unmetFinding,
  type Sentence,
} from '../table/sentences/index.js';
import type { ChartKey } from './catalogue.js';

type Finding = (table: DataTable) => Sentence;

/** What the figures of an entry say in one sentence, where the product has a sentence for it. */
const findings: Readonly<Partial<Record<ChartKey, Finding>>> = {
  breadth: breadthFinding,
  depth: depthFinding,
  groups: groupsFinding,
  named: countriesFinding,
  attendance: matrixFinding,
  'activities-by-theme': activitiesFinding,
  'activities-by-type': activitiesFinding,
  'activities-by-provider': activitiesFinding,
  reach: reachFinding,
  links: linksFinding,
  'plan-progress': statusFinding,
  'plan-activities': scheduleFinding,
  'plan-results': resultsFinding,
  'plan-trainings': trainingsFinding,
  'plan-done': progressFinding,
  'need-totals': unmetFinding,
  needs: needsMatrixFinding,
  funnel: funnelFinding,
};

/** The finding of an entry as its title; its name where no sentence is drawn from it, or nothing can be said. */
export function headOf(key: ChartKey, tables: readonly DataTable[]): Sentence {
  // Needs are told from their totals, which stand beside the matrix.
  const table = key === 'needs' ? tables[1] : tables[0];
  const finding = findings[key];
  if (table === undefined || finding === undefined || (table.cells[0]?.length ?? 0) === 0)
    return sentence(`chart.${key}`);
  return finding(table);
}
