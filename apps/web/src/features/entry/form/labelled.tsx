import type { Field, Part } from '@libs/model';
import type { ReactNode } from 'react';
import { useI18n } from '../../../lib/language';
import { mayStayEmpty } from '../check';
import { fieldHint, fieldLabel } from '../../../ui/record/words';
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
export function FieldName({ field, part }: Pick<FieldProps, 'field' | 'part'>) {
  const { t } = useI18n();
  const { kind } = useEditing();
  return (
    <>
      {fieldLabel(t, kind, part, field)}
      {mayStayEmpty(field) && <span className={styles.optional}> {t('entry.optional')}</span>}
    </>
  );
}

export function FieldHint({ field, part, path }: FieldProps) {
  const { t } = useI18n();
  const { kind } = useEditing();
  const hint = fieldHint(t, kind, part, field);
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
  const { field, part, path } = props;
  const { t } = useI18n();
  const { kind } = useEditing();
  const wrong = useProblems(path).length > 0;
  const id = idOf(path);
  const describedBy = [
    fieldHint(t, kind, part, field) === null ? '' : `${id}-hint`,
    wrong ? `${id}-wrong` : '',
  ].filter(Boolean);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        <FieldName field={field} part={part} />
      </label>
      <FieldHint {...props} />
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
  const { field, part, path } = props;
  const { problems } = useEditing();
  const { t } = useI18n();
  const { kind } = useEditing();
  const id = idOf(path);
  const own = problems.some((problem) => problem.path === path);
  const describedBy = [
    fieldHint(t, kind, part, field) === null ? '' : `${id}-hint`,
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
        <FieldName field={field} part={part} />
      </legend>
      <FieldHint {...props} />
      {children}
      <FieldIssues path={path} />
    </fieldset>
  );
}
