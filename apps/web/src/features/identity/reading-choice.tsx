import { keyOf } from '@libs/findings';
import { SetReadingDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { useSession, type Me } from '../../lib/use-me';
import { send } from '../../lib/send';
import { ChoiceField } from '../../ui/fields';
import { Form } from '../../ui/form';
import styles from './identity.module.css';

/** Who may read the pages and the open data: everybody, or members only. */
export function ReadingChoice({ me }: { readonly me: Me }) {
  const { t } = useI18n();
  const { changed } = useSession();
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">{t('reading.title')}</h2>
      <p className={styles.text}>{t('reading.text')}</p>
      <Form
        submit={t('account.save')}
        done={t('account.saved')}
        send={async (typed) => {
          const answer = await send(SetReadingDocument, { reading: typed('reading') });
          await changed();
          return answer.setReading.problems;
        }}
      >
        <ChoiceField
          name="reading"
          label={t('reading.label')}
          value={me.reading}
          options={['open', 'members'].map((value) => ({ value, label: t(keyOf('reading.', value)) }))}
        />
      </Form>
    </section>
  );
}
