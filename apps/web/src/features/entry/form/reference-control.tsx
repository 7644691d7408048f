import type { CellValue } from '@libs/model';
import { fold } from '@libs/vocabulary';
import { useDeferredValue, useState } from 'react';
import { useI18n } from '../../../lib/language';
import { useChoices } from '../choices';
import styles from './form.module.css';
import type { Attributes } from './labelled';
import { SelectControl } from './select-control';

/** A list that is longer than this can be narrowed by typing. */
const LONG = 12;

interface ReferenceControlProps {
  readonly attributes: Attributes;
  readonly to: string;
  readonly value: string;
  readonly onChange: (value: CellValue) => void;
}

/** Something on record: chosen from a list, which a word narrows where it is long. */
export function ReferenceControl({ attributes, to, value, onChange }: ReferenceControlProps) {
  const { t } = useI18n();
  const [word, setWord] = useState('');
  const asked = useDeferredValue(word);
  const { choices: listed = [], all } = useChoices(to);
  const { choices: found = [] } = useChoices(to, { text: asked, enabled: !all && asked !== '' });
  const own = listed.filter((choice) => choice.value === value);
  const fitting = all
    ? listed.filter(({ label, value: code }) => fold(`${label} ${code}`).includes(fold(word)))
    : asked === ''
      ? listed
      : found;
  const choices = [...own.filter((choice) => !fitting.includes(choice)), ...fitting];
  const { id } = attributes;
  return (
    <div className={styles.reference}>
      <SelectControl attributes={attributes} value={value} choices={choices} onChange={onChange} />
      {listed.length > LONG && (
        <>
          <input
            type="search"
            aria-label={t('entry.narrow')}
            aria-controls={id}
            placeholder={t('entry.narrow')}
            value={word}
            onChange={({ target }) => setWord(target.value)}
          />
          <span role="status" className={styles.hint}>
            {word === '' ? '' : t('entry.found', { n: fitting.length })}
          </span>
        </>
      )}
    </div>
  );
}
