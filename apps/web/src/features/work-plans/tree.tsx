import type { KeyboardEvent } from 'react';
import { isRightToLeft } from '@libs/vocabulary';
import type { DataTable } from '@libs/table';
import { type Row, rowsOf } from '@libs/findings';
import { PlanResultsDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import { tableOf } from '../../lib/table';
import { AnalyticsResult } from '../../ui/analytics-result';
import { PageSkeleton } from '../../ui/skeleton';
import { planTotals } from '../../../../../libs/questions/plan-progress/series';
import { byCode, type ViewProps } from './plan';
import { TreeArea } from './tree-area';
import styles from './tree.module.css';
import { useActivities } from './use-activities';

/** The plan as a tree: its areas, their activities, and under each its outputs and outcomes. */
export function Tree({ plan, progress }: ViewProps) {
  const { language } = useI18n();
  const activities = useActivities(plan.code, progress);
  const results = useAnswer(PlanResultsDocument, { plan: plan.code, language });
  return (
    <AnalyticsResult answer={activities.answer} skeleton={<PageSkeleton heights={[360]} />}>
      {({ planActivities }) => (
        <AnalyticsResult answer={results} skeleton={<PageSkeleton heights={[360]} />}>
          {({ planResults }) => (
            <Drawn
              plan={plan}
              progress={progress}
              activities={tableOf(planActivities)}
              results={tableOf(planResults)}
              open={activities.open}
              onFold={activities.onFold}
              onOpen={activities.onOpen}
            />
          )}
        </AnalyticsResult>
      )}
    </AnalyticsResult>
  );
}

interface DrawnProps extends ViewProps {
  readonly activities: DataTable;
  readonly results: DataTable;
  readonly open: string | null;
  readonly onFold: (open: string) => void;
  readonly onOpen: (activity: string) => void;
}

/** With more activities than these, the areas stand closed at first. */
const FEW = 40;

function Drawn({ plan, progress, activities, results, open, onFold, onOpen }: DrawnProps) {
  const { t, language } = useI18n();
  const areas = rowsOf(progress).sort((a, b) => byCode(a.text('area'), b.text('area')));
  const total = planTotals(progress).activities;
  const keys = areas.map(areaKey);
  const unfolded = open === null ? (total <= FEW ? keys : []) : open.split(',');
  const under = (rows: readonly Row[], area: Row): Row[] =>
    rows.filter((row) => row.known('area') === area.known('area'));
  const fold = (key: string): void =>
    onFold(
      [
        ...unfolded.filter((other) => other !== key && keys.includes(other)),
        ...(unfolded.includes(key) ? [] : [key]),
      ].join(','),
    );
  if (areas.length === 0) return <p className={styles.empty}>{t('plan-view.tree-empty')}</p>;
  return (
    <section aria-labelledby="tree" className={styles.tree}>
      <h2 id="tree">{t('plan-view.tree')}</h2>
      <p className={styles.hint}>{t('plan-view.tree-hint')}</p>
      <ul aria-labelledby="tree" onKeyDown={(event) => walkTree(event, isRightToLeft(language))}>
        {areas.map((area) => (
          <TreeArea
            key={areaKey(area)}
            area={area}
            activities={under(rowsOf(activities), area)}
            results={under(rowsOf(results), area)}
            open={unfolded.includes(areaKey(area))}
            onFold={() => fold(areaKey(area))}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {results.cells[0]?.length === 0 && (
        <p className={styles.empty}>
          {t('plan-view.tree-no-results', { plan: `${plan.startYear}-${plan.endYear}` })}
        </p>
      )}
    </section>
  );
}

function areaKey(row: Row): string {
  return row.known('area') ?? 'none';
}

/**
 * Arrow keys in a tree of buttons: up and down to the neighbour in sight, on and back to open and close a branch;
 * `mirrored` where the branches grow to the left. Back at a leaf leads to its branch.
 */
function walkTree(event: KeyboardEvent<HTMLElement>, mirrored: boolean): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const place = buttons.findIndex((button) => button === event.target);
  const here = buttons[place];
  if (!here) return;
  const next = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: buttons.length - 1 }[event.key];
  const on = mirrored ? 'ArrowLeft' : 'ArrowRight';
  const back = mirrored ? 'ArrowRight' : 'ArrowLeft';
  const open = here.getAttribute('aria-expanded');
  if (next !== undefined) buttons[next]?.focus();
  else if ((event.key === on && open === 'false') || (event.key === back && open === 'true')) here.click();
  else if (event.key === back) branchOf(here)?.focus();
  else return;
  event.preventDefault();
}

/** The button of the branch that a button is under. */
function branchOf(button: HTMLElement): HTMLElement | null {
  return button.closest('ul')?.closest('li')?.querySelector<HTMLElement>('[data-branch]') ?? null;
}
