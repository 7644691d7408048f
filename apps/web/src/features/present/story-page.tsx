import { isTemplateKey, storyOf, templateNeeds, type TemplateKey } from '@libs/stories';
import { useMemo } from 'react';
import { OneStoryDocument } from '../../gql/graphql';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { usePrivateQuery } from '../../lib/use-private-query';
import { useSearchParams } from '../../lib/search-params';
import { NotFound } from '../../ui/not-found';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeleton';
import { StoryPreview } from './story-preview';
import styles from './present.module.css';

/** A story: one of the product's templates, or one that someone keeps. */
export function Page({ id }: { readonly id: string }) {
  return isTemplateKey(id) ? <Template template={id} /> : <OneStory id={id} />;
}

const skeleton = <PageSkeleton heights={[120, 360]} />;

function Template({ template }: { readonly template: TemplateKey }) {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const country = search.get('country');
  const plan = search.get('plan');
  const needs = templateNeeds[template];
  const story = useMemo(
    () => storyOf(template, { ...(country && { country }), ...(plan && { plan }) }),
    [template, country, plan],
  );
  if (needs === 'country' && country === null)
    return (
      <PageHead title={t(`template.${template}`)} finding={t('present.which-member')}>
        <MemberChoice />
      </PageHead>
    );
  // Two tabs on two members tell two stories, though they began as one template.
  const id = [template, country ?? '', plan ?? ''].join(' ').trim();
  return <StoryPreview id={id} story={story} saved={null} />;
}

/** The member that a template is about; it is in the address. */
function MemberChoice() {
  const { t, label, language } = useI18n();
  const [, change] = useSearchParams();
  const members = useReferenceData()?.network.members ?? [];
  const named = members
    .map(({ code }) => ({ code, label: label('country', code) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <label className={styles.choice}>
      <span>{t('present.member')}</span>
      <select value="" onChange={({ target }) => change({ country: target.value })}>
        <option value="" disabled>
          {t('present.choose')}
        </option>
        {named.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function OneStory({ id }: { readonly id: string }) {
  const { data, isPending } = usePrivateQuery(OneStoryDocument, { id });
  if (isPending) return skeleton;
  const saved = data?.story;
  return saved ? (
    <StoryPreview key={saved.version} id={id} story={saved.story} saved={saved} />
  ) : (
    <NotFound />
  );
}
