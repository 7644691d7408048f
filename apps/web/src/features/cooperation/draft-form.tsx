import { codesOf, LANGUAGES } from '@libs/vocabulary';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { DraftQuery } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import type { ActivityDraft, DraftField } from './activity-draft';
import { DraftActions } from './draft-actions';
import styles from './draft.module.css';
import { Choice, Field, Text } from './field';
import { forgetDraft, keepDraft } from './stored-draft';
import { MemberChoice } from './member-choice';
import { sendActivity, type Sent, type DraftProblem } from './send-activity';

interface DraftFormProps {
  /** The address that the draft began from. */
  readonly from: string;
  readonly first: ActivityDraft;
  /** The draft as its address begins it. */
  readonly fresh: ActivityDraft;
  readonly isStored: boolean;
  readonly plans: DraftQuery['workPlans'];
  readonly writable: boolean;
  readonly readable: boolean;
}

/** The form of a draft. The server checks it; what is wrong is beside its field. */
export function DraftForm({ from, first, fresh, isStored, plans, writable, readable }: DraftFormProps) {
  const { t, label } = useI18n();
  const [draft, setDraft] = useState(first);
  const [isRestored, setIsRestored] = useState(isStored);
  const [sent, setSent] = useState<Sent | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const problems = sent?.kind === 'problems' ? sent.problems : [];

  function change(part: Partial<ActivityDraft>): void {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(from, next);
  }

  function begin(): void {
    forgetDraft();
    setDraft(fresh);
    setSent(null);
    setIsRestored(false);
  }

  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const answer = await sendActivity(writable ? 'keep' : 'check', draft);
    setSent(answer);
    if (answer.kind === 'accepted' && writable) forgetDraft();
  }

  useEffect(() => {
    if (sent?.kind === 'problems') form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [sent]);

  const field = (own: DraftField) => ({
    id: `draft-${own}`,
    label: t(`draft.field-${own}`),
    problems: problemsAt(problems, own),
  });
  const text = (own: 'title' | 'startDate' | 'endDate') => (
    <Text
      {...field(own)}
      type={own === 'title' ? 'text' : 'date'}
      value={draft[own]}
      onChange={(value) => change({ [own]: value })}
    />
  );
  const codes = (list: string, all: readonly string[]) =>
    all.map((code) => ({ value: code, words: label(`code:${list}`, code) }));
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={(event) => void onSubmit(event)}>
      {isRestored && <p className={styles.note}>{t('draft.kept')}</p>}
      <div className={styles.wide}>{text('title')}</div>
      <Choice
        {...field('language')}
        value={draft.language}
        options={codes('language', LANGUAGES)}
        onChange={(language) => change({ language })}
      />
      <Choice
        {...field('type')}
        value={draft.type}
        options={codes('activity-type', codesOf('activity-type'))}
        onChange={(type) => change({ type })}
      />
      <Choice
        {...field('plan')}
        value={draft.plan}
        options={codes(
          'programme',
          plans.map(({ code }) => code),
        )}
        onChange={(plan) => change({ plan })}
      />
      <Choice
        {...field('area')}
        value={draft.area}
        none={t('draft.open')}
        groups={plans.map(({ code, areas }) => ({
          label: label('code:programme', code),
          options: areas.map((area) => ({ value: area, words: label('theme', area) })),
        }))}
        onChange={(area) => change({ area })}
      />
      {text('startDate')}
      {text('endDate')}
      <Choice
        {...field('mode')}
        value={draft.mode}
        none={t('draft.open')}
        options={codes('mode', codesOf('mode'))}
        onChange={(mode) => change({ mode })}
      />
      {(['providers', 'beneficiaries'] as const).map((own) => (
        <div key={own} className={styles.wide}>
          <MemberChoice {...field(own)} codes={draft[own]} onChange={(value) => change({ [own]: value })} />
        </div>
      ))}
      <div className={styles.wide}>
        <Field {...field('note')}>
          {(attributes) => (
            <textarea
              {...attributes}
              rows={4}
              value={draft.note}
              onChange={(event) => change({ note: event.target.value })}
            />
          )}
        </Field>
      </div>
      <DraftActions {...{ draft, sent, writable, readable }} onBegin={begin} />
    </form>
  );
}

/** What is wrong with one field or with one of its entries: `beneficiaries.2` is beside the beneficiaries. */
function problemsAt(problems: readonly DraftProblem[], field: string): DraftProblem[] {
  return problems.filter(({ path }) => path.split('.')[0] === field);
}
