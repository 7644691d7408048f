import type { CellValue } from '@libs/model';
import { codesOf } from '@libs/vocabulary';
import { useId } from 'react';
import { useI18n } from '../../../lib/language';
import { fieldOf } from '../../../ui/record/field-of';
import { codeChoices } from '../choices';
import { Boxes } from '../form/buttons';
import { useEditing } from '../form/context';
import { TextControl } from '../form/text-control';
import { FieldIssues } from '../form/field-issues';
import styles from './needs.module.css';
import { Scale } from './scale';
import { languagesOf, withStatement } from './statements';

/** One thematic area: how much is needed, how much can be offered, in which languages, and a note. */
export function AreaRow({ code, title }: { readonly code: string; readonly title: string }) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const { kind, record, change } = useEditing();
  const id = useId();
  const rows = record.parts['statements'] ?? [];
  const index = rows.findIndex((row) => row['area_code'] === code);
  const row = rows[index] ?? {};
  const path = (column: string): string => `statements.${index < 0 ? code : index}.${column}`;
  const set = (column: string, value: CellValue): void =>
    change(withStatement(record, code, { [column]: value }));
  const labelOf = (column: string): string =>
    fieldOf(kind, `statements.0.${column}`).field?.label[language] ?? column;
  const languages = languagesOf(row);
  const labels = codeChoices('language', languages, i18n).map(({ label }) => label);
  const note = String(row['note'] ?? '');
  return (
    <li className={styles.area}>
      <h2 id={id}>{title}</h2>
      {(['need', 'capacity'] as const).map((column) => (
        <Scale
          key={column}
          name={`${code}-${column}`}
          path={path(column)}
          label={labelOf(column)}
          value={row[column] ?? null}
          onChange={(level) => set(column, level)}
        />
      ))}
      <details className={styles.more}>
        <summary>
          {t('needs.more')}
          {(labels.length > 0 || note !== '') && (
            <span className={styles.stated}>
              {labels.map((one) => (
                <bdi key={one}>{one}</bdi>
              ))}
              {note !== '' && <bdi>{note.length > 40 ? `${note.slice(0, 39)}…` : note}</bdi>}
            </span>
          )}
        </summary>
        <fieldset className={styles.scale}>
          <legend>{t('needs.languages')}</legend>
          <Boxes
            values={languages}
            choices={codeChoices('language', codesOf('language'), i18n)}
            onChange={(values) => set('languages', values.length === 0 ? null : values)}
          />
        </fieldset>
        <div className={styles.noteField}>
          <label htmlFor={`${id}-note`}>{labelOf('note')}</label>
          <TextControl
            attributes={{
              id: `${id}-note`,
              'aria-invalid': undefined,
              'aria-describedby': undefined,
              'aria-required': undefined,
            }}
            type={{ type: 'lines', max: 4_000 }}
            value={note}
            onChange={(next) => set('note', next)}
          />
          <FieldIssues path={path('note')} />
        </div>
      </details>
    </li>
  );
}
