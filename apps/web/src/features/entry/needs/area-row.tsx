import type { CellValue } from '@libs/records';
import { codesOf } from '@libs/vocabulary';
import { useId } from 'react';
import { useReader } from '../../../lib/language';
import { codeChoices } from '../choices';
import { withRows } from '../edit';
import { Boxes, Buttons } from '../form/buttons';
import { idOf, useEditing } from '../form/context';
import { TextControl } from '../form/text-control';
import { WrongHere } from '../form/wrong';
import styles from './needs.module.css';

/** One thematic area: how much is needed, how much can be offered, in which languages, and a note. */
export function AreaRow({ code, title }: { readonly code: string; readonly title: string }) {
  const reader = useReader();
  const { say } = reader;
  const { record, change } = useEditing();
  const id = useId();
  const rows = record.parts['statements'] ?? [];
  const index = rows.findIndex((row) => row['area_code'] === code);
  const row = rows[index] ?? {};
  const path = (column: string): string => `statements.${index < 0 ? code : index}.${column}`;
  const set = (column: string, value: CellValue): void => {
    const next = { ...row, area_code: code, [column]: value };
    const says = Object.entries(next).some(
      ([one, cell]) => !['area_code', 'source_id'].includes(one) && cell !== null && cell !== '',
    );
    change(
      withRows(record, 'statements', (all) => {
        if (index < 0) return says ? [...all, next] : all;
        return all.flatMap((other, at) => (at === index ? (says ? [next] : []) : [other]));
      }),
    );
  };
  const languages = row['languages'];
  return (
    <li className={styles.area}>
      <h2 id={id}>{title}</h2>
      {(['need', 'capacity'] as const).map((column) => (
        <fieldset key={column} id={idOf(path(column))} className={styles.scale}>
          <legend>{say(`field.${column}`)}</legend>
          <Buttons
            path={`${code}.${column}`}
            value={String(row[column] ?? '')}
            choices={codeChoices('need', codesOf('need'), reader)}
            none={say('entry.not-stated')}
            onChange={(level) => set(column, level === '' ? null : Number(level))}
          />
          <WrongHere path={path(column)} />
        </fieldset>
      ))}
      <fieldset className={styles.scale}>
        <legend>{say('needs.languages')}</legend>
        <Boxes
          values={Array.isArray(languages) ? languages.map(String) : []}
          choices={codeChoices('language', codesOf('language'), reader)}
          onChange={(values) => set('languages', values.length === 0 ? null : values)}
        />
      </fieldset>
      <div className={styles.noteField}>
        <label htmlFor={`${id}-note`}>{say('field.note')}</label>
        <TextControl
          attributes={{
            id: `${id}-note`,
            'aria-invalid': undefined,
            'aria-describedby': undefined,
            'aria-required': undefined,
          }}
          type={{ is: 'lines', most: 4_000 }}
          value={String(row['note'] ?? '')}
          onChange={(note) => set('note', note)}
        />
        <WrongHere path={path('note')} />
      </div>
    </li>
  );
}
