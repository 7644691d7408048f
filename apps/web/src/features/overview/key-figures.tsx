import type { DataTable } from '@libs/table';
import { chairsOf, dateWords, networkMeetings, yearOf, type Row } from '@libs/findings';
import type { ReactNode } from 'react';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { meetingsHeld } from '../../../../../libs/questions/participation-by-meeting/series';
import styles from './key-figures.module.css';

/** Four figures: the last network meeting's breadth and heads, the meetings there were, and the chair. */
export function KeyFigures({ table }: { readonly table: DataTable }) {
  const { t, label } = useI18n();
  const [last] = networkMeetings(table, 'countries');
  const held = meetingsHeld(table);
  return (
    <dl className={styles.figures}>
      {last && <LastMeeting row={last} />}
      {held && (
        <Figure label={t('key.meetings-label', { year: yearOf(held.first) })}>
          {t('key.meetings', { n: held.network, focal: held.focal })}
        </Figure>
      )}
      <Chair name={(code) => label('country', code)} />
    </dl>
  );
}

function LastMeeting({ row }: { readonly row: Row }) {
  const { t, label } = useI18n();
  const year = yearOf(row.text('start'));
  const place = row.known('place');
  const heads = row.number('representatives');
  const all = row.text('countedAs') === 'participants';
  return (
    <>
      <Figure
        label={t('key.members-label', { year, place: place === null ? 'none' : label('place', place) })}
      >
        {t('key.members', {
          countries: row.count('countries'),
          of: row.count('of'),
          whom: row.known('denominator') ?? 'members',
        })}
      </Figure>
      {heads !== null && (
        <Figure label={t(all ? 'key.people-all' : 'key.people-delegations', { year })}>
          {t(all ? 'key.people' : 'plural-representatives', { n: heads })}
        </Figure>
      )}
    </>
  );
}

function Chair({ name }: { readonly name: (code: string) => string }) {
  const { t, language } = useI18n();
  const { current, before, next } = chairsOf(useReferenceData()?.network.chairs ?? []);
  if (!current && !before && !next) return null;
  const on = (date: string, basis: string | null) => ({
    ...dateWords('date', date, language),
    basis: basis ?? 'stated',
  });
  const label = [
    current &&
      t('key.chair-label', {
        institution: current.acronym ?? current.institution,
        ...on(current.actualFrom, current.actualFromBasis),
      }),
    !current && before?.actualTo && t('key.chair-ended', on(before.actualTo, before.actualToBasis)),
    before && t('key.chair-from', { country: name(before.country) }),
    next &&
      t('key.chair-next', {
        country: name(next.country),
        ...on(next.actualFrom, next.actualFromBasis),
      }),
  ];
  return (
    <Figure label={label.filter(Boolean).join(' · ')}>
      {current ? t('key.chair', { country: name(current.country) }) : t('key.chair-unknown')}
    </Figure>
  );
}

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
