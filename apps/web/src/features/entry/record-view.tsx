import { columnsOf, type Cells, type Field, type Kind, type Part, type Values } from '@libs/model';
import { useI18n } from '../../lib/language';
import { useCellWords } from './choices';
import { rowWords, filledFields, type CellWords } from '../../ui/record/cell-words';
import styles from './entry.module.css';

/** A record to be read: whatever was said, in words. */
export function RecordView({ kind, record }: { readonly kind: Kind; readonly record: Values }) {
  const { t, language } = useI18n();
  const words = useCellWords(kind);
  return (
    <div className={styles.record}>
      <Facts kind={kind} part={null} row={record.root} words={words} />
      {kind.parts.map((part) => {
        const rows = record.parts[part.name] ?? [];
        if (rows.length === 0) return null;
        return (
          <section key={part.name} aria-label={part.label[language]}>
            <h2>
              {part.label[language]} <span className={styles.quiet}>{rows.length}</span>
            </h2>
            <ol className={styles.readRows}>
              {rows.map((row, index) => (
                <li key={index}>
                  <details>
                    <summary>
                      <bdi>
                        {rowWords(part, row, words, language) ||
                          t('record.row', { name: part.rowLabel[language], n: index + 1 })}
                      </bdi>
                    </summary>
                    <Facts kind={kind} part={part} row={row} words={words} />
                  </details>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}

interface FactsProps {
  readonly kind: Kind;
  readonly part: Part | null;
  readonly row: Cells;
  readonly words: CellWords;
}

function Facts({ kind, part, row, words }: FactsProps) {
  const { language } = useI18n();
  const value = (field: Field) =>
    columnsOf(field).flatMap((column) => {
      const text = words(field, row[column] ?? null);
      return text === null ? [] : [{ column, text }];
    });
  return (
    <dl className={styles.facts}>
      {filledFields(part ?? kind, row).map((field) => (
        <div key={field.name}>
          <dt>{field.label[language]}</dt>
          {value(field).map(({ column, text }) => (
            <dd key={column} lang={field.type.type === 'words' ? column.slice(-2) : undefined}>
              <bdi>{text}</bdi>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
