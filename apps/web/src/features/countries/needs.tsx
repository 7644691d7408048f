import { wordsOf } from '@libs/findings';
import { LatestRoundDocument } from '../../gql/graphql';
import { useAnswer } from '../../lib/answer';
import { useI18n } from '../../lib/language';
import styles from './country.module.css';
import { StatedNeeds } from './stated-needs';

/** Needs and capacities of the latest round; or what would stand here, why it does not, and who can supply it. */
export function Needs({ code }: { readonly code: string }) {
  const { t, language } = useI18n();
  const rounds = useAnswer(LatestRoundDocument, {}).data?.content.rounds;
  const round = rounds?.[0];
  return (
    <section aria-labelledby="needs" className={styles.section}>
      <h2 id="needs">{t('country.needs')}</h2>
      {round && (
        <>
          <p className={styles.text}>{wordsOf(round.title, language)}</p>
          <StatedNeeds round={round.id} code={code} />
        </>
      )}
      {rounds && !round && <p className={styles.text}>{t('country.needs-none')}</p>}
    </section>
  );
}
