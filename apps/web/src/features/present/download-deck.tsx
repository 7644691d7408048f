import type { Story } from '@libs/stories';
import { LANGUAGES, type Language } from '@libs/vocabulary';
import { useEffect, useRef, useState } from 'react';
import { BeginDeckDocument, CancelDeckDocument, DeckProgressDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { askOwn, send, SendError } from '../../lib/send';
import styles from './present.module.css';
import { rememberDownload } from './downloaded-decks';

/** A deck on its way: null while none is made. */
interface Making {
  readonly id: string;
  readonly done: number;
  readonly of: number;
}

/** How often the progress is asked for, in milliseconds. */
const OFTEN = 300;

/** Takes the story along as slides with native charts, in any of the languages; shows how far it is, and stops it. */
export function DownloadDeck({ id: name, story }: { readonly id: string; readonly story: Story }) {
  const i18n = useI18n();
  const { t, language: own } = i18n;
  const [language, setLanguage] = useState<Language>(own);
  const [making, setMaking] = useState<Making | null>(null);
  const [notice, setNotice] = useState('');
  const current = useRef<string | null>(null);

  // Anyone who leaves the page waits for no deck.
  useEffect(() => () => stop(current), []);

  async function take(): Promise<void> {
    setNotice('');
    setMaking({ id: '', done: 0, of: story.slides.length });
    try {
      const { beginDeck } = await send(BeginDeckDocument, { story, language });
      if (beginDeck.__typename === 'InvalidInput') return end(t('deck-file.failed'));
      const { id } = beginDeck;
      current.current = id;
      while (current.current === id) {
        const { deckProgress } = await askOwn(DeckProgressDocument, { id });
        if (current.current !== id) return;
        if (deckProgress === null || deckProgress.state === 'failed') return end(t('deck-file.failed'));
        if (deckProgress.state === 'ready') {
          if (deckProgress.hash !== null) rememberDownload(name, deckProgress.hash);
          window.location.assign(`/export/deck/${id}.pptx`);
          return end(t('deck-file.done'));
        }
        setMaking({ id, done: deckProgress.done, of: deckProgress.of });
        await new Promise((resolve) => setTimeout(resolve, OFTEN));
      }
    } catch (error) {
      end(t(error instanceof SendError && error.code === 'BUSY' ? 'deck-file.busy' : 'deck-file.failed'));
    }
  }

  function end(sentence: string): void {
    current.current = null;
    setMaking(null);
    setNotice(sentence);
  }

  return (
    <div className={styles.take}>
      <label>
        <span>{t('deck-file.language')}</span>
        <select
          value={language}
          onChange={({ target }) => setLanguage(LANGUAGES.find((one) => one === target.value) ?? own)}
        >
          {LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {i18n.label('code:language', one)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" disabled={making !== null} onClick={() => void take()}>
        {t('deck-file.take')}
      </button>
      {making !== null && (
        <>
          <progress max={making.of} value={making.done} aria-label={t('deck-file.progress')} />
          <button
            type="button"
            onClick={() => {
              stop(current);
              end(t('deck-file.stopped'));
            }}
          >
            {t('deck-file.stop')}
          </button>
        </>
      )}
      <p role="status">
        {making === null ? notice : t('deck-file.how-far', { done: making.done, of: making.of })}
      </p>
    </div>
  );
}

function stop(current: { current: string | null }): void {
  const id = current.current;
  current.current = null;
  if (id !== null) void send(CancelDeckDocument, { id }).catch(() => undefined);
}
