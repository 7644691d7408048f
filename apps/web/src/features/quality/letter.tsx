import { sentence, format } from '@libs/findings';
import { SendReminderDocument, type ReminderQuery } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
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
  const i18n = useI18n();
  const { t } = i18n;
  const { language, subject, text, recipients } = draft;
  const head = `letter-${language}`;
  return (
    <section aria-labelledby={head}>
      <h2 id={head}>{format(sentence('reminder.letter', { language: { languages: [language] } }), i18n)}</h2>
      {recipients.length === 0 ? (
        <>
          <p>{t('reminder.nobody')}</p>
          <CopyText language={language} subject={subject} text={text} />
        </>
      ) : (
        <>
          <p>{t('reminder.to', { n: recipients.length })}</p>
          <ul className={styles.recipients}>
            {recipients.map((recipient, index) => (
              <li key={index}>
                <Recipient recipient={recipient} />
              </li>
            ))}
          </ul>
          <Form
            submit={t('reminder.send')}
            done={t('reminder.sent')}
            send={async (typed) => {
              const letter = { country, language, subject: typed('subject'), text: typed('text') };
              return (await send(SendReminderDocument, { letter })).sendReminder.problems;
            }}
          >
            <LineField name="subject" label={t('reminder.subject')} value={subject} />
            <TextField name="text" label={t('reminder.words')} value={text} rows={16} />
          </Form>
        </>
      )}
    </section>
  );
}

function Recipient({ recipient }: { readonly recipient: Draft['recipients'][number] }) {
  const { t } = useI18n();
  const { name, email, active } = recipient;
  return (
    <>
      <bdi>{name ?? t('reminder.focal-point')}</bdi>
      {email !== null && <bdi dir="ltr">{email}</bdi>}
      {!active && <span className={styles.quiet}>{t('reminder.not-accepted')}</span>}
    </>
  );
}
