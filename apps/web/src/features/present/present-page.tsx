import { templateKeys, titleOf } from '@libs/stories';
import { useLocation } from 'wouter';
import { StoriesDocument } from '../../gql/graphql';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { useMe } from '../../lib/use-me';
import { formatMoment } from '../../lib/format-moment';
import { usePrivateQuery } from '../../lib/use-private-query';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import styles from './present.module.css';

/** Stories to present: those that the product brings along, and one's own. */
export function Page() {
  const { t } = useI18n();
  const me = useMe();
  const fictional = useReferenceData()?.network.fictional === true;
  return (
    <>
      <PageHead title={t('nav.present')} finding={t('present.finding')}>
        {t('present.text')}
      </PageHead>
      <ul className={styles.templates}>
        {templateKeys.map((key) => (
          <li key={key}>
            <h2>
              <LocalizedLink to={`/present/${key}`}>{t(`template.${key}`)}</LocalizedLink>
            </h2>
            <p>{t(`template.${key}.about`)}</p>
          </li>
        ))}
      </ul>
      <section aria-labelledby="own" className={styles.own}>
        <h2 id="own">{t('present.yours')}</h2>
        {me || fictional ? <Own /> : <SignInFirst />}
      </section>
    </>
  );
}

function SignInFirst() {
  const { t } = useI18n();
  const [pathname] = useLocation();
  return (
    <p>
      {t('present.sign-in')}{' '}
      <LocalizedLink to={`/sign-in?next=${encodeURIComponent(pathname)}`}>{t('sign-in')}</LocalizedLink>
    </p>
  );
}

function Own() {
  const { t, language } = useI18n();
  const { data } = usePrivateQuery(StoriesDocument, {});
  const stories = data?.stories ?? [];
  if (data !== undefined && stories.length === 0) return <p>{t('present.none')}</p>;
  return (
    <ul className={styles.list}>
      {stories.map(({ id, story, savedAt, shared }) => (
        <li key={id}>
          <LocalizedLink to={`/present/${id}`}>
            {titleOf(story, language) ||
              t(story.template ? `template.${story.template}` : 'present.untitled')}
          </LocalizedLink>
          <small>
            {t('present.about', { n: story.slides.length })} · {formatMoment(savedAt, language)}
            {shared && ` · ${t('present.shared')}`}
          </small>
        </li>
      ))}
    </ul>
  );
}
