import { useRef } from 'react';
import {
  CorrectCellsDocument,
  SkipLinesDocument,
  SkipProblemsDocument,
  type CountsFragment,
  type OneImportFragment,
} from '../../gql/graphql';
import { useReader } from '../../lib/language';
import { sendAgain } from '../../lib/send-again';
import { useImportMutation } from './use-import-mutation';
import common from './imports.module.css';
import styles from './plan.module.css';
import { PlanRow, type Row } from './plan-row';
import { nextRed } from './red-cells';

interface PlanRowsProps {
  readonly one: OneImportFragment;
  /** What is read, by key, in the reader's words and in the order of the template. */
  readonly labels: ReadonlyMap<string, string>;
  readonly rows: readonly Row[];
  /** How many rows of the whole file are to be put right, and how many are left out. */
  readonly counts: Pick<CountsFragment, 'problem' | 'skipped'>;
}

/** Rows of the plan as a table; the red cells are typed in where they stand. */
export function PlanRows({ one: { id, large }, labels, rows, counts }: PlanRowsProps) {
  const { say } = useReader();
  const { attempt, wrong } = useImportMutation();
  const table = useRef<HTMLTableElement>(null);
  const present = new Set(rows.flatMap(({ cells }) => cells.map(({ key }) => key)));
  const keys = [...labels.keys()].filter((key) => present.has(key));
  const reds = rows.some(({ problems }) => problems.length > 0);
  const skipProblems = (leave: boolean): void => {
    void attempt(() => sendAgain(SkipProblemsDocument, { id, skip: leave }));
  };
  const all = counts.problem + counts.skipped > 0 && (
    <p className={styles.bar}>
      {counts.problem > 0 && (
        <button type="button" onClick={() => skipProblems(true)}>
          {say('preview.leave-out-all', { n: counts.problem })}
        </button>
      )}
      {counts.skipped > 0 && (
        <button type="button" onClick={() => skipProblems(false)}>
          {say('preview.take-in-all', { n: counts.skipped })}
        </button>
      )}
    </p>
  );
  if (rows.length === 0)
    return (
      <>
        <p className={common.quiet}>{say('preview.none')}</p>
        {all}
      </>
    );

  const correct = (line: number, key: string, text: string): void => {
    void attempt(() => sendAgain(CorrectCellsDocument, { id, cells: [{ line, key, text }] }));
  };
  const skip = (lines: readonly number[], leave: boolean): void => {
    void attempt(() => sendAgain(SkipLinesDocument, { id, lines, skip: leave }));
  };
  return (
    <>
      {large && reds && <p className={common.quiet}>{say('preview.large')}</p>}
      {!large && reds && (
        <p className={styles.bar}>
          <button type="button" onClick={() => nextRed(table.current, document.activeElement)}>
            {say('preview.next')}
          </button>
          <span className={common.quiet}>{say('preview.keys')}</span>
        </p>
      )}
      {all}
      <p role="alert" className={common.wrong}>
        {wrong}
      </p>
      <div className={styles.scroll}>
        <table ref={table} className={styles.plan} aria-label={say('preview.table')}>
          <thead>
            <tr>
              <th scope="col">{say('preview.line-head')}</th>
              <th scope="col">{say('preview.what')}</th>
              {keys.map((key) => (
                <th key={key} scope="col">
                  {labels.get(key)}
                </th>
              ))}
              <th scope="col">{say('preview.change')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PlanRow
                key={row.line}
                row={row}
                keys={keys}
                labels={labels}
                fixed={large}
                correct={correct}
                skip={skip}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
