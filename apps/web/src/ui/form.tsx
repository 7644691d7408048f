import { keyOf } from '@libs/findings';
import type { ValidationIssue } from '@libs/rules';
import { createContext, Fragment, useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useI18n } from '../lib/language';
import { refusalOf } from '../lib/refusal';
import styles from './form.module.css';

interface FormProps {
  /** Sends what was typed, and says what is wrong with it. */
  readonly send: (typed: (field: string) => string) => Promise<readonly ValidationIssue[]>;
  readonly submit: string;
  /** Said once it is done, where the page stays. */
  readonly done?: string;
  readonly children?: ReactNode;
  /** Beside the button. */
  readonly aside?: ReactNode;
}

type State = 'idle' | 'sending' | 'done';

/** The problem of a field of the form around it, in words. */
export const ProblemContext = createContext<(field: string) => string | null>(() => null);

/** A form that says beside each field what is wrong with it, in the reader's language. */
export function Form({ send, submit, done, children, aside }: FormProps) {
  const i18n = useI18n();
  const [state, setState] = useState<State>('idle');
  const [problems, setProblems] = useState<readonly ValidationIssue[]>([]);
  // What was sent is cleared away by drawing the fields again, with whatever they begin with by then.
  const [round, setRound] = useState(0);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (problems.length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
  }, [problems]);

  async function onSubmit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const { currentTarget: element } = event;
    const data = new FormData(element);
    const missing = emptyFields(element);
    setState('sending');
    const found =
      missing.length > 0
        ? missing
        : await send((field) => String(data.get(field) ?? '')).catch((error: unknown) => [
            { path: '', code: refusalOf(error) },
          ]);
    setProblems(found);
    setState(found.length === 0 ? 'done' : 'idle');
    if (found.length === 0) setRound(round + 1);
  }

  const { t } = i18n;
  const words = ({ code, value }: ValidationIssue): string =>
    t(keyOf('wrong.', code), { minutes: Math.ceil(Number(value ?? 0) / 60) });
  const whole = problems.filter(({ path }) => path === '');
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={(event) => void onSubmit(event)}>
      {whole.length > 0 && (
        <p className={styles.whole} role="alert" tabIndex={-1}>
          {whole.map(words).join(' ')}
        </p>
      )}
      <ProblemContext
        value={(field) => {
          const problem = problems.find((one) => one.path === field);
          return problem === undefined ? null : words(problem);
        }}
      >
        <Fragment key={round}>{children}</Fragment>
      </ProblemContext>
      <p className={styles.end}>
        <button type="submit" className={styles.submit} disabled={state === 'sending'}>
          {submit}
        </button>
        {aside}
        <span role="status">{state === 'done' ? (done ?? '') : ''}</span>
      </p>
    </form>
  );
}

function emptyFields(form: HTMLFormElement): ValidationIssue[] {
  const inputs = [...form.elements].filter(
    (element): element is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement =>
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement,
  );
  return inputs
    .filter((input) => input.required && input.value.trim() === '')
    .map(({ name }) => ({ path: name, code: 'empty' }));
}
