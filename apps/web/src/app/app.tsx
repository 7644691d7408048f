import { ChartSettingContext, type Stage } from '@libs/charts';
import { asOfWords, namesOf } from '@libs/findings';
import { pageOf } from '@libs/pages';
import { direction } from '@libs/vocabulary';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import { useSearch } from 'wouter';
import { FrameDocument } from '../gql/graphql';
import { useAnswer } from '../lib/use-answer';
import { messageOf } from '../lib/catalogue';
import { repeatEarlyPress } from '../lib/early-press';
import { ReferenceDataContext } from '../lib/reference-data';
import { I18nContext } from '../lib/language';
import { Boundary } from '../ui/boundary';
import { ErrorNotice } from '../ui/error-notice';
import { Banners } from './banners';
import { useChartSetting } from './chart-setting';
import { Footer } from './footer';
import { Header } from './header';
import styles from './app.module.css';
import { NoFigures } from './no-figures';
import { usePrinting } from './use-printing';
import { useProjecting } from './use-projecting';
import type { Site } from './site';
import { useSite } from './use-site';

/** The product: providers, and the page that the address names. */
export function App({ client, ...page }: FirstPage & { readonly client: QueryClient }) {
  return (
    <QueryClientProvider client={client}>
      <Reading {...page} />
    </QueryClientProvider>
  );
}

interface FirstPage {
  readonly first: Site;
  /** Where the first page is drawn; every other one is drawn by script. */
  readonly stage: Stage;
}

function Reading({ first, stage }: FirstPage) {
  const { site, loading, failed, retry } = useSite(first);
  const { language } = site.place;
  const frame = useAnswer(FrameDocument, {});
  const content = frame.data?.content;
  const shows = pageOf(site.name)?.shows ?? 'figures';
  const free = shows === 'nothing';
  const i18n = useMemo(() => {
    const t = (key: string, values?: Readonly<Record<string, string | number>>): string =>
      messageOf([site.core, site.page.messages], key, values);
    return { language, t, label: namesOf(content, language, t) };
  }, [site.core, site.page, language, content]);
  const chartSetting = useChartSetting(i18n, { frame: content, stage: site === first ? stage : 'script' });
  useDocument(site);
  useEffect(repeatEarlyPress, []);
  useProjecting();
  usePrinting(content ? asOfWords(content.network, i18n) : '');
  const { Page } = site.page;
  return (
    <I18nContext value={i18n}>
      <ReferenceDataContext value={content ?? null}>
        <ChartSettingContext value={chartSetting}>
          <a className={styles.skip} href="#content">
            {i18n.t('skip-to-content')}
          </a>
          <Header current={site.name} path={site.place.path} />
          <Banners frame={frame} page={site.name} />
          <main id="content" tabIndex={-1} className={styles.main} data-loading={loading ? '' : undefined}>
            {failed && <ErrorNotice retry={retry}>{i18n.t('trouble.page')}</ErrorNotice>}
            {!failed && frame.isError && !content && !free && (
              <NoFigures error={frame.error} path={site.place.path} retry={() => void frame.refetch()} />
            )}
            {!failed && (content || !frame.isError || free) && (
              <Boundary
                key={site.name + site.id}
                instead={(again) => <ErrorNotice retry={again}>{i18n.t('trouble.page')}</ErrorNotice>}
              >
                <Page id={site.id} />
              </Boundary>
            )}
          </main>
          <Footer tables={shows === 'tables'} />
        </ChartSettingContext>
      </ReferenceDataContext>
    </I18nContext>
  );
}

/** Language, direction and theme stand on the document; a new page begins at its top. */
function useDocument({ place: { language }, name, id }: Site): void {
  const theme = new URLSearchParams(useSearch()).get('theme') ?? '';
  useLayoutEffect(() => {
    const { documentElement: html } = document;
    html.lang = language;
    html.dir = direction(language);
    html.dataset.theme = theme;
  }, [language, theme]);
  useEffect(() => {
    if (window.location.hash === '') window.scrollTo(0, 0);
  }, [name, id]);
}
