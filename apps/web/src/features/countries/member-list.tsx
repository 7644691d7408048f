import { groupMark, Key } from '@libs/charts';
import { currentMembers, useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import styles from './member-list.module.css';

/** Every member under its group, in the order of the language; each a link. */
export function MemberList() {
  const { t, label, language } = useI18n();
  const members = currentMembers(useReferenceData());
  const { compare } = new Intl.Collator(language);
  return (
    <div className={styles.groups}>
      {['arab', 'asian', 'african'].map((group) => {
        const own = members
          .filter((member) => member.group === group)
          .map(({ code }) => ({ code, name: label('country', code) }));
        return (
          <div key={group}>
            <h3>
              <Key {...groupMark(group)} fill="filled">
                <LocalizedLink to={`/groups/${group}`}>{label('group', group)}</LocalizedLink>
              </Key>
              <span className={styles.count}>{t('countries.members', { n: own.length })}</span>
            </h3>
            <ul>
              {own
                .sort((a, b) => compare(a.name, b.name))
                .map((member) => (
                  <li key={member.code}>
                    <LocalizedLink to={`/countries/${member.code}`}>{member.name}</LocalizedLink>
                  </li>
                ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
