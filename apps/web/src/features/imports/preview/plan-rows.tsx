import { useRef } from 'react';
import {
  ConfirmLinesDocument,
  CorrectCellsDocument,
  SkipLinesDocument,
  SkipProblemsDocument,
  type OneImportFragment,
} from '../../../gql/graphql';
import { useI18n } from '../../../lib/language';
import { sendAgain } from '../../../lib/send-again';
import { useImportMutation } from '../use-import-mutation';
import common from '../imports.module.css';
import styles from './plan.module.css';
import { PlanRow } from './plan-row';
import type { Part, Row } from './plan-types';
import { focusNextInvalid } from './invalid-cells';

interface PlanRowsProps {
  readonly one: OneImportFragment;
  /** What is read, by key, in the reader's words and in the order of the template. */
  readonly labels: ReadonlyMap<string, string>;
  readonly rows: readonly Row[];
  /** Where several sheets are read as one. */
  readonly parts: readonly Part[];
  /** How many rows of the whole file are to be put right. */
  readonly problems: number;
  /** How many someone left out. */
  readonly leftOut: number;
}

/** Rows of the plan as a table; the red cells are typed in where they stand. */
export function PlanRows({ one: { id, large }, labels, rows, parts, problems, leftOut }: PlanRowsProps) {
  const { t } = useI18n();
  const { attempt, wrong } = useImportMutation();
  const table = useRef<HTMLTableElement>(null);
  const present = new Set(rows.flatMap(({ cells }) => cells.map(({ key }) => key)));
  const keys = [...labels.keys()].filter((key) => present.has(key));
  const reds = rows.some((row) => row.problems.length > 0);
  const skipProblems = (leave: boolean): void => {
    void attempt(() => sendAgain(SkipProblemsDocument, { id, skip: leave }));
  };
  const all = problems + leftOut > 0 && (
    <p className={styles.bar}>
      {problems > 0 && (
        <button type="button" onClick={() => skipProblems(true)}>
          {t('preview.leave-out-all', { n: problems })}
        </button>
      )}
      {leftOut > 0 && (
        <button type="button" onClick={() => skipProblems(false)}>
          {t('preview.take-in-all', { n: leftOut })}
        </button>
      )}
    </p>
  );
  if (rows.length === 0)
    return (
      <>
        <p className={common.quiet}>{t('preview.none')}</p>
        {all}
      </>
    );

  const correct = (line: number, key: string, text: string): void => {
    void attempt(() => sendAgain(CorrectCellsDocument, { id, cells: [{ line, key, text }] }));
  };
  const skip = (lines: readonly number[], leave: boolean): void => {
    void attempt(() => sendAgain(SkipLinesDocument, { id, lines, skip: leave }));
  };
  const takeIn = (lines: readonly number[]): void => {
    void attempt(() => sendAgain(ConfirmLinesDocument, { id, lines, confirm: true }));
  };
  return (
    <>
      {large && reds && <p className={common.quiet}>{t('preview.large')}</p>}
      {!large && reds && (
        <p className={styles.bar}>
          <button type="button" onClick={() => focusNextInvalid(table.current, document.activeElement)}>
            {t('preview.next')}
          </button>
          <span className={common.quiet}>{t('preview.keys')}</span>
        </p>
      )}
      {all}
      <p role="alert" className={common.wrong}>
        {wrong}
      </p>
      <div className={styles.scroll}>
        <table ref={table} className={styles.plan} aria-label={t('preview.table')}>
          <thead>
            <tr>
              <th scope="col">{t('preview.line-head')}</th>
              <th scope="col">{t('preview.action')}</th>
              {keys.map((key) => (
                <th key={key} scope="col">
                  {labels.get(key)}
                </th>
              ))}
              <th scope="col">{t('preview.change')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PlanRow
                key={row.line}
                row={row}
                part={parts.findLast(({ first }) => first <= row.line)}
                keys={keys}
                labels={labels}
                fixed={large}
                correct={correct}
                skip={skip}
                takeIn={takeIn}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
