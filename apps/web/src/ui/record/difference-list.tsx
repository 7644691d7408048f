import { differences, emptyRecord, type Kind, type Values } from '@libs/model';
import { useI18n } from '../../lib/language';
import type { CellWords } from './cell-words';
import styles from './difference.module.css';
import { useDifferenceWords } from './difference-words';

interface DifferenceListProps {
  readonly kind: Kind;
  readonly words: CellWords;
  /** Null where there was no record yet: then all of the other is told, and nothing of before. */
  readonly before: Values | null;
  readonly after: Values;
}

/** What differs between two states of a record, field by field, in words. */
export function DifferenceList({ kind, words, before, after }: DifferenceListProps) {
  const { t } = useI18n();
  const { where, value } = useDifferenceWords(kind, words);
  return (
    <dl className={styles.differences}>
      {differences(kind, before ?? emptyRecord(kind), after).map((difference) => (
        <div key={difference.id}>
          <dt>
            <bdi>{where(difference)}</bdi>
          </dt>
          <dd>
            {before !== null && <del>{value(difference, 'before') ?? t('record.nothing')}</del>}
            <ins>{value(difference, 'after') ?? t('record.nothing')}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
