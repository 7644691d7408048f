import { keyOf } from '@libs/findings';
import type { ReactNode } from 'react';
import { useI18n } from '../../lib/language';
import styles from './draft.module.css';
import type { DraftProblem } from './send-activity';

interface FieldMessages {
  readonly id: string;
  readonly label: string;
  readonly problems: readonly DraftProblem[];
}

interface Attributes {
  readonly id: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

interface FieldProps extends FieldMessages {
  readonly children: (attributes: Attributes) => ReactNode;
}

const known: readonly string[] = [
  'needed',
  'too-long',
  'unknown-code',
  'not-a-date',
  'end-before-start',
  'area-of-another-plan',
  'unknown-country',
  'named-twice',
  'provider-and-beneficiary',
];

/** A field with its name, and what is wrong with it in the reader's words. */
export function Field({ id, label, problems, children }: FieldProps) {
  const i18n = useI18n();
  const wrong = problems.length > 0;
  const words = ({ code, value: about }: DraftProblem): string => {
    const value = about ?? '';
    return i18n.t(keyOf('draft.problem-', known.includes(code) ? code : 'other'), {
      value,
      country: i18n.label('country', value),
    });
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': wrong || undefined,
        'aria-describedby': wrong ? `${id}-problem` : undefined,
      })}
      {wrong && (
        <ul id={`${id}-problem`} className={styles.problem}>
          {problems.map((problem) => (
            <li key={`${problem.path} ${problem.code}`}>{words(problem)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface TextProps extends FieldMessages {
  readonly type: 'text' | 'date';
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function Text({ type, value, onChange, ...rest }: TextProps) {
  return (
    <Field {...rest}>
      {(attributes) => (
        <input {...attributes} type={type} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

interface Option {
  readonly value: string;
  readonly words: string;
}

interface ChoiceProps extends FieldMessages {
  readonly value: string;
  /** The word for no choice, where none is allowed. */
  readonly none?: string;
  readonly options?: readonly Option[];
  readonly groups?: readonly { readonly label: string; readonly options: readonly Option[] }[];
  readonly onChange: (value: string) => void;
}

export function Choice({ value, none, options = [], groups = [], onChange, ...rest }: ChoiceProps) {
  const listed = (all: readonly Option[]) =>
    all.map((option) => (
      <option key={option.value} value={option.value}>
        {option.words}
      </option>
    ));
  return (
    <Field {...rest}>
      {(attributes) => (
        <select {...attributes} value={value} onChange={(event) => onChange(event.target.value)}>
          {none !== undefined && <option value="">{none}</option>}
          {listed(options)}
          {groups.map(({ label, options: own }) => (
            <optgroup key={label} label={label}>
              {listed(own)}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
