import type { Kind } from '@libs/model';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { RecordsDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import type { Me } from '../../lib/use-me';
import { askOwn } from '../../lib/send';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { RoundLinks } from '../../ui/round-links';
import { ErrorNotice } from '../../ui/error-notice';
import styles from './entry.module.css';
import { mayWrite, ownCountry } from './may-enter';

/** So many are shown at once; a word finds the others. */
const SHOWN = 100;

/** The records of a kind, to be found by a word, or a new one. */
export function ChoosePage({ me, kind }: { readonly me: Me; readonly kind: Kind }) {
  const { t, language } = useI18n();
  const [word, setWord] = useState('');
  const text = useDeferredValue(word);
  const { data, isError, refetch } = useQuery({
    queryKey: ['own', 'records', kind.name, text, language],
    queryFn: async () =>
      (
        await askOwn(RecordsDocument, {
          kind: kind.name,
          text: text === '' ? null : text,
          first: SHOWN,
          lang: language,
        })
      ).records,
    gcTime: 0,
    retry: 1,
    networkMode: 'always',
    placeholderData: (last) => last,
  });
  const may = mayWrite(me, kind, ownCountry(me, kind));
  return (
    <>
      <p className={styles.back}>
        <LocalizedLink to="/entry">{t('entry.title')}</LocalizedLink>
      </p>
      <PageHead title={kind.label[language]} finding={kind.label[language]}>
        {kind.about[language]}
      </PageHead>
      {kind.name === 'needs' ? (
        <RoundLinks orNone />
      ) : (
        may && (
          <p className={styles.new}>
            <LocalizedLink to={`/entry/new/${kind.name}`}>{t('entry.new')}</LocalizedLink>
          </p>
        )
      )}
      <search className={styles.search}>
        <label>
          <span>{t('entry.find')}</span>
          <input type="search" value={word} onChange={({ target }) => setWord(target.value)} />
        </label>
      </search>
      {isError && <ErrorNotice retry={() => void refetch()}>{t('trouble.offline')}</ErrorNotice>}
      <p role="status" className={styles.quiet}>
        {data === undefined
          ? ''
          : t('entry.found-records', { n: data.length, max: String(data.length >= SHOWN) })}
      </p>
      <ul className={styles.choices}>
        {(data ?? []).map(({ value, label }) => (
          <li key={value}>
            <LocalizedLink to={`/entry/${kind.name}/${value}`}>
              <bdi>{label === '' ? value : label}</bdi>
            </LocalizedLink>
          </li>
        ))}
      </ul>
    </>
  );
}
