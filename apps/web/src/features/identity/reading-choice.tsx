import { SetReadingDocument } from '../../gql/graphql';
import { useReader } from '../../lib/language';
import { useSession, type Me } from '../../lib/me';
import { send } from '../../lib/send';
import { ChoiceField } from '../../ui/fields';
import { Form } from '../../ui/form';
import styles from './identity.module.css';

/** Who may read the pages and the open data: everybody, or members only. */
export function ReadingChoice({ me }: { readonly me: Me }) {
  const { say } = useReader();
  const { changed } = useSession();
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">{say('reading.title')}</h2>
      <p className={styles.text}>{say('reading.text')}</p>
      <Form
        submit={say('account.save')}
        done={say('account.saved')}
        send={async (typed) => {
          const answer = await send(SetReadingDocument, { reading: typed('reading') });
          await changed();
          return answer.setReading.problems;
        }}
      >
        <ChoiceField
          name="reading"
          label={say('reading.label')}
          value={me.reading}
          options={['open', 'members'].map((value) => ({ value, label: say(`reading.${value}`) }))}
        />
      </Form>
    </section>
  );
}
