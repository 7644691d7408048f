import { chairTermText, suspensionSentence, format } from '@libs/findings';
import type { ReactNode } from 'react';
import type { CountryQuery } from '../../gql/graphql';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import { TranslatedText } from '../../ui/translated-text';
import styles from './country-facts.module.css';

interface CountryFactsProps {
  readonly code: string;
  readonly group: string;
  readonly groupConfirmed: boolean;
  readonly record: CountryQuery['country'];
}

/** Group, membership, chairs held and institutions, each with its source. */
export function CountryFactsList({ code, group, groupConfirmed, record }: CountryFactsProps) {
  const i18n = useI18n();
  const { t, label } = i18n;
  const chairs = useReferenceData()?.network.chairs.filter(({ country }) => country === code) ?? [];
  return (
    <dl className={styles.facts}>
      <Fact label={t('group')}>
        <LocalizedLink to={`/groups/${group}`}>{label('group', group)}</LocalizedLink>
        {!groupConfirmed && <small>{t('country.to-be-confirmed')}</small>}
      </Fact>
      <Fact label={t('country.membership')}>
        {record?.memberships.map(({ fromYear, toYear, source, suspendedFrom, suspendedTo }) => (
          <span key={fromYear} className={styles.entry}>
            {toYear === null
              ? t('country.since', { from: String(fromYear) })
              : t('country.from-to', { from: String(fromYear), to: String(toYear) })}
            <SourceNote id={source} />
            {suspendedFrom !== null && (
              <small>{format(suspensionSentence(suspendedFrom, suspendedTo), i18n)}</small>
            )}
          </span>
        ))}
      </Fact>
      {chairs.length > 0 && (
        <Fact label={t('chair')}>
          {chairs.map((term) => (
            <span key={term.actualFrom} className={styles.entry}>
              {chairTermText(term, i18n)} <bdi>{term.acronym ?? term.institution}</bdi>
              {term.sources[0] !== undefined && <SourceNote id={term.sources[0]} />}
            </span>
          ))}
        </Fact>
      )}
      <Fact label={t('institution')}>
        {record?.institutions.length === 0 && <small>{t('country.no-institution')}</small>}
        {record?.institutions.map(({ id, name: words, acronym, confirmed, source }) => (
          <span key={id} className={styles.entry}>
            <TranslatedText text={words} />{' '}
            {acronym !== null && acronym !== words.en && <bdi lang="en">{acronym}</bdi>}
            {!confirmed && <small>{t('country.institution-unconfirmed')}</small>}
            <SourceNote id={source} />
          </span>
        ))}
      </Fact>
      {record && record.plannedRoles.length > 0 && (
        <Fact label={t('country.planned')}>
          {record.plannedRoles.map(({ meeting, function: what, n }) => (
            <span key={`${meeting} ${what}`} className={styles.entry}>
              <LocalizedLink to={`/meetings/${meeting}`}>{label('meeting', meeting)}</LocalizedLink>{' '}
              {t('country.planned-role', { role: label('code:function', what), n })}
            </span>
          ))}
          <small>{t('note.as-planned')}</small>
        </Fact>
      )}
    </dl>
  );
}

/** Who published a fact; the list of sources has the page. */
function SourceNote({ id }: { readonly id: string }) {
  const { label } = useI18n();
  return (
    <small>
      <LocalizedLink to="/data#sources">{label('source', id)}</LocalizedLink>
    </small>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
