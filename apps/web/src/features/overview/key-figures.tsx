import type { DataTable } from '@libs/table';
import { dateWords, yearOf, type Row } from '@libs/findings';
import type { ReactNode } from 'react';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { meetingsHeld, networkMeetings } from '../../../../../libs/questions/participation-by-meeting/series';
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
  const chairs = useReferenceData()?.network.chairs ?? [];
  // The last term may be over, and one that is announced has not begun.
  const place = chairs.findIndex(({ isCurrent }) => isCurrent);
  const [chair, before] = place === -1 ? [] : chairs.slice(place);
  if (!chair) return null;
  const since = t('key.chair-label', {
    institution: chair.acronym ?? chair.institution,
    ...dateWords('date', chair.actualFrom, language),
    basis: chair.actualFromBasis ?? 'stated',
  });
  return (
    <Figure label={before ? `${since} · ${t('key.chair-from', { country: name(before.country) })}` : since}>
      {t('key.chair', { country: name(chair.country) })}
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
