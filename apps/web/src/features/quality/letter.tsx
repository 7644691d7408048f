import { sentence, tell } from '@libs/table/sentences';
import { SendReminderDocument, type ReminderQuery } from '../../gql/graphql';
import { useReader } from '../../lib/language';
import { send } from '../../lib/send';
import { LineField, TextField } from '../../ui/fields';
import { Form } from '../../ui/form';
import { CopyText } from './copy-text';
import styles from './quality.module.css';

type Draft = ReminderQuery['reminder']['drafts'][number];

interface LetterProps {
  readonly country: string;
  readonly draft: Draft;
}

/** One letter with those whom it goes to; where there is nobody, its words to copy. */
export function Letter({ country, draft }: LetterProps) {
  const reader = useReader();
  const { say } = reader;
  const { language, subject, text, recipients } = draft;
  const head = `letter-${language}`;
  return (
    <section aria-labelledby={head}>
      <h2 id={head}>{tell(sentence('reminder.letter', { language: { languages: [language] } }), reader)}</h2>
      {recipients.length === 0 ? (
        <>
          <p>{say('reminder.nobody')}</p>
          <CopyText language={language} subject={subject} text={text} />
        </>
      ) : (
        <>
          <p>{say('reminder.to', { n: recipients.length })}</p>
          <ul className={styles.recipients}>
            {recipients.map((recipient, index) => (
              <li key={index}>
                <Recipient recipient={recipient} />
              </li>
            ))}
          </ul>
          <Form
            submit={say('reminder.send')}
            done={say('reminder.sent')}
            send={async (typed) => {
              const letter = { country, language, subject: typed('subject'), text: typed('text') };
              return (await send(SendReminderDocument, { letter })).sendReminder.problems;
            }}
          >
            <LineField name="subject" label={say('reminder.subject')} value={subject} />
            <TextField name="text" label={say('reminder.words')} value={text} rows={16} />
          </Form>
        </>
      )}
    </section>
  );
}

function Recipient({ recipient }: { readonly recipient: Draft['recipients'][number] }) {
  const { say } = useReader();
  const { name, email, active } = recipient;
  return (
    <>
      <bdi>{name ?? say('reminder.focal-point')}</bdi>
      {email !== null && <bdi dir="ltr">{email}</bdi>}
      {!active && <span className={styles.quiet}>{say('reminder.not-accepted')}</span>}
    </>
  );
}
