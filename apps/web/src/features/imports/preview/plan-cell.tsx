import { keyOf } from '@libs/findings';
import { useI18n } from '../../../lib/language';
import { CellInput } from './cell-input';
import type { Row } from './plan-types';
import styles from './plan.module.css';
import { problemWords } from '../problem-words';

interface PlanCellProps {
  readonly label: string;
  readonly cell: Row['cells'][number] | undefined;
  readonly problems: Row['problems'];
  /** Someone wants to correct this row. */
  readonly open: boolean;
  readonly fixed: boolean;
  /** Corrects the cell of the sheet that this one is read from. */
  readonly correct: (at: string, text: string) => void;
}

/** One cell: as it is understood, with what is there now; a red one is typed in. */
export function PlanCell({ label, cell, problems, open, fixed, correct }: PlanCellProps) {
  const { t } = useI18n();
  const { at, text = '', value = null, before = null, mark = null } = cell ?? {};
  const isRed = problems.length > 0;
  const isChanged = before !== null && value !== null && before !== value;
  return (
    <td data-red-cell={isRed ? '' : undefined}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      {at !== undefined && (isRed || open) && !fixed ? (
        <CellInput label={label} text={text} problems={problems} save={(typed) => correct(at, typed)} />
      ) : (
        <>
          {isChanged && (
            <del>
              <bdi>{before}</bdi>
            </del>
          )}
          <bdi className={isChanged ? styles.after : undefined}>{value ?? text}</bdi>
          {isRed && <p className={styles.wrong}>{problems.map((one) => problemWords(one, t)).join(' ')}</p>}
        </>
      )}
      {mark !== null && <span className={styles.note}>{t(keyOf('cell.', mark))}</span>}
    </td>
  );
}
