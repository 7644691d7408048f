import { groupMark, Key } from '@libs/charts';
import { useFrame } from '../../lib/frame';
import { useReader } from '../../lib/language';
import { Go } from '../../ui/go';
import styles from './member-list.module.css';

/** Every member under its group, in the order of the language; each a link. */
export function MemberList() {
  const { say, name, language } = useReader();
  const members = useFrame()?.network.members ?? [];
  const { compare } = new Intl.Collator(language);
  return (
    <div className={styles.groups}>
      {['arab', 'asian', 'african'].map((group) => {
        const own = members
          .filter((member) => member.group === group)
          .map(({ code }) => ({ code, name: name('country', code) }));
        return (
          <div key={group}>
            <h3>
              <Key {...groupMark(group)} fill="filled">
                <Go to={`/groups/${group}`}>{name('group', group)}</Go>
              </Key>
              <span className={styles.count}>{say('countries.members', { n: own.length })}</span>
            </h3>
            <ul>
              {own
                .sort((a, b) => compare(a.name, b.name))
                .map((member) => (
                  <li key={member.code}>
                    <Go to={`/countries/${member.code}`}>{member.name}</Go>
                  </li>
                ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
