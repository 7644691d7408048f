import { kindLabel, kinds } from '@libs/model';
import { useEffect, useRef } from 'react';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import styles from './identity.module.css';

interface UnsentProps {
  /** Names under which this device keeps work that was not sent. */
  readonly names: readonly string[];
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Names what would be lost by signing out, each with a way back to it. */
export function Unsent({ names, onLeave, onStay }: UnsentProps) {
  const { t, language } = useI18n();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="unsent" className={styles.unsent}>
      <h2 id="unsent" ref={heading} tabIndex={-1}>
        {t('unsent.title', { n: names.length })}
      </h2>
      <p>{t('unsent.text')}</p>
      <ul>
        {names.map((name) => {
          const { path, kind } = placeOfWork(name);
          return (
            <li key={name}>
              <LocalizedLink to={path}>
                {kind === null ? t('unsent.draft') : kindLabel(kind, language)}
              </LocalizedLink>
            </li>
          );
        })}
      </ul>
      <p className={styles.choice}>
        <button type="button" className={styles.action} onClick={onStay}>
          {t('unsent.stay')}
        </button>
        <button type="button" className={styles.quiet} onClick={onLeave}>
          {t('unsent.leave', { n: names.length })}
        </button>
      </p>
    </section>
  );
}

/** The page on which kept work is gone on with, and what it is: names are `entry:<id>` and `new:<kind>:<key>`. */
function placeOfWork(name: string): { readonly path: string; readonly kind: string | null } {
  const [what, one = '', key = ''] = name.split(':');
  if (what !== 'new' || !kinds.has(one)) return { path: `/entry/drafts/${one}`, kind: null };
  return { path: key === '' ? `/entry/new/${one}` : `/entry/${one}/${key}`, kind: one };
}
