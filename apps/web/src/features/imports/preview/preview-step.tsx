import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { format, importChange, importFound, importProgress } from '@libs/findings';
import { ImportColumnsDocument, ImportPlanDocument, type OneImportIssueFragment } from '../../../gql/graphql';
import { useI18n } from '../../../lib/language';
import { changedSearch, useSearchParams } from '../../../lib/search-params';
import { PageSkeleton } from '../../../ui/skeleton';
import { ErrorNotice } from '../../../ui/error-notice';
import { ImportHead } from '../import-head';
import { figuresOf, importSentence } from '../import-words';
import { FormerList } from '../former-list';
import common from '../imports.module.css';
import { useImportPolling } from '../use-import-polling';
import { GoToStep, type StepProps } from '../steps';
import { problemWords } from '../problem-words';
import { AlikeCells } from './alike-cells';
import { UnconfirmedLines } from './unconfirmed-lines';
import { DayOrder } from './day-order';
import { People } from './people';
import { PlanRows } from './plan-rows';
import { NOW } from './invalid-cells';
import { PlanCounts } from './plan-counts';
import { UnreadColumns } from './unread-columns';
import styles from './plan.module.css';

/** Rows of a page of the plan: the most that is answered at once. */
const PAGE = 200;

/** The way through a plan that is longer than a page. */
function Pagination({ total, offset }: { readonly total: number; readonly offset: number }) {
  const { t } = useI18n();
  const [path] = useLocation();
  const search = useSearch();
  if (total <= PAGE) return null;
  const at = (from: number): string =>
    path + changedSearch(search, { from: from <= 0 ? null : String(from) });
  return (
    <nav aria-label={t('preview.pages')} className={styles.pages}>
      {offset > 0 && <Link to={at(offset - PAGE)}>{t('preview.before')}</Link>}
      <span>{t('preview.range', { from: offset + 1, to: Math.min(offset + PAGE, total), total })}</span>
      {offset + PAGE < total && <Link to={at(offset + PAGE)}>{t('preview.after')}</Link>}
    </nav>
  );
}

/** What applying the file would do, row by row; what is wrong in it is put right here. */
export function PreviewStep({ one, steps }: StepProps) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const [search] = useSearchParams();
  const [isClean, setClean] = useState(one.counts?.problem === 0);
  const show = search.get('show') ?? (isClean ? 'all' : 'problem');
  const offset = Math.max(0, Number(search.get('from') ?? 0) || 0);
  const variables = { id: one.id, lang: language, show, offset, first: PAGE };
  const { data, isError, refetch } = useImportPolling(ImportPlanDocument, variables, {
    again: ({ importPlan }) => importPlan.checking,
  });
  const columns = useImportPolling(ImportColumnsDocument, { id: one.id, lang: language });
  const plan = data?.importPlan;
  const clean = plan === undefined ? isClean : plan.counts.problem === 0;
  if (clean !== isClean) setClean(clean);

  const figures = plan === undefined ? null : figuresOf({ ...one, sentence: plan.sentence });
  const labels = new Map(columns.data?.importColumns.map(({ key, label }) => [key, label]));
  return (
    <>
      <ImportHead
        one={one}
        finding={figures === null ? importSentence(one, i18n) : format(importFound(figures), i18n)}
      />
      {steps}
      {isError && <ErrorNotice retry={() => void refetch()}>{t('trouble.offline')}</ErrorNotice>}
      {!isError && (plan === undefined || figures === null) && <PageSkeleton heights={[400]} />}
      {plan !== undefined && figures !== null && (
        <>
          <p id={NOW} role="status" tabIndex={-1} className={common.now}>
            <span className={common.spoken}>
              {plan.checking ? '' : format(importProgress(figures), i18n)}
            </span>
            <span aria-hidden={!plan.checking}>
              {plan.checking ? t('preview.checking') : t('import.now', { problem: plan.counts.problem })}
            </span>
          </p>
          <FileProblems problems={plan.problems} labels={labels} />
          <UnreadColumns one={one} plan={plan} />
          <UnconfirmedLines id={one.id} asked={plan.asked} fixed={one.large} />
          {!one.large && <AlikeCells id={one.id} alike={plan.alike} labels={labels} />}
          <FormerList former={plan.list?.former} />
          <DayOrder id={one.id} rows={plan.rows} />
          <People id={one.id} people={plan.people} />
          <PlanCounts counts={plan.counts} show={show} />
          <PlanRows
            key={`${show} ${offset}`}
            one={one}
            labels={labels}
            rows={plan.rows}
            parts={plan.parts}
            problems={plan.counts.problem}
            leftOut={plan.counts.skipped - (figures.values['aside'] ?? 0)}
          />
          <Pagination total={plan.total} offset={offset} />
          <p className={common.onward}>
            <GoToStep to="apply" className={common.primary}>
              {t('step.to-apply')}
            </GoToStep>
            <span className={common.quiet}>{format(importChange(figures, 'planned'), i18n)}</span>
          </p>
        </>
      )}
    </>
  );
}

interface FileProblemsProps {
  readonly problems: readonly OneImportIssueFragment[];
  readonly labels: ReadonlyMap<string, string>;
}

/** What is wrong with the file as a whole. */
function FileProblems({ problems, labels }: FileProblemsProps) {
  const { t } = useI18n();
  if (problems.length === 0) return null;
  return (
    <div role="alert" className={styles.whole}>
      <ul>
        {problems.map((problem, index) => (
          <li key={index}>
            {problemWords({ code: problem.code, value: labels.get(problem.path) ?? problem.value }, t)}
          </li>
        ))}
      </ul>
      <GoToStep to="columns">{t('preview.to-columns')}</GoToStep>
    </div>
  );
}
