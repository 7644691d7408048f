import type { DataTable } from '@libs/table';
import { completenessFinding, focalPointsFinding, rowsOf, format, type Row } from '@libs/findings';
import { codesOf } from '@libs/vocabulary';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import { Section } from './section';
import { WideTable } from './wide-table';
import styles from './quality.module.css';

interface CompletenessProps {
  readonly byArea: DataTable;
  readonly byMember: DataTable;
  readonly focalPoints: DataTable;
  readonly mayRemind: boolean;
}

/** What is on record of the network, its groups and each member: k of n, item by item. */
export function Completeness({ byArea, byMember, focalPoints, mayRemind }: CompletenessProps) {
  const i18n = useI18n();
  const { t, label, language } = i18n;
  const areas = rowsOf(byArea);
  const members = rowsOf(byMember);
  const items = codesOf('quality-item').filter((item) => areas.some((row) => row.text('item') === item));
  const unasked = codesOf('quality-item').filter((item) => !items.includes(item));
  const accounts = new Map(rowsOf(focalPoints).map((row) => [row.text('country'), row]));
  const { compare } = new Intl.Collator(language);
  const groupOf = new Map(members.map((row) => [row.text('country'), row.text('group')]));
  const countries = [...groupOf.keys()].sort((a, b) => compare(label('country', a), label('country', b)));
  const heads = items.map((item) => ({ text: label('code:quality-item', item), number: true }));
  const focalHead = { text: t('quality.focal-point'), number: true };
  return (
    <Section id="completeness" finding={completenessFinding(byArea, 'network')}>
      {unasked.length > 0 && (
        <p>
          {t('quality.unasked', {
            items: new Intl.ListFormat(language).format(
              unasked.map((item) => label('code:quality-item', item)),
            ),
          })}
        </p>
      )}
      <p>{format(focalPointsFinding(focalPoints, countries.length), i18n)}</p>
      <WideTable labelledBy="completeness" heads={[{ text: t('quality.area') }, ...heads, focalHead]}>
        <tbody>
          {['network', ...codesOf('group')].map((area) => {
            const own = countries.filter((code) => area === 'network' || groupOf.get(code) === area);
            return (
              <tr key={area}>
                <th scope="row">{label('area', area)}</th>
                <Shares rows={areas.filter((row) => row.text('area') === area)} items={items} />
                <td className={styles.number}>
                  {t('quality.k-of-n', {
                    k: own.filter((code) => accounts.has(code)).length,
                    n: own.length,
                  })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </WideTable>
      <details>
        <summary id="by-member">{t('quality.by-member')}</summary>
        <WideTable
          labelledBy="by-member"
          heads={[
            { text: t('quality.member') },
            ...heads,
            focalHead,
            ...(mayRemind ? [{ text: t('quality.reminder') }] : []),
          ]}
        >
          {codesOf('group').map((group) => (
            <tbody key={group}>
              <tr className={styles.group}>
                <th scope="rowgroup" colSpan={items.length + (mayRemind ? 3 : 2)}>
                  {label('group', group)}
                </th>
              </tr>
              {countries
                .filter((code) => groupOf.get(code) === group)
                .map((code) => (
                  <tr key={code}>
                    <th scope="row">
                      <LocalizedLink to={`/countries/${code}`}>{label('country', code)}</LocalizedLink>
                    </th>
                    <Shares rows={members.filter((row) => row.text('country') === code)} items={items} />
                    <td className={styles.number}>{accountWords(accounts.get(code))}</td>
                    {mayRemind && (
                      <td>
                        <LocalizedLink to={`/quality/${code}`} className={styles.action}>
                          {t('quality.draft')}
                          <span className={styles.hidden}> {label('country', code)}</span>
                        </LocalizedLink>
                      </td>
                    )}
                  </tr>
                ))}
            </tbody>
          ))}
        </WideTable>
      </details>
    </Section>
  );

  function accountWords(row: Row | undefined): string {
    if (row === undefined) return t('quality.no-account');
    return t('quality.accepted', { k: row.count('accepted'), n: row.count('accounts') });
  }
}

interface SharesProps {
  readonly rows: readonly Row[];
  readonly items: readonly string[];
}

/** One cell an item: k of n, marked where all is there. */
function Shares({ rows, items }: SharesProps) {
  const { t, label } = useI18n();
  return items.map((item) => {
    const row = rows.find((one) => one.text('item') === item);
    if (row === undefined)
      return (
        <td key={item} className={styles.number}>
          {label('code:missing', 'not-applicable')}
        </td>
      );
    const [k, n] = [row.count('known'), row.count('of')];
    return (
      <td key={item} className={styles.number} data-state={k === n ? 'all' : k === 0 ? 'none' : undefined}>
        {t('quality.k-of-n', { k, n })}
      </td>
    );
  });
}
