import { formatDate, type DataTable } from '@libs/table';
import {
  noteSentence,
  programmeDays,
  format,
  type ProgrammePerson,
  type ProgrammeSession,
} from '@libs/findings';
import { useI18n } from '../../lib/language';
import { Printed } from '../../ui/translated-text';
import styles from './programme.module.css';

/** The programme as it was planned: days, sessions, and people by what they were to do. */
export function Programme({ table }: { readonly table: DataTable }) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const days = programmeDays(table);
  const notes = table.notes
    .filter(({ code }) => code === 'note.as-planned')
    .map((note) => format(noteSentence(note), i18n));
  return (
    <section aria-labelledby="programme">
      <h2 id="programme">{t('meeting.programme')}</h2>
      {days.length === 0 && <p className={styles.note}>{t('meeting.no-programme')}</p>}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {days.map(({ date, sessions }, index) => (
        <div key={date} className={styles.day}>
          <h3>{t('meeting.day', { n: index + 1, date: formatDate(date, language) })}</h3>
          <ol>
            {sessions.map((session) => (
              <SessionEntry key={session.id} session={session} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function SessionEntry({ session }: { readonly session: ProgrammeSession }) {
  const { label } = useI18n();
  const { start, end, kind, title, theme, parts } = session;
  const quiet = kind === 'break' || kind === 'registration' || kind === 'social-event';
  return (
    <li className={quiet ? styles.quiet : styles.session}>
      <bdi className={styles.time} dir="ltr">
        {end === null ? start : `${start}–${end}`}
      </bdi>
      <div>
        <p className={styles.kind}>{label('code:session-kind', kind)}</p>
        <p className={styles.title}>
          <Printed>{title}</Printed>
        </p>
        {theme !== null && (
          <p className={styles.theme}>
            <Printed>{theme}</Printed>
          </p>
        )}
        {parts.map(({ function: what, items, people }, place) => (
          <div key={`${what} ${place}`} className={styles.people}>
            {what !== 'item' && <p className={styles.kind}>{label('code:function', what)}</p>}
            <ul>
              {items.map((item) => (
                <li key={item}>
                  <Printed>{item}</Printed>
                </li>
              ))}
              {people.map((person, index) => (
                <PersonEntry key={index} person={person} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </li>
  );
}

function PersonEntry({
  person: { name: person, role, institution, country },
}: {
  readonly person: ProgrammePerson;
}) {
  const { label } = useI18n();
  const place = [role, institution].filter((words) => words !== null).join(', ');
  return (
    <li>
      {person !== null && (
        <strong>
          <Printed>{person}</Printed>
        </strong>
      )}
      {place !== '' && (
        <span className={person === null ? undefined : styles.place}>
          <Printed>{place}</Printed>
        </span>
      )}
      {country !== null && <span className={styles.country}>{label('country', country)}</span>}
    </li>
  );
}
