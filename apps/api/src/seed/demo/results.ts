import type { SeededRandom } from '@libs/rules';
import type { Value } from '../../platform/postgres/copy.js';
import { write, type Loading } from '../folder.js';
import type { InventedActivity } from './activities.js';
import { FICTIONAL } from '@libs/rules';
import { invented, type InventedArea } from './invented.js';

const TRAININGS: ReadonlySet<string> = new Set(['workshop', 'training-course']);
const KIRKPATRICK = [
  { level: 1, likely: 0.9, min: 70, max: 98 },
  { level: 2, likely: 0.6, min: 55, max: 90 },
  { level: 3, likely: 0.35, min: 30, max: 75 },
  { level: 4, likely: 0.1, min: 10, max: 50 },
] as const;

type Written = Readonly<Record<string, Value>>;

interface InventedResult {
  readonly row: Written;
  readonly indicators: readonly Written[];
  readonly periods: readonly Written[];
}

/** An output and an outcome for each area with a figure a year, and evaluations of trainings by Kirkpatrick's levels. */
export async function writeResults(
  loading: Loading,
  { areas, activities }: { areas: readonly InventedArea[]; activities: readonly InventedActivity[] },
  chance: SeededRandom,
): Promise<void> {
  const results: readonly InventedResult[] = [
    ...areas.flatMap((area) => [inventResult(area, 'output', chance), inventResult(area, 'outcome', chance)]),
    ...activities.flatMap((activity) => inventEvaluation(activity, chance)),
  ];
  await write(
    loading,
    'result',
    results.map(({ row }) => row),
  );
  await write(
    loading,
    'result_indicator',
    results.flatMap(({ indicators }) => indicators),
  );
  await write(
    loading,
    'result_period',
    results.flatMap(({ periods }) => periods),
  );
}

const names = {
  output: (n: string) =>
    invented('Fictional output of theme', 'Extrant fictif du thème', 'مُخرَج خيالي للمجال', n),
  outcome: (n: string) =>
    invented('Fictional outcome of theme', 'Effet fictif du thème', 'نتيجة خيالية للمجال', n),
};

function inventResult(
  { code, plan, ordinal }: InventedArea,
  level: 'output' | 'outcome',
  chance: SeededRandom,
): InventedResult {
  const id = `${code}-${level}`;
  const row = {
    id,
    plan_code: plan,
    area_code: code,
    activity_id: null,
    level,
    ...names[level](String(ordinal)),
    source_id: FICTIONAL,
  };
  const output = level === 'output';
  // Some outcomes are meant to fall, such as the days until an answer.
  const less = !output && ordinal % 3 === 0;
  const baseline = output ? 0 : less ? chance.between(60, 90) : chance.between(10, 30);
  const indicators = [
    {
      id: `${id}-1`,
      result_id: id,
      ...invented('Fictional measure', 'Mesure fictive', 'مقياس خيالي', ordinal),
      definition: 'Fictional definition: what is counted, when and by whom',
      unit: output ? 'persons' : less ? 'days' : 'percent',
      direction: less ? 'less' : 'more',
      kirkpatrick: null,
      baseline,
      baseline_year: Number(plan.slice(0, 4)) - 1,
      frequency: 'yearly',
      owner: 'Fictional owner',
      source_id: FICTIONAL,
    },
  ];
  const [first, last] = [Number(plan.slice(0, 4)), Number(plan.slice(-4))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const step = output ? 40 : less ? -8 : 12;
  const periods = years.map((year, index) => {
    const target = baseline + step * (index + 1);
    const past = year < 2026;
    const actual =
      past && chance.happens(0.85)
        ? baseline + Math.round(step * (index + 1) * (0.4 + chance.next() * 0.8))
        : null;
    return {
      indicator_id: `${id}-1`,
      start_date: `${year}-01-01`,
      end_date: `${year}-12-31`,
      target,
      actual,
      respondents: null,
      asked: null,
      evidence_title: actual !== null && chance.happens(0.7) ? 'Fictional report' : null,
      source_id: FICTIONAL,
    };
  });
  return { row, indicators, periods };
}

function inventEvaluation({ row: activity }: InventedActivity, chance: SeededRandom): InventedResult[] {
  const { id: activity_id, programme, type, status, thematic_area } = activity;
  if (status !== 'done' || !TRAININGS.has(type) || programme === 'pes-cab') return [];
  const id = `${activity_id}-effect`;
  const row = {
    id,
    plan_code: programme,
    area_code: thematic_area,
    activity_id,
    level: 'outcome' as const,
    ...invented(
      'Fictional effect of activity',
      'Effet fictif de l’activité',
      'أثر خيالي للنشاط',
      activity_id.slice(19),
    ),
    source_id: FICTIONAL,
  };
  const levels = KIRKPATRICK.filter(({ likely }) => chance.happens(likely));
  const asked = chance.between(20, 60);
  const indicators = levels.map(({ level }) => ({
    id: `${id}-${level}`,
    result_id: id,
    ...invented('Fictional evaluation, level', 'Évaluation fictive, niveau', 'تقييم خيالي، المستوى', level),
    definition: 'Fictional definition: share of those who answered',
    unit: 'percent',
    direction: 'more',
    kirkpatrick: level,
    baseline: null,
    baseline_year: null,
    frequency: 'once',
    owner: 'Fictional owner',
    source_id: FICTIONAL,
  }));
  const periods = levels.map(({ level, min, max }) => ({
    indicator_id: `${id}-${level}`,
    start_date: activity.start_date,
    end_date: activity.end_date,
    target: 80,
    actual: chance.between(min, max),
    respondents: Math.round(asked * (0.95 - 0.15 * level)),
    asked,
    evidence_title: chance.happens(0.6) ? 'Fictional survey' : null,
    source_id: FICTIONAL,
  }));
  return [{ row, indicators, periods }];
}
