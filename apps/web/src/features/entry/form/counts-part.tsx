import type { Cells, Field, Part } from '@libs/model';
import { flushSync } from 'react-dom';
import { codesOf, CONVENTIONS } from '@libs/vocabulary';
import { useI18n } from '../../../lib/language';
import { withRows } from '../record-edits';
import { idOf, useEditing } from './context';
import styles from './form.module.css';
import { RecordField } from './record-field';
import { FieldIssues } from './field-issues';

/** Figures by what they count: every source keeps its own, one of them is used, and where they differ it is said why. */
export function CountsPart({ part }: { readonly part: Part }) {
  const { t, language } = useI18n();
  const { record, change } = useEditing();
  const rows = record.parts[part.name] ?? [];
  const measure = part.fields.find(({ name }) => name === 'measure');
  const measures = measure?.type.type === 'code' ? codesOf(measure.type.list) : [];
  const heading = idOf(part.name);
  return (
    <section aria-labelledby={heading} className={styles.part}>
      <h2 id={heading} tabIndex={-1}>
        {part.label[language]} <span className={styles.count}>{rows.length}</span>
      </h2>
      <p className={styles.hint}>{t('entry.counts')}</p>
      <FieldIssues path={part.name} />
      {measures.map((code) => (
        <Measure
          key={code}
          part={part}
          list={measure?.type.type === 'code' ? measure.type.list : ''}
          code={code}
          onRows={(next) => change(withRows(record, part.name, next))}
        />
      ))}
    </section>
  );
}

interface MeasureProps {
  readonly part: Part;
  readonly list: string;
  readonly code: string;
  readonly onRows: (change: (rows: readonly Cells[]) => readonly Cells[]) => void;
}

function Measure({ part, list, code, onRows }: MeasureProps) {
  const { t, label, language } = useI18n();
  const { record } = useEditing();
  const all = (record.parts[part.name] ?? []).map((row, index) => ({ row, index }));
  const own = all.filter(({ row }) => row['measure'] === code);
  const values = [
    ...new Set(own.flatMap(({ row }) => (typeof row['value'] === 'number' ? [row['value']] : []))),
  ];
  const words = label(`code:${list}`, code);
  const use = (chosen: number): void =>
    onRows((rows) =>
      rows.map((row, index) => {
        if (row['measure'] !== code) return row;
        return index === chosen ? { ...row, preferred: true } : { ...row, preferred: false, reason: null };
      }),
    );
  function begin(): void {
    const row = { measure: code, basis: own[0]?.row['basis'] ?? 'stated', preferred: own.length === 0 };
    flushSync(() => onRows((rows) => [...rows, row]));
    document.getElementById(idOf(`${part.name}.${all.length}.value`))?.focus();
  }
  return (
    <section className={styles.measure} aria-label={words}>
      <h3>{words}</h3>
      {values.length > 1 && (
        <p className={styles.conflict}>
          {t('entry.disagree', {
            values: new Intl.ListFormat(CONVENTIONS[language].locale).format(values.map(String)),
          })}
        </p>
      )}
      <ul className={styles.rows}>
        {own.map(({ row, index }) => (
          <li
            key={index}
            data-row={`${part.name}.${index}`}
            data-used={row['preferred'] === true || undefined}
          >
            <div className={styles.fields}>
              {fieldsHere(part, row, values.length > 1).map((field) => (
                <RecordField
                  key={field.name}
                  field={field}
                  part={part}
                  path={`${part.name}.${index}.${field.name}`}
                />
              ))}
            </div>
            <p className={styles.rowActions}>
              <label className={styles.use}>
                <input
                  type="radio"
                  id={idOf(`${part.name}.${index}.preferred`)}
                  name={`${part.name}-${code}`}
                  checked={row['preferred'] === true}
                  onChange={() => use(index)}
                />
                {t('entry.use')}
              </label>
              <button type="button" onClick={() => onRows((rows) => rows.filter((_, at) => at !== index))}>
                {t('entry.remove')}
              </button>
            </p>
            <FieldIssues path={`${part.name}.${index}.preferred`} />
            <FieldIssues path={`${part.name}.${index}.measure`} />
          </li>
        ))}
      </ul>
      <button type="button" className={styles.add} onClick={begin}>
        {t(own.length === 0 ? 'entry.add-figure' : 'entry.add-source')}
      </button>
    </section>
  );
}

/** What is asked of one figure: as what persons were counted, and why it is used where others differ. */
function fieldsHere(part: Part, row: Cells, differs: boolean): readonly Field[] {
  return part.fields.filter(({ name }) => {
    if (name === 'measure' || name === 'preferred') return false;
    if (name === 'counted_as') return row['measure'] === 'representatives';
    return name !== 'reason' || (row['preferred'] === true && (differs || (row['reason'] ?? null) !== null));
  });
}
