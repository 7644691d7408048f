import { importChange, importFound, importProgress, tell } from '@libs/table/sentences';
import { useState } from 'react';
import { ImportColumnsDocument, ImportPlanDocument } from '../../gql/graphql';
import { useReader } from '../../lib/language';
import { useSearchWords } from '../../lib/search';
import { PageSkeleton } from '../../ui/skeleton';
import { ErrorNotice } from '../../ui/error-notice';
import { ImportHead } from './import-head';
import { figuresOf, importSentence } from './import-words';
import { DayOrder } from './day-order';
import { FileProblems } from './file-problems';
import common from './imports.module.css';
import { PAGE, Pages } from './pages';
import { People } from './people';
import { PlanRows } from './plan-rows';
import { NOW } from './red-cells';
import { PlanCounts } from './plan-counts';
import { useImportPolling } from './use-import-polling';
import { GoToStep, type StepProps } from './steps';

/** What applying the file would do, row by row; what is wrong in it is put right here. */
export function PreviewStep({ one, steps }: StepProps) {
  const reader = useReader();
  const { say, language } = reader;
  const [search] = useSearchWords();
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
        finding={figures === null ? importSentence(one, reader) : tell(importFound(figures), reader)}
      />
      {steps}
      {isError && <ErrorNotice retry={() => void refetch()}>{say('trouble.offline')}</ErrorNotice>}
      {!isError && (plan === undefined || figures === null) && <PageSkeleton heights={[400]} />}
      {plan !== undefined && figures !== null && (
        <>
          <p id={NOW} role="status" tabIndex={-1} className={common.now}>
            <span className={common.spoken}>
              {plan.checking ? '' : tell(importProgress(figures), reader)}
            </span>
            <span aria-hidden={!plan.checking}>
              {plan.checking ? say('preview.checking') : say('import.now', { problem: plan.counts.problem })}
            </span>
          </p>
          <FileProblems problems={plan.problems} labels={labels} />
          <DayOrder id={one.id} rows={plan.rows} />
          <People id={one.id} people={plan.people} />
          <PlanCounts counts={plan.counts} show={show} />
          <PlanRows
            key={`${show} ${offset}`}
            one={one}
            labels={labels}
            rows={plan.rows}
            counts={plan.counts}
          />
          <Pages total={plan.total} offset={offset} />
          <p className={common.onward}>
            <GoToStep to="apply" className={common.primary}>
              {say('step.to-apply')}
            </GoToStep>
            <span className={common.quiet}>{tell(importChange(figures, 'planned'), reader)}</span>
          </p>
        </>
      )}
    </>
  );
}
