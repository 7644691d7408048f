import { groupMark, Key } from '@libs/charts';
import { MIN_EVENTS, PILLARS, wilson, type PillarItems } from '@libs/rules';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import type { MemberEngagement } from '../../../../../libs/questions/engagement/series';
import styles from './pillar-table.module.css';

/** Every member's pillars as k of n known items, by group and name; what is unknown is beside. */
export function PillarTable({ members }: { readonly members: readonly MemberEngagement[] }) {
  const { t, label, language } = useI18n();
  const { compare } = new Intl.Collator(language, { numeric: true });
  // One band for all is none.
  const banded = members.some(({ band }) => band !== null && band > 1);
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('engagement.pillars')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('country')}</th>
            {PILLARS.map((pillar) => (
              <th key={pillar} scope="col">
                {label('code:pillar', pillar)}
              </th>
            ))}
            <th scope="col">{t('column.score')}</th>
            <th scope="col">{t('bounds')}</th>
            <th scope="col">{t('interval')}</th>
            <th scope="col">{t('column.band')}</th>
          </tr>
        </thead>
        {['arab', 'asian', 'african'].map((group) => (
          <tbody key={group}>
            <tr className={styles.group}>
              <th colSpan={PILLARS.length + 5} scope="rowgroup">
                <Key {...groupMark(group)} fill="filled">
                  {label('group', group)}
                </Key>
              </th>
            </tr>
            {members
              .filter((member) => member.group === group)
              .sort((a, b) => compare(label('country', a.country), label('country', b.country)))
              .map((member) => (
                <MemberRow key={member.country} member={banded ? member : { ...member, band: null }} />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function MemberRow({ member }: { readonly member: MemberEngagement }) {
  const { t, label } = useI18n();
  const { country, pillars, score, low, high, spreadLow, spreadHigh, band } = member;
  const points = (share: number): number => Math.round(share * 100);
  const range = (from: number, to: number): string =>
    t('engagement.range', { from: points(from), to: points(to) });
  const insufficient = label('code:missing', 'insufficient-data');
  return (
    <tr>
      <th scope="row">
        <LocalizedLink to={`/countries/${country}`}>{label('country', country)}</LocalizedLink>
      </th>
      {PILLARS.map((pillar) => (
        <td key={pillar}>
          <Items items={pillars[pillar]} />
          {pillar === 'presence' && <Tendency {...pillars[pillar]} />}
        </td>
      ))}
      <td className={score === null ? styles.missing : styles.score}>
        {score === null ? insufficient : points(score)}
      </td>
      <td>{range(low, high)}</td>
      <td>{spreadLow === null || spreadHigh === null ? '–' : range(spreadLow, spreadHigh)}</td>
      <td>{band ?? '–'}</td>
    </tr>
  );
}

function Items({ items: { done, known, unknown } }: { readonly items: PillarItems }) {
  const { t, label } = useI18n();
  if (known + unknown === 0) return <small>{label('code:missing', 'no-data')}</small>;
  return (
    <>
      {known > 0 && t('engagement.items', { done, known })}
      {unknown > 0 && <small>{t('engagement.unknown', { unknown })}</small>}
    </>
  );
}

/** How much the chance of few events could explain of a tendency to come: Wilson's interval, from three events on. */
function Tendency({ done, known }: PillarItems) {
  const { t } = useI18n();
  const interval = known < MIN_EVENTS ? null : wilson(done, known);
  if (interval === null) return null;
  const [from, to] = [interval.low, interval.high].map((share) => Math.round(share * 100));
  return <small>{t('engagement.tendency', { from: from ?? 0, to: to ?? 0 })}</small>;
}
