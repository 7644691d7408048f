import { groupMark } from '../marks/group-marks.js';
import { Key } from '../marks/key.js';
import { useI18n } from '../setting.js';
import styles from './grid.module.css';
import type { GridUnder } from '../../questions/grid.js';

interface GridUnderNameProps {
  readonly under: GridUnder;
  /** No room for a name: the mark is alone, and the name is only read out. */
  readonly narrow?: boolean;
}

/** The name that heads are under; a group's with its mark. */
export function GridUnderName({ under: { type, code }, narrow = false }: GridUnderNameProps) {
  const { label } = useI18n();
  const words = <span className={narrow ? styles.words : undefined}>{label(type, code)}</span>;
  if (type !== 'group') return words;
  return (
    <Key {...groupMark(code)} fill="filled">
      {words}
    </Key>
  );
}
