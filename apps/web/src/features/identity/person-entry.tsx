import { givableRoles } from '@libs/rules';
import { formatDate } from '@libs/table';
import { EndRoleDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import type { Me } from '../../lib/use-me';
import { formatMoment } from '../../lib/format-moment';
import { send } from '../../lib/send';
import { rolesOf } from '../../lib/may-do';
import styles from './identity.module.css';
import { PersonChanges, type Person } from './person-changes';
import { RoleName } from './role-name';
import { useProblem } from './use-problem';

interface PersonEntryProps {
  readonly person: Person;
  readonly me: Me;
  readonly changed: () => Promise<void>;
}

/** Someone with an account, and what may be changed about it by who has a say. */
export function PersonEntry({ person, me, changed }: PersonEntryProps) {
  const { t, language } = useI18n();
  const { wrong, attempt } = useProblem(changed);
  const { account, name, email, active, secondFactor, seenAt, roles } = person;
  const givable: readonly string[] = givableRoles(rolesOf(me));
  const hasSay = roles.every(({ role, current }) => !current || givable.includes(role));
  const facts = [
    t(active ? 'person.active' : 'person.invited'),
    ...(secondFactor ? [t('person.second-factor')] : []),
    ...(seenAt === null ? [] : [t('person.seen', { moment: formatMoment(seenAt, language) })]),
  ];
  return (
    <li>
      <div className={styles.who}>
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <bdi dir="ltr" className={styles.quiet}>
          {email}
        </bdi>
        <p className={styles.quiet}>{facts.join(' · ')}</p>
      </div>
      <div>
        <ul className={styles.roles}>
          {roles.map(({ id, role, country, from, to, current }) => (
            <li key={id} className={current ? undefined : styles.quiet}>
              <RoleName role={role} country={country} />
              <span className={styles.quiet}>
                {to === null
                  ? t('role.since', { from: formatDate(from, language) })
                  : t('role.until', { to: formatDate(to, language) })}
              </span>
              {current && hasSay && (
                <button
                  type="button"
                  className={styles.action}
                  onClick={() =>
                    void attempt(
                      async () => (await send(EndRoleDocument, { account, role: id })).endRole.problems,
                    )
                  }
                >
                  {t('role.end')}
                </button>
              )}
            </li>
          ))}
        </ul>
        {wrong !== null && (
          <p role="alert" className={styles.wrong}>
            {wrong}
          </p>
        )}
        {hasSay && <PersonChanges person={person} me={me} changed={changed} />}
      </div>
    </li>
  );
}
