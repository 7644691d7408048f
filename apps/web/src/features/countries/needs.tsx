import { format, roundSentence, wordsOf } from '@libs/findings';
import { roundsOfMember } from '@libs/rules';
import { MemberRoundsDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/use-answer';
import { useI18n } from '../../lib/language';
import styles from './country.module.css';
import { StatedNeeds } from './stated-needs';

/**
 * What became of the newest round that asked the member, and what it stated last; or what would stand here, why it does not, and who
 * can supply it.
 */
export function Needs({ code }: { readonly code: string }) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const rounds = useAnswer(MemberRoundsDocument, { country: code }).data?.content.memberRounds;
  const { stated, latest } = roundsOfMember(rounds ?? []);
  return (
    <section aria-labelledby="needs" className={styles.section}>
      <h2 id="needs">{t('country.needs')}</h2>
      {latest && (
        <p className={styles.text}>
          {wordsOf(latest.title, language)}
          <br />
          {format(roundSentence(latest), i18n)}
        </p>
      )}
      {stated && (
        <>
          <p className={styles.text}>{wordsOf(stated.title, language)}</p>
          <StatedNeeds round={stated.id} code={code} />
        </>
      )}
      {rounds && !latest && !stated && <p className={styles.text}>{t('country.needs-none')}</p>}
    </section>
  );
}
