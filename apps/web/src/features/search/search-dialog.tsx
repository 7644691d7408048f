import { use, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Language } from '@libs/vocabulary';
import searchMessages from 'virtual:messages/search';
import { useLocation, useSearch } from 'wouter';
import { SearchEntriesDocument, type FrameQuery, type SearchEntriesQuery } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { messageOf, type Catalogue } from '../../lib/catalogue';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { pathOf, travelling } from '../../lib/locale-route';
import { tableOf } from '../../lib/table';
import { entriesOf, fetchNaming, type SearchData, type Naming } from './entries';
import { foldEntries, matches, type FoldedEntry } from './matches';
import { Options } from './options';
import styles from './search-dialog.module.css';

const asked = new Map<string, Promise<{ default: Catalogue }>>();

/** The search's own words, asked for once. */
function wordsIn(language: Language): Promise<{ default: Catalogue }> {
  const known = asked.get(language) ?? searchMessages[language]();
  asked.set(language, known);
  return known;
}

/** Finds members, groups, meetings, themes, plans, activities and indicators by name in any language: a text field with a list under it. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const { language } = useI18n();
  const words = use(wordsIn(language)).default;
  const t = (key: string, values?: Readonly<Record<string, string | number>>): string =>
    messageOf([words], key, values);
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const { entries, naming } = useEntries();
  const found = useMemo(() => matches(text, entries), [text, entries]);
  const go = useGo(onClose);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: (active + 1) % Math.max(1, found.length),
      ArrowUp: (active - 1 + found.length) % Math.max(1, found.length),
    };
    const next = moves[event.key];
    const chosen = found[active];
    if (next !== undefined) {
      event.preventDefault();
      setActive(next);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      go(chosen);
    }
  }

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={t('search.title')}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className={styles.box}>
        <div className={styles.line}>
          <input
            type="text"
            role="combobox"
            aria-label={t('search.title')}
            aria-expanded={found.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={found.length > 0 ? `${list}-${active}` : undefined}
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            placeholder={t('search.hint')}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
          />
          <button type="button" onClick={() => dialog.current?.close()}>
            {t('search.close')}
          </button>
        </div>
        {naming && <Options {...{ list, found, active, naming, t }} onPoint={setActive} onChoose={go} />}
        <p role="status" className={found.length > 0 || text === '' ? styles.status : styles.none}>
          {text === '' ? '' : t('search.found', { n: found.length })}
        </p>
      </div>
    </dialog>
  );
}

/** Everything that can be found, once the words of all languages are there. */
function useEntries(): { entries: readonly FoldedEntry[]; naming: Naming | null } {
  const frame = useReferenceData();
  const asked = useAnswer(SearchEntriesDocument, {}).data?.content;
  const [named, setNamed] = useState<{ frame: FrameQuery; naming: Naming } | null>(null);
  useEffect(() => {
    if (frame) void fetchNaming(frame).then((naming) => setNamed({ frame, naming }));
  }, [frame]);
  const entries = useMemo(
    () => (named ? foldEntries(entriesOf(named.frame, searchDataOf(asked), named.naming)) : []),
    [named, asked],
  );
  return { entries, naming: named?.naming ?? null };
}

/** What the search asked for; nothing while it is on its way. */
function searchDataOf(content: SearchEntriesQuery | undefined): SearchData {
  const analytics = content?.analytics;
  return {
    indicators: content?.indicators.map(({ code }) => code) ?? [],
    plans: content?.workPlans ?? [],
    documents: content?.documents ?? [],
    activities: analytics?.__typename === 'Analytics' ? tableOf(analytics.activities) : null,
  };
}

/** Goes to what was found, in the reader's language and theme. */
function useGo(onClose: () => void): (entry: FoldedEntry) => void {
  const { language } = useI18n();
  const [, navigate] = useLocation();
  const search = useSearch();
  return ({ to }) => {
    const [rest = '/', hash] = to.split('#');
    const [page = '/', own] = rest.split('?');
    const theme = travelling(search);
    const joined = own === undefined ? theme : theme === '' ? `?${own}` : `${theme}&${own}`;
    onClose();
    navigate(`${pathOf({ language, path: page })}${joined}${hash === undefined ? '' : `#${hash}`}`);
  };
}
