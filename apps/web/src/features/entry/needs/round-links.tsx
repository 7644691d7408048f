import { kinds } from '@libs/records';
import { useReader } from '../../../lib/language';
import type { Me } from '../../../lib/me';
import { wordsOf } from '../../../lib/names';
import type { Round } from '../../../lib/rounds';
import { Go } from '../../../ui/go';
import { mayWrite, ownCountry } from '../may-enter';
import styles from './needs.module.css';

interface RoundLinksProps {
  readonly me: Me;
  readonly rounds: readonly Round[];
}

/** The rounds that a member can answer now. */
export function RoundLinks({ me, rounds }: RoundLinksProps) {
  const { say, language } = useReader();
  const needs = kinds.get('needs');
  const country = needs === undefined ? null : ownCountry(me, needs);
  if (needs === undefined || country === null || !mayWrite(me, needs, country)) return null;
  return rounds.map((round) => (
    <p key={round.id} className={styles.round}>
      <Go to={`/entry/needs/${country}/${encodeURIComponent(round.id)}`}>
        {say('needs.fill', { round: wordsOf(round.title, language) ?? round.id })}
      </Go>
    </p>
  ));
}
