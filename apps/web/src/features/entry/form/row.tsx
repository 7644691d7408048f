import type { MessageKey } from '@libs/findings';
import { fieldsOf, type Part } from '@libs/model';
import { useI18n } from '../../../lib/language';
import styles from './form.module.css';
import { RecordField } from './record-field';

interface RowProps {
  readonly part: Part;
  readonly index: number;
  /** What a row of the part is called. */
  readonly name: string;
  /** The words by which this one is known. */
  readonly summary: string;
  readonly open: boolean;
  readonly last: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onRemove: () => void;
  /** Null where the order of rows says nothing. */
  readonly onMove: ((by: -1 | 1) => void) | null;
}

/** One row of a part: a line that opens into its fields. */
export function Row({ part, index, name, summary, open, last, onOpen, onRemove, onMove }: RowProps) {
  const { t } = useI18n();
  const place = { name, n: index + 1 };
  const named = (key: MessageKey): string => `${t(key)}: ${t('record.row', place)}`;
  return (
    <li data-row={`${part.name}.${index}`}>
      <details open={open} onToggle={({ currentTarget }) => onOpen(currentTarget.open)}>
        <summary>
          <span className={styles.place}>{t('record.row', place)}</span> <bdi>{summary}</bdi>
        </summary>
        {open && (
          <>
            <div className={styles.fields}>
              {fieldsOf(part).map((field) => (
                <RecordField
                  key={field.name}
                  field={field}
                  part={part}
                  path={`${part.name}.${index}.${field.name}`}
                />
              ))}
            </div>
            <p className={styles.rowActions}>
              {onMove !== null && (
                <>
                  <button
                    type="button"
                    aria-label={named('entry.up')}
                    disabled={index === 0}
                    onClick={() => onMove(-1)}
                  >
                    {t('entry.up')}
                  </button>
                  <button
                    type="button"
                    aria-label={named('entry.down')}
                    disabled={last}
                    onClick={() => onMove(1)}
                  >
                    {t('entry.down')}
                  </button>
                </>
              )}
              <button type="button" aria-label={named('entry.remove')} onClick={onRemove}>
                {t('entry.remove')}
              </button>
            </p>
          </>
        )}
      </details>
    </li>
  );
}
