import type { Field, Part } from '@libs/model';
import type { ReactNode } from 'react';
import { useI18n } from '../../../lib/language';
import { mayStayEmpty } from '../check';
import { idOf, useEditing } from './context';
import styles from './form.module.css';
import { useProblems, FieldIssues } from './field-issues';

export interface FieldProps {
  readonly field: Field;
  readonly part: Part | null;
  /** Where its cell is, for instance `counts.0.value`. */
  readonly path: string;
}

/** What a control is given, so that its label, hint and problem belong to it. */
export interface Attributes {
  readonly id: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-required': true | undefined;
}

/** The words of a field, and whether one may leave it empty. */
export function FieldName({ field }: Pick<FieldProps, 'field'>) {
  const { t, language } = useI18n();
  return (
    <>
      {field.label[language]}
      {mayStayEmpty(field) && <span className={styles.optional}> {t('entry.optional')}</span>}
    </>
  );
}

export function FieldHint({ field, path }: Pick<FieldProps, 'field' | 'path'>) {
  const { language } = useI18n();
  const hint = field.hint?.[language] ?? null;
  if (hint === null) return null;
  return (
    <p id={`${idOf(path)}-hint`} className={styles.hint}>
      {hint}
    </p>
  );
}

/** A control under its label, with its hint and what is wrong with it. */
export function Labelled({
  children,
  ...props
}: FieldProps & { readonly children: (attributes: Attributes) => ReactNode }) {
  const { field, path } = props;
  const { language } = useI18n();
  const wrong = useProblems(path).length > 0;
  const id = idOf(path);
  const describedBy = [
    (field.hint?.[language] ?? null) === null ? '' : `${id}-hint`,
    wrong ? `${id}-wrong` : '',
  ].filter(Boolean);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        <FieldName field={field} />
      </label>
      <FieldHint field={field} path={path} />
      {children({
        id,
        'aria-invalid': wrong || undefined,
        'aria-describedby': describedBy.length > 0 ? describedBy.join(' ') : undefined,
        'aria-required': !mayStayEmpty(field) || undefined,
      })}
      <FieldIssues path={path} />
    </div>
  );
}

/** Several controls that are one field: radio buttons, boxes to tick, a text in three languages. */
export function Grouped({ children, ...props }: FieldProps & { readonly children: ReactNode }) {
  const { field, path } = props;
  const { problems } = useEditing();
  const { language } = useI18n();
  const id = idOf(path);
  const own = problems.some((problem) => problem.path === path);
  const describedBy = [
    (field.hint?.[language] ?? null) === null ? '' : `${id}-hint`,
    own ? `${id}-wrong` : '',
  ].filter(Boolean);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={styles.group}
      data-wrong={own || undefined}
      aria-describedby={describedBy.length > 0 ? describedBy.join(' ') : undefined}
    >
      <legend>
        <FieldName field={field} />
      </legend>
      <FieldHint field={field} path={path} />
      {children}
      <FieldIssues path={path} />
    </fieldset>
  );
}
