import { columnsOf, fieldsOf } from '@libs/model';
import { useI18n } from '../../../lib/language';
import { useCellWords } from '../choices';
import { cellAt } from '../record-edits';
import { useEditing } from './context';
import { CountsPart } from './counts-part';
import styles from './form.module.css';
import { PartRows } from './part-rows';
import { RecordField } from './record-field';

/** The form of a record: its own fields, then the rows of its parts. */
export function RecordForm() {
  const { language } = useI18n();
  const { kind, record, fixed } = useEditing();
  const words = useCellWords(kind);
  return (
    <>
      <div className={styles.fields}>
        {fieldsOf(kind)
          .filter(({ act }) => act !== true)
          .map((field) =>
            columnsOf(field).every((column) => fixed.includes(column)) ? (
              <div key={field.name} className={styles.field}>
                <span className={styles.name}>{field.label[language]}</span>
                <bdi className={styles.fixed}>{words(field, cellAt(record, field.name))}</bdi>
              </div>
            ) : (
              <RecordField key={field.name} field={field} part={null} path={field.name} />
            ),
          )}
      </div>
      {kind.parts.map((part) =>
        part.name === 'counts' ? (
          <CountsPart key={part.name} part={part} />
        ) : (
          <PartRows key={part.name} part={part} />
        ),
      )}
    </>
  );
}
