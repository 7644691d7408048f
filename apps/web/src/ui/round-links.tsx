import { mayOn } from '@libs/rules';
import { useI18n } from '../lib/language';
import { useMe } from '../lib/use-me';
import { wordsOf } from '@libs/findings';
import { openRounds, useRounds } from '../lib/rounds';
import { LocalizedLink } from './localized-link';
import styles from './round-links.module.css';
import { rolesOf } from '../lib/may-do';

/** The rounds that a member can answer now; where there is none, nothing, or that there is none. */
export function RoundLinks({ orNone = false }: { readonly orNone?: boolean }) {
  const { t, language } = useI18n();
  const me = useMe();
  const rounds = useRounds();
  if (!me || rounds === undefined) return null;
  const reading = me.reading === 'open' ? 'open' : 'members';
  const country = me.roles.find((role) => role.country !== null)?.country ?? null;
  if (country === null || !mayOn(rolesOf(me), 'write-statement', { country }, reading)) return null;
  const open = openRounds(rounds, new Date().toISOString().slice(0, 10));
  if (open.length === 0 && orNone) return <p>{t('needs.no-round')}</p>;
  return open.map((round) => (
    <p key={round.id} className={styles.round}>
      <LocalizedLink to={`/entry/needs/${country}/${encodeURIComponent(round.id)}`}>
        {t('needs.fill', { round: wordsOf(round.title, language) ?? round.id })}
      </LocalizedLink>
    </p>
  ));
}
