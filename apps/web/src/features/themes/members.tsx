import { groupMark, Key } from '@libs/charts';
import type { DataTable } from '@libs/table';
import { noteSentence, format, type Row } from '@libs/findings';
import { useI18n } from '../../lib/language';
import { MemberLinks } from '../../ui/member-links';
import { membersIn, type ThemeRole } from '../../../../../libs/questions/theme-countries/series';
import { reachOf } from '../../../../../libs/questions/theme-reach/series';
import styles from './themes.module.css';

interface MembersProps {
  readonly code: string;
  /** `themeReach` of the area. */
  readonly reach: DataTable;
  /** `themeCountries` of the area. */
  readonly countries: DataTable;
}

/** Who provided and who took part in an area, as far as lists name them, and how many of each group that is. */
export function Members({ code, reach, countries }: MembersProps) {
  const i18n = useI18n();
  const { t, label } = i18n;
  const groups = reachOf(reach, code);
  const named = (role: ThemeRole): string[] => membersIn(countries, code, role);
  const partial = groups.some((row) => row.text('list') !== 'complete');
  return (
    <section aria-labelledby="members" className={styles.section}>
      <h2 id="members">{t('themes.took-part')}</h2>
      {groups.length === 0 && <p className={styles.text}>{t('themes.took-part-none')}</p>}
      {groups.length > 0 && (
        <div className={styles.members}>
          <h3>{t('themes.providers')}</h3>
          <MemberLinks codes={named('provided')} none={t('themes.none-named')} />
          {(['partnered', 'presented', 'funded'] as const)
            .filter((role) => named(role).length > 0)
            .map((role) => (
              <div key={role}>
                <h3>{t(`themes.${role}`)}</h3>
                <MemberLinks codes={named(role)} none={t('themes.none-named')} />
              </div>
            ))}
          <h3>{t('themes.beneficiaries')}</h3>
          <MemberLinks codes={named('benefited')} none={t('themes.none-named')} />
          <h3>{t('themes.by-group')}</h3>
          <ul className={styles.groups}>
            {groups.map((row) => (
              <li key={row.text('group')}>
                <Key {...groupMark(row.text('group'))} fill="filled">
                  {label('group', row.text('group'))}
                </Key>{' '}
                {reachedWords(row)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {partial && (
        <p className={styles.text}>
          {format(noteSentence({ code: 'note.beneficiaries-partial', values: {} }), i18n)}
        </p>
      )}
    </section>
  );

  /** Where lists are incomplete a number is the least, and none is not named. */
  function reachedWords(row: Row): string {
    const values = { named: row.count('reached'), of: row.count('of') };
    if (row.text('list') === 'complete') return t('groups.of', values);
    return t(values.named === 0 ? 'grid.not-named' : 'grid.at-least', values);
  }
}
