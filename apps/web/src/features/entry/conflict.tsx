import { divergence, merged, type Difference, type Kind, type Values } from '@libs/model';
import { useEffect, useRef, useState } from 'react';
import { useI18n } from '../../lib/language';
import { formatMoment } from '../../lib/format-moment';
import { useCellWords } from './choices';
import { useDifferenceWords } from '../../ui/record/difference-words';
import styles from './conflict.module.css';
import type { Theirs } from './use-entry-editor';

interface ConflictProps {
  readonly kind: Kind;
  /** What someone else saved or published meanwhile. */
  readonly theirs: Theirs;
  readonly mine: Values;
  readonly onSettle: (chosen: Values) => void;
}

type Side = 'theirs' | 'mine';

/**
 * Two versions of one record that began as the same. What only one of them changed is kept; where both changed a place, anyone who
 * came second chooses. Nothing is overwritten unseen.
 */
export function Conflict({ kind, theirs, mine, onSettle }: ConflictProps) {
  const { t, language } = useI18n();
  const { both: found, ...settled } = divergence(kind, { base: theirs.common, theirs: theirs.record, mine });
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const { where, value } = useDifferenceWords(kind, useCellWords(kind));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const open = found.filter(({ id }) => chosen[id] === undefined).length;
  const all = (side: Side): void => setChosen(Object.fromEntries(found.map(({ id }) => [id, side])));
  const settle = (): void => {
    const applied = [...settled.mine, ...found.filter(({ id }) => chosen[id] === 'mine')];
    onSettle(merged(kind, { before: theirs.record, after: mine }, new Set(applied.map(({ id }) => id))));
  };
  return (
    <section aria-labelledby="conflict" className={styles.conflict}>
      <h2 id="conflict" ref={heading} tabIndex={-1}>
        {t(found.length === 0 ? 'conflict.title-apart' : 'conflict.title')}
      </h2>
      <p>
        {theirs.changedAt === null
          ? t('conflict.published')
          : t('conflict.text', {
              name: theirs.name ?? t('state.nobody'),
              moment: formatMoment(theirs.changedAt, language),
            })}
      </p>
      <Settled {...{ kind }} side="theirs" differences={settled.theirs} />
      <Settled {...{ kind }} side="mine" differences={settled.mine} />
      {found.length > 1 && (
        <p className={styles.all}>
          <button type="button" onClick={() => all('theirs')}>
            {t('conflict.all-theirs')}
          </button>
          <button type="button" onClick={() => all('mine')}>
            {t('conflict.all-mine')}
          </button>
        </p>
      )}
      {found.map((difference) => (
        <fieldset key={difference.id} className={styles.choice}>
          <legend>
            <bdi>{where(difference)}</bdi>
          </legend>
          {(['theirs', 'mine'] as const).map((side) => (
            <label key={side} data-chosen={chosen[difference.id] === side || undefined}>
              <input
                type="radio"
                name={difference.id}
                checked={chosen[difference.id] === side}
                onChange={() => setChosen({ ...chosen, [difference.id]: side })}
              />
              <span className={styles.side}>{t(`conflict.${side}`)}</span>
              <bdi>{value(difference, side === 'theirs' ? 'before' : 'after') ?? t('record.nothing')}</bdi>
            </label>
          ))}
        </fieldset>
      ))}
      <p className={styles.all}>
        <button type="button" className={styles.main} disabled={open > 0} onClick={settle}>
          {t(found.length === 0 ? 'conflict.save-both' : 'conflict.save')}
        </button>
        <span role="status">{open > 0 ? t('conflict.open', { n: open }) : ''}</span>
      </p>
    </section>
  );
}

interface SettledProps {
  readonly kind: Kind;
  readonly side: Side;
  readonly differences: readonly Difference[];
}

/** What only one of the two changed, as it will stand. */
function Settled({ kind, side, differences }: SettledProps) {
  const { t } = useI18n();
  const { where, value } = useDifferenceWords(kind, useCellWords(kind));
  if (differences.length === 0) return null;
  return (
    <section className={styles.settled}>
      <h3>{t(`conflict.only-${side}`)}</h3>
      <ul>
        {differences.map((difference) => (
          <li key={difference.id}>
            <bdi>{where(difference)}</bdi>
            {': '}
            <bdi>{value(difference, side === 'theirs' ? 'before' : 'after') ?? t('record.nothing')}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
