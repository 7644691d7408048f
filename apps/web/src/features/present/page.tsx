import { templateKeys, titleOf } from '@libs/stories';
import { StoriesDocument } from '../../gql/graphql';
import { useReferenceData } from '../../lib/reference-data';
import { useReader } from '../../lib/language';
import { useMe } from '../../lib/me';
import { formatMoment } from '../../lib/moment';
import { usePrivateQuery } from '../../lib/use-private-query';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import styles from './present.module.css';

/** Stories to present: those that the product brings along, and one's own. */
export function Page() {
  const { say } = useReader();
  const me = useMe();
  const fictional = useReferenceData()?.network.fictional === true;
  return (
    <>
      <PageHead title={say('nav.present')} finding={say('present.finding')}>
        {say('present.text')}
      </PageHead>
      <ul className={styles.templates}>
        {templateKeys.map((key) => (
          <li key={key}>
            <h2>
              <LocalizedLink to={`/present/${key}`}>{say(`template.${key}`)}</LocalizedLink>
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
      <LocalizedLink to={`/sign-in?next=${encodeURIComponent(window.location.pathname)}`}>
        {say('sign-in')}
      </LocalizedLink>
    </p>
  );
}

function Own() {
  const { say, language } = useReader();
  const { data } = usePrivateQuery(StoriesDocument, {});
  const stories = data?.stories ?? [];
  if (data !== undefined && stories.length === 0) return <p>{say('present.none')}</p>;
  return (
    <ul className={styles.list}>
      {stories.map(({ id, story, savedAt, shared }) => (
        <li key={id}>
          <LocalizedLink to={`/present/${id}`}>
            {titleOf(story, language) ||
              say(story.template ? `template.${story.template}` : 'present.untitled')}
          </LocalizedLink>
          <small>
            {say('present.about', { n: story.slides.length })} · {formatMoment(savedAt, language)}
            {shared && ` · ${say('present.shared')}`}
          </small>
        </li>
      ))}
    </ul>
  );
}
