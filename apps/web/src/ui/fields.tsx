import { use, useId, useState, type ReactNode } from 'react';
import { useI18n } from '../lib/language';
import { ProblemContext } from './form';
import styles from './form.module.css';

interface Labelled {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

interface FieldProps extends Labelled {
  readonly children: (attributes: {
    readonly id: string;
    readonly name: string;
    readonly 'aria-invalid': boolean;
    readonly 'aria-describedby': string | undefined;
  }) => ReactNode;
}

/** A labelled place for one thing to type or choose, with its hint and what is wrong with it. */
export function Field({ name, label, hint, children }: FieldProps) {
  const wrong = use(ProblemContext)(name);
  const id = useId();
  const describedBy = [hint === undefined ? '' : `${id}-hint`, wrong === null ? '' : `${id}-wrong`].filter(
    Boolean,
  );
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({
        id,
        name,
        'aria-invalid': wrong !== null,
        'aria-describedby': describedBy.length > 0 ? describedBy.join(' ') : undefined,
      })}
      {wrong !== null && (
        <p id={`${id}-wrong`} className={styles.wrong}>
          {wrong}
        </p>
      )}
    </div>
  );
}

interface LineProps extends Labelled {
  readonly type?: 'text' | 'email';
  readonly autoComplete?: string;
  readonly numeric?: boolean;
  /** What is there to begin with. */
  readonly value?: string;
  readonly required?: boolean;
}

/** One line to type. What is Latin by nature (addresses, codes) runs from left to right. */
export function LineField({
  type = 'text',
  autoComplete = 'off',
  numeric = false,
  required = true,
  value,
  ...field
}: LineProps) {
  return (
    <Field {...field}>
      {(attributes) => (
        <input
          {...attributes}
          type={type}
          required={required}
          defaultValue={value}
          autoComplete={autoComplete}
          inputMode={numeric ? 'numeric' : undefined}
          dir={type === 'email' || numeric ? 'ltr' : 'auto'}
          spellCheck={false}
        />
      )}
    </Field>
  );
}

interface TextProps extends Labelled {
  readonly rows?: number;
  /** What is there at first. */
  readonly value?: string;
}

/** A few lines to type. */
export function TextField({ rows = 5, value, ...field }: TextProps) {
  return (
    <Field {...field}>
      {(attributes) => <textarea {...attributes} required rows={rows} defaultValue={value} dir="auto" />}
    </Field>
  );
}

/** A password, hidden unless its owner wants to see it. */
export function PasswordField({ autoComplete, ...field }: Labelled & { readonly autoComplete: string }) {
  const { t } = useI18n();
  const [shown, setShown] = useState(false);
  return (
    <Field {...field}>
      {(attributes) => (
        <span className={styles.password}>
          <input
            {...attributes}
            type={shown ? 'text' : 'password'}
            required
            autoComplete={autoComplete}
            dir="ltr"
          />
          <button
            type="button"
            aria-pressed={shown}
            aria-controls={attributes.id}
            onClick={() => setShown(!shown)}
          >
            {t('form.show')}
          </button>
        </span>
      )}
    </Field>
  );
}

interface ChoiceProps extends Labelled {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

/** One of a few. */
export function ChoiceField({ options, value, onChange, ...field }: ChoiceProps) {
  return (
    <Field {...field}>
      {(attributes) => (
        <select
          {...attributes}
          required
          defaultValue={value}
          onChange={(event) => onChange?.(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A day, which may be left out. */
export function DayField(field: Labelled) {
  return <Field {...field}>{(attributes) => <input {...attributes} type="date" />}</Field>;
}
