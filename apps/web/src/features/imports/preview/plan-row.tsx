import { keyOf } from '@libs/findings';
import { useState } from 'react';
import { useI18n } from '../../../lib/language';
import common from '../imports.module.css';
import { rowMarks } from './row-marks';
import { PlanCell } from './plan-cell';
import type { Part, Row } from './plan-types';
import styles from './plan.module.css';
import { problemWords } from '../problem-words';
import { useFocusFallback } from './use-focus-fallback';

interface PlanRowProps {
  readonly row: Row;
  /** The sheet that it is of, where several are read as one. */
  readonly part: Part | undefined;
  readonly keys: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
  /** The file is too large for corrections in place. */
  readonly fixed: boolean;
  readonly correct: (line: number, key: string, text: string) => void;
  readonly skip: (lines: readonly number[], leave: boolean) => void;
  /** Takes lines in as they stand, of which someone is asked. */
  readonly takeIn: (lines: readonly number[]) => void;
}

/** What is asked of a whole row, and answered by taking it in. */
const ASKED: ReadonlySet<string> = new Set(['hidden-row', 'struck-row', 'longer-row']);

/** One row: what becomes of it, its cells, and what can be done about it. */
export function PlanRow({ row, part, keys, labels, fixed, correct, skip, takeIn }: PlanRowProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const place = useFocusFallback<HTMLTableRowElement>();
  const { line, lines, action, cells, problems, warnings, aside } = row;
  const isAsked = problems.some(({ code }) => ASKED.has(code));
  const whole = problems.filter(({ path }) => !keys.includes(path));
  const isSkipped = action === 'skipped';
  return (
    <tr ref={place} data-action={action}>
      <th scope="row">
        <span className={styles.label} aria-hidden="true">
          {t('preview.line-head')}
        </span>
        <span>{lines.length > 1 ? lines.join(', ') : line}</span>
        {part !== undefined && (
          <bdi className={styles.note}>{`${part.sheet}: ${line - part.first + part.own}`}</bdi>
        )}
      </th>
      <td className={styles.action}>
        <span aria-hidden="true" className={styles.mark}>
          {rowMarks.get(action) ?? ''}
        </span>
        {t(keyOf('way.', action))}
      </td>
      {keys.map((key) => (
        <PlanCell
          key={key}
          label={labels.get(key) ?? key}
          cell={cells.find((cell) => cell.key === key)}
          problems={problems.filter((problem) => problem.path === key)}
          open={open && !fixed}
          fixed={fixed}
          correct={(at, text) => correct(line, at, text)}
        />
      ))}
      <td className={styles.actions}>
        {whole.map((problem) => (
          <p key={`${problem.path} ${problem.code}`} className={styles.wrong}>
            {problemWords(problem, t)}
          </p>
        ))}
        {warnings.map(({ code, value }) => (
          <p key={code + (value ?? '')} className={common.quiet}>
            {t(keyOf('warning.', code), { value: value ?? '' })}
          </p>
        ))}
        {!fixed && (!isSkipped || aside) && (
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('preview.correct')}
            <span className={common.spoken}> {t('preview.line', { n: line })}</span>
          </button>
        )}
        {!fixed && isAsked && (
          <button type="button" onClick={() => takeIn(lines)}>
            {t('preview.take-in-row')}
            <span className={common.spoken}> {t('preview.line', { n: line })}</span>
          </button>
        )}
        {!fixed && !aside && (
          <button
            type="button"
            data-red={whole.length > 0 ? '' : undefined}
            onClick={() => skip(lines.length > 0 ? lines : [line], !isSkipped)}
          >
            {t(isSkipped ? 'preview.take-in' : 'preview.leave-out')}
            <span className={common.spoken}> {t('preview.line', { n: line })}</span>
          </button>
        )}
      </td>
    </tr>
  );
}
