import { keyOf, importChange, format } from '@libs/findings';
import { useState } from 'react';
import { ApplyImportDocument, ImportPlanDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
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
  const i18n = useI18n();
  const { t, language } = i18n;
  const [problems, setProblems] = useState<readonly { readonly code: string }[]>([]);
  const { attempt, wrong, busy } = useImportMutation();
  const { data, isError, refetch } = useImportPolling(
    ImportPlanDocument,
    { id: one.id, lang: language, show: 'problem', offset: 0, first: 1 },
    { again: ({ importPlan }) => importPlan.checking },
  );
  if (isError) return <ErrorNotice retry={() => void refetch()}>{t('trouble.offline')}</ErrorNotice>;
  if (data === undefined) return <PageSkeleton heights={[160]} />;

  const plan = data.importPlan;
  const figures = figuresOf({ ...one, sentence: plan.sentence });
  const aside = figures.values['aside'] ?? 0;
  const leftOut = plan.counts.skipped - aside;
  const undecided = plan.people.filter(({ same }) => same === null).length;
  const isOpen = plan.problems.length > 0 || plan.counts.problem > 0;
  const list = contextOf(one.context, 'list');
  const messages = [
    ...problems.map((problem) => problemWords(problem, t)),
    ...(wrong === null ? [] : [wrong]),
  ];
  const apply = async (): Promise<'all' | 'standing'> => {
    const { applyImport } = await sendAgain(ApplyImportDocument, { id: one.id, hash: plan.hash });
    setProblems(applyImport.problems);
    return applyImport.problems.length === 0 ? 'standing' : 'all';
  };
  return (
    <>
      <ImportHead
        one={one}
        finding={plan.checking ? importSentence(one, i18n) : format(importChange(figures, 'planned'), i18n)}
      />
      {steps}
      <div className={common.last}>
        {plan.checking && <p role="status">{t('preview.checking')}</p>}
        {isOpen && (
          <p>
            {t('apply.problems', { n: plan.counts.problem })}{' '}
            <GoToStep to="preview">{t('apply.to-preview')}</GoToStep>
          </p>
        )}
        {undecided > 0 && (
          <p>
            {t('apply.undecided', { n: undecided })} <GoToStep to="preview">{t('apply.to-people')}</GoToStep>
          </p>
        )}
        {plan.list === null
          ? list !== null && <p className={common.quiet}>{t(keyOf('context.', list, '-text'))}</p>
          : !plan.checking && <WholeList one={one} list={plan.list} />}
        {(figures.values['warned'] ?? 0) > 0 && (
          <p>{t('apply.warned', { n: figures.values['warned'] ?? 0 })}</p>
        )}
        {leftOut > 0 && <p className={common.quiet}>{t('apply.skipped', { n: leftOut })}</p>}
        {aside > 0 && <p className={common.quiet}>{t('apply.aside', { n: aside })}</p>}
        <p className={common.quiet}>{t('apply.undo')}</p>
        <p role="alert" className={common.wrong}>
          {messages.join(' ')}
        </p>
        {!isOpen && !plan.checking && (
          <p className={common.onward}>
            <button
              type="button"
              className={common.primary}
              disabled={busy}
              onClick={() => void attempt(apply)}
            >
              {t('apply.button')}
            </button>
          </p>
        )}
        <Progress id={one.id} />
      </div>
    </>
  );
}
