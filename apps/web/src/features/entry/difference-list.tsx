import type { Kind, Values } from '@libs/records';
import { useReader } from '../../lib/language';
import { differences } from './difference';
import { useDifferenceWords } from './difference-words';
import styles from './history.module.css';

interface DifferenceListProps {
  readonly kind: Kind;
  readonly before: Values;
  readonly after: Values;
  /** Leaves out what was before, where there was nothing. */
  readonly fresh?: boolean;
}

/** What differs between two states of a record, field by field, in words. */
export function DifferenceList({ kind, before, after, fresh = false }: DifferenceListProps) {
  const { say } = useReader();
  const { where, value } = useDifferenceWords(kind);
  return (
    <dl className={styles.differences}>
      {differences(kind, before, after).map((difference) => (
        <div key={difference.id}>
          <dt>
            <bdi>{where(difference)}</bdi>
          </dt>
          <dd>
            {!fresh && <del>{value(difference, 'before') ?? say('entry.nothing')}</del>}
            <ins>{value(difference, 'after') ?? say('entry.nothing')}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
