import { templateKeys, titleOf } from '@libs/stories';
import { StoriesDocument } from '../../gql/graphql';
import { useFrame } from '../../lib/frame';
import { useReader } from '../../lib/language';
import { useMe } from '../../lib/me';
import { formatMoment } from '../../lib/moment';
import { useOwn } from '../../lib/own';
import { Go } from '../../ui/go';
import { PageHead } from '../../ui/page-head';
import styles from './present.module.css';

/** Stories to present: those that the product brings along, and one's own. */
export function Page() {
  const { say } = useReader();
  const me = useMe();
  const fictional = useFrame()?.network.fictional === true;
  return (
    <>
      <PageHead title={say('nav.present')} finding={say('present.finding')}>
        {say('present.text')}
      </PageHead>
      <ul className={styles.templates}>
        {templateKeys.map((key) => (
          <li key={key}>
            <h2>
              <Go to={`/present/${key}`}>{say(`template.${key}`)}</Go>
            </h2>
            <p>{say(`template.${key}.about`)}</p>
          </li>
        ))}
      </ul>
      <section aria-labelledby="own" className={styles.own}>
        <h2 id="own">{say('present.yours')}</h2>
        {me || fictional ? <Own /> : <SignInFirst />}
      </section>
    </>
  );
}

function SignInFirst() {
  const { say } = useReader();
  return (
    <p>
      {say('present.sign-in')}{' '}
      <Go to={`/sign-in?next=${encodeURIComponent(window.location.pathname)}`}>{say('sign-in')}</Go>
    </p>
  );
}

function Own() {
  const { say, language } = useReader();
  const { data } = useOwn(StoriesDocument, {});
  const stories = data?.stories ?? [];
  if (data !== undefined && stories.length === 0) return <p>{say('present.none')}</p>;
  return (
    <ul className={styles.list}>
      {stories.map(({ id, story, savedAt, shared }) => (
        <li key={id}>
          <Go to={`/present/${id}`}>
            {titleOf(story, language) ||
              say(story.template ? `template.${story.template}` : 'present.untitled')}
          </Go>
          <small>
            {say('present.about', { n: story.slides.length })} · {formatMoment(savedAt, language)}
            {shared && ` · ${say('present.shared')}`}
          </small>
        </li>
      ))}
    </ul>
  );
}
