import { fieldsOf, type Cells, type Part } from '@libs/model';
import { fold } from '@libs/vocabulary';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useI18n } from '../../../lib/language';
import { useCellWords } from '../choices';
import { rowWords } from '../../../ui/record/cell-words';
import { moved, withRows } from '../record-edits';
import { idOf, useEditing } from './context';
import styles from './form.module.css';
import { Row } from './row';
import { FieldIssues } from './field-issues';

/** So many rows stand open from the first; more are a list, of which one opens what one wants. */
const FEW = 4;
/** From so many on a word narrows them. */
const MANY = 10;

/** The rows of a part: added, taken away, and moved where their order counts. */
export function PartRows({ part }: { readonly part: Part }) {
  const { t, language } = useI18n();
  const { kind, record, change, problems } = useEditing();
  const rows = record.parts[part.name] ?? [];
  const words = useCellWords(kind);
  const [opened, setOpened] = useState<ReadonlySet<number>>(
    () => new Set(rows.length > FEW ? [] : rows.keys()),
  );
  const [narrow, setNarrow] = useState('');
  const name = part.rowLabel[language];
  const heading = idOf(part.name);
  const summaries = rows.map((row) => rowWords(part, row, words, language));
  const wrong = (index: number): boolean =>
    problems.some(({ path }) => path.startsWith(`${part.name}.${index}.`));
  const edit = (next: (rows: readonly Cells[]) => readonly Cells[], open: ReadonlySet<number>): void => {
    change(withRows(record, part.name, next));
    setOpened(open);
  };

  function add(): void {
    const index = rows.length;
    flushSync(() => {
      setNarrow('');
      edit((all) => [...all, beginRow(part, all)], new Set([...opened, index]));
    });
    document
      .querySelector<HTMLElement>(`[data-row="${part.name}.${index}"] :is(input, select, textarea)`)
      ?.focus();
  }

  function remove(index: number): void {
    const shifted = [...opened].filter((one) => one !== index).map((one) => (one > index ? one - 1 : one));
    edit((all) => all.filter((_, at) => at !== index), new Set(shifted));
    document.getElementById(`${heading}-add`)?.focus();
  }

  function move(index: number, by: -1 | 1): void {
    const swapped = [...opened].map((one) => (one === index ? index + by : one === index + by ? index : one));
    edit((all) => moved(all, index, by), new Set(swapped));
  }

  return (
    <section aria-labelledby={heading} className={styles.part}>
      <h2 id={heading} tabIndex={-1}>
        {part.label[language]} <span className={styles.count}>{rows.length}</span>
      </h2>
      <FieldIssues path={part.name} />
      {rows.length > MANY && (
        <input
          type="search"
          className={styles.narrow}
          aria-label={t('entry.narrow')}
          placeholder={t('entry.narrow')}
          value={narrow}
          onChange={({ target }) => setNarrow(target.value)}
        />
      )}
      <ol className={styles.rows}>
        {rows.map((_, index) =>
          narrow === '' || fold(summaries[index] ?? '').includes(fold(narrow)) ? (
            <Row
              key={index}
              part={part}
              index={index}
              name={name}
              summary={summaries[index] ?? ''}
              open={opened.has(index) || wrong(index)}
              last={index === rows.length - 1}
              onOpen={(open) =>
                setOpened(new Set(open ? [...opened, index] : [...opened].filter((one) => one !== index)))
              }
              onRemove={() => remove(index)}
              onMove={part.ordinalKey === true ? (by) => move(index, by) : null}
            />
          ) : null,
        )}
      </ol>
      <button type="button" id={`${heading}-add`} className={styles.add} onClick={add}>
        {t('entry.add', { name })}
      </button>
    </section>
  );
}

/** A new row takes over the source of the one before it: a list is mostly read from one page. */
function beginRow(part: Part, rows: readonly Cells[]): Cells {
  const source = rows.at(-1)?.['source_id'] ?? null;
  return fieldsOf(part).some(({ name }) => name === 'source_id') && source !== null
    ? { source_id: source }
    : {};
}
