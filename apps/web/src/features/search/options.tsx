import { groupMark, Key } from '@libs/charts';
import { useEffect, useRef } from 'react';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { nameOf, type Naming } from './entries';
import type { FoldedEntry } from './matches';
import styles from './search-dialog.module.css';

interface OptionsProps {
  /** Id of the list, from which the options' ids are made. */
  readonly list: string;
  readonly found: readonly FoldedEntry[];
  readonly active: number;
  readonly naming: Naming;
  readonly t: (key: string) => string;
  readonly onPoint: (index: number) => void;
  readonly onChoose: (entry: FoldedEntry) => void;
}

/** What was found, each with its kind. */
export function Options({ list, found, active, naming, t, onPoint, onChoose }: OptionsProps) {
  const { language } = useI18n();
  const groups = new Map(useReferenceData()?.network.members.map(({ code, group }) => [code, group]));
  const box = useRef<HTMLUListElement>(null);
  useEffect(() => {
    void box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, found]);
  return (
    <ul id={list} ref={box} role="listbox" aria-label={t('search.results')} className={styles.list}>
      {found.map((entry, index) => {
        const { kind, code } = entry;
        const name = nameOf(entry, naming[language], language);
        return (
          <li
            key={`${kind} ${code}`}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerMove={() => onPoint(index)}
            onClick={() => onChoose(entry)}
          >
            {kind === 'country' ? (
              <Key {...groupMark(groups.get(code) ?? '')} fill="filled">
                {name}
              </Key>
            ) : (
              <span>{name}</span>
            )}
            <span className={styles.kind}>{t(`search.kind-${kind}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
