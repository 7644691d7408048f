import { importChange, tell } from '@libs/table/sentences';
import { useState } from 'react';
import { ApplyImportDocument, ImportPlanDocument } from '../../gql/graphql';
import { useReader } from '../../lib/language';
import { sendAgain } from '../../lib/send-again';
import { PageSkeleton } from '../../ui/skeleton';
import { ErrorNotice } from '../../ui/error-notice';
import { useImportMutation } from './use-import-mutation';
import { contextOf, figuresOf, importSentence } from './import-words';
import { ImportHead } from './import-head';
import common from './imports.module.css';
import { problemWords } from './problem-words';
import { Progress } from './progress';
import { useImportPolling } from './use-import-polling';
import { GoToStep, type StepProps } from './steps';
import { WholeList } from './whole-list';

/** What will change, in one sentence, and the button that changes it: all of it, or nothing. */
export function ApplyStep({ one, steps }: StepProps) {
  const reader = useReader();
  const { say, language } = reader;
  const [problems, setProblems] = useState<readonly { readonly code: string }[]>([]);
  const { attempt, wrong, busy } = useImportMutation();
  const { data, isError, refetch } = useImportPolling(
    ImportPlanDocument,
    { id: one.id, lang: language, show: 'problem', offset: 0, first: 1 },
    { again: ({ importPlan }) => importPlan.checking },
  );
  if (isError) return <ErrorNotice retry={() => void refetch()}>{say('trouble.offline')}</ErrorNotice>;
  if (data === undefined) return <PageSkeleton heights={[160]} />;

  const plan = data.importPlan;
  const figures = figuresOf({ ...one, sentence: plan.sentence });
  const undecided = plan.people.filter(({ same }) => same === null).length;
  const isOpen = plan.problems.length > 0 || plan.counts.problem > 0;
  const list = contextOf(one.context, 'list');
  const said = [...problems.map((problem) => problemWords(problem, say)), ...(wrong === null ? [] : [wrong])];
  const apply = async (): Promise<'all' | 'standing'> => {
    const { applyImport } = await sendAgain(ApplyImportDocument, { id: one.id, hash: plan.hash });
    setProblems(applyImport.problems);
    return applyImport.problems.length === 0 ? 'standing' : 'all';
  };
  return (
    <>
      <ImportHead
        one={one}
        finding={plan.checking ? importSentence(one, reader) : tell(importChange(figures, 'planned'), reader)}
      />
      {steps}
      <div className={common.last}>
        {plan.checking && <p role="status">{say('preview.checking')}</p>}
        {isOpen && (
          <p>
            {say('apply.problems', { n: plan.counts.problem })}{' '}
            <GoToStep to="preview">{say('apply.to-preview')}</GoToStep>
          </p>
        )}
        {undecided > 0 && (
          <p>
            {say('apply.undecided', { n: undecided })}{' '}
            <GoToStep to="preview">{say('apply.to-people')}</GoToStep>
          </p>
        )}
        {plan.list === null
          ? list !== null && <p className={common.quiet}>{say(`context.${list}-text`)}</p>
          : !plan.checking && <WholeList one={one} list={plan.list} />}
        {(figures.values['warned'] ?? 0) > 0 && (
          <p>{say('apply.warned', { n: figures.values['warned'] ?? 0 })}</p>
        )}
        {plan.counts.skipped > 0 && (
          <p className={common.quiet}>{say('apply.skipped', { n: plan.counts.skipped })}</p>
        )}
        <p className={common.quiet}>{say('apply.undo')}</p>
        <p role="alert" className={common.wrong}>
          {said.join(' ')}
        </p>
        {!isOpen && !plan.checking && (
          <p className={common.onward}>
            <button
              type="button"
              className={common.primary}
              disabled={busy}
              onClick={() => void attempt(apply)}
            >
              {say('apply.button')}
            </button>
          </p>
        )}
        <Progress id={one.id} />
      </div>
    </>
  );
}
