import type { ValidationIssue } from '@libs/rules';
import { useEffect, useRef, type MouseEvent } from 'react';
import { useI18n } from '../../../lib/language';
import { fieldOf } from '../../../ui/record/field-of';
import { idOf, useEditing } from './context';
import styles from './form.module.css';
import { wrongWords } from './field-issues';

/** Everything that is to be put right, above the form; each line leads to its field. */
export function ProblemSummary() {
  const i18n = useI18n();
  const { problems } = useEditing();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles.summary} aria-labelledby="problems">
      <h2 id="problems">{i18n.t('entry.problems', { n: problems.length })}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.code}`}>
            <Line problem={problem} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Line({ problem }: { readonly problem: ValidationIssue }) {
  const i18n = useI18n();
  const { kind } = useEditing();
  const { t, language } = i18n;
  const { part, field, index } = fieldOf(kind, problem.path);
  const sentence = wrongWords(problem, i18n);
  const where = [
    ...(part === null ? [] : [part.label[language] + (index === null ? '' : ` ${index + 1}`)]),
    ...(field === null ? [] : [field.label[language]]),
  ];
  if (where.length === 0) return <>{sentence}</>;
  return (
    <a href={`#${idOf(problem.path)}`} onClick={(event) => show(event, problem.path)}>
      {t('entry.problem', { where: where.join(', '), sentence })}
    </a>
  );
}

/** Leads to the control itself rather than to its place on the page, and opens the row that it is in. */
function show(event: MouseEvent, path: string): void {
  event.preventDefault();
  const control = document.getElementById(idOf(path));
  if (control === null) return;
  control.closest('details')?.setAttribute('open', '');
  const within = control.matches('fieldset') ? control.querySelector<HTMLElement>('input') : control;
  (within ?? control).focus();
  control.scrollIntoView({ block: 'center' });
}
