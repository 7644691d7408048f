import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useI18n } from '../../../lib/language';
import type { Row } from './plan-types';
import styles from './plan.module.css';
import { problemWords } from '../problem-words';
import { focusOn, focusNextInvalid, NOW, invalidCellAfter } from './invalid-cells';
import { useFocusFallback } from './use-focus-fallback';

interface CellInputProps {
  readonly label: string;
  readonly text: string;
  readonly problems: Row['problems'];
  readonly save: (text: string) => void;
}

/**
 * A cell that is typed in where it stands. Enter saves and goes to the next red cell, Escape leaves it as it was, Tab
 * saves what was typed and goes to the next red cell; the arrows choose among the suggestions.
 */
export function CellInput({ label, text, problems, save }: CellInputProps) {
  const { t } = useI18n();
  const id = useId();
  const [{ typed, from }, setCell] = useState({ typed: text, from: text });
  const saved = useRef(text);
  const place = useFocusFallback<HTMLInputElement>();
  const [active, setActive] = useState(-1);
  const suggestions = problems.flatMap((problem) => problem.suggestions);
  const chosen = suggestions[active];
  const isRed = problems.length > 0;

  const type = (value: string): void => setCell({ typed: value, from: text });
  // What came back replaces what was typed; the place where someone types stays.
  if (from !== text) type(text);

  function keep(value: string): void {
    if (value === text) return;
    saved.current = value;
    save(value);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const { currentTarget: input, key, shiftKey } = event;
    if (key === 'Enter') {
      event.preventDefault();
      const value = chosen?.value ?? typed;
      type(value);
      keep(value);
      if (!focusNextInvalid(input.closest('table'), input)) focusOn(NOW);
    } else if (key === 'Escape') {
      type(text);
      saved.current = text;
      setActive(-1);
    } else if (key === 'Tab' && !shiftKey && isRed) {
      const next = invalidCellAfter(input);
      if (next === null) return;
      event.preventDefault();
      next.focus();
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && suggestions.length > 0) {
      event.preventDefault();
      const step = key === 'ArrowDown' ? 1 : -1;
      setActive((active + step + suggestions.length) % suggestions.length);
    }
  }

  const list =
    suggestions.length === 0
      ? {}
      : ({
          role: 'combobox',
          'aria-expanded': true,
          'aria-controls': `${id}-list`,
          'aria-autocomplete': 'none',
          'aria-activedescendant': chosen === undefined ? undefined : `${id}-${active}`,
        } as const);
  return (
    <>
      <input
        {...list}
        ref={place}
        className={styles.input}
        value={typed}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        aria-label={label}
        aria-invalid={isRed}
        aria-describedby={isRed ? `${id}-wrong` : undefined}
        data-red={isRed ? '' : undefined}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => typed !== saved.current && keep(typed)}
      />
      {isRed && (
        <p id={`${id}-wrong`} className={styles.wrong}>
          {problems.map((one) => problemWords(one, t)).join(' ')}
        </p>
      )}
      {suggestions.length > 0 && (
        <ul
          role="listbox"
          id={`${id}-list`}
          aria-label={t('preview.suggestions')}
          className={styles.suggestions}
        >
          {suggestions.map(({ value, label: words }, index) => (
            <li
              key={value}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                type(value);
                keep(value);
              }}
            >
              {t('preview.suggestion', { what: words })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
