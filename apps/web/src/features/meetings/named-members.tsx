import { groupMark, Key } from '@libs/charts';
import type { DataTable } from '@libs/table';
import { guestsAt, keyOf, membersAt, noteSentence, format } from '@libs/findings';
import { useI18n } from '../../lib/language';
import styles from './named-members.module.css';

interface NamedMembersProps {
  readonly meeting: string;
  /** How complete the list is, or `not-held`. */
  readonly list: string;
  /** The matrix of members and meetings. */
  readonly table: DataTable;
}

/** The members that the published list names, by group; or that no list is published, and who has one. */
export function NamedMembers({ meeting, list, table }: NamedMembersProps) {
  const i18n = useI18n();
  const { t, label, language } = i18n;
  const { compare } = new Intl.Collator(language);
  const about = table.notes.filter(({ values }) => values.meeting === meeting);
  const guests = guestsAt(table, meeting).map((code) => label('country', code));
  const notes = about.map((note) => format(noteSentence(note), i18n));
  return (
    <>
      <p className={styles.text}>{t(keyOf('meeting.list-', list))}</p>
      {notes.map((note) => (
        <p key={note} className={styles.text}>
          {note}
        </p>
      ))}
      <div className={styles.groups}>
        {membersAt(table, meeting).map(({ group, countries }) => {
          const names = countries.map((code) => label('country', code));
          return (
            <div key={group}>
              <h3>
                <Key {...groupMark(group)} fill="filled">
                  {label('group', group)}
                </Key>
                <span className={styles.count}>{names.length}</span>
              </h3>
              <ul>
                {names.sort(compare).map((country) => (
                  <li key={country}>{country}</li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
      {guests.length > 0 && (
        <p className={styles.text}>{t('meeting.guests', { countries: guests.sort(compare).join(' · ') })}</p>
      )}
    </>
  );
}
