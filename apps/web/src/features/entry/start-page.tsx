import { keyOf } from '@libs/findings';
import { kindLabel } from '@libs/model';
import type { Kind } from '@libs/model';
import { useI18n } from '../../lib/language';
import type { Me } from '../../lib/use-me';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { RoundLinks } from '../../ui/round-links';
import { mayDo } from '../../lib/may-do';
import { PageSkeleton } from '../../ui/skeleton';
import { ErrorNotice } from '../../ui/error-notice';
import { useEntries, type EntryLine } from './entries';
import { EntryList } from './entry-list';
import styles from './entry.module.css';
import { enterable, mayReopen } from './may-enter';
import { NOUNS } from './nouns';

/** In this order the secretariat decides. */
const WAITING = ['submitted', 'accepted', 'draft'] as const;

/** What someone may enter, what they began, and, for the secretariat, what waits for a decision. */
export function StartPage({ me }: { readonly me: Me }) {
  const { t } = useI18n();
  const { entries, isError, refetch, changed } = useEntries(mayDo(me, 'read-entries'));
  const kinds = enterable(me);
  const decides = mayReopen(me);
  const open = (entries ?? []).filter(({ state }) => state !== 'published');
  const waiting = open.filter(({ state }) => state === 'submitted').length;
  return (
    <>
      <PageHead
        title={t('entry.title')}
        finding={decides ? t('entry.queue-finding', { n: waiting }) : t('entry.finding')}
      >
        {t(kinds.length === 0 ? 'entry.nothing-to-enter' : decides ? 'entry.queue-text' : 'entry.text')}
      </PageHead>
      <RoundLinks />
      {isError && <ErrorNotice retry={refetch}>{t('trouble.offline')}</ErrorNotice>}
      {entries === undefined && !isError && <PageSkeleton heights={[120]} />}
      {decides ? (
        <Queue entries={open} onChanged={changed} />
      ) : (
        open.length > 0 && (
          <section aria-labelledby="own" className={styles.section}>
            <h2 id="own">{t('entry.own')}</h2>
            <EntryList entries={open} onChanged={changed} />
          </section>
        )
      )}
      <Kinds kinds={kinds} />
    </>
  );
}

interface QueueProps {
  readonly entries: readonly EntryLine[];
  readonly onChanged: () => void;
}

function Queue({ entries, onChanged }: QueueProps) {
  const { t } = useI18n();
  return WAITING.map((state) => {
    const own = entries.filter((entry) => entry.state === state);
    if (own.length === 0) return null;
    return (
      <section key={state} aria-labelledby={`queue-${state}`} className={styles.section}>
        <h2 id={`queue-${state}`}>
          {t(`queue.${state}`)} <span className={styles.quiet}>{own.length}</span>
        </h2>
        <EntryList entries={own} onChanged={onChanged} deciding={state !== 'draft'} />
      </section>
    );
  });
}

function Kinds({ kinds }: { readonly kinds: readonly Kind[] }) {
  const { t, language } = useI18n();
  return (
    <div className={styles.nouns}>
      {[...NOUNS].map(([noun, all]) => {
        const own = all.filter((name) => kinds.some((kind) => kind.name === name && kind.unlisted !== true));
        if (own.length === 0) return null;
        return (
          <section key={noun} aria-labelledby={`noun-${noun}`} className={styles.section}>
            <h2 id={`noun-${noun}`}>{t(keyOf('noun.', noun))}</h2>
            <ul className={styles.kinds}>
              {own.map((name) => (
                <li key={name}>
                  <LocalizedLink to={`/entry/${name}`}>{kindLabel(name, language)}</LocalizedLink>
                  <p>{kinds.find((kind) => kind.name === name)?.about[language]}</p>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
