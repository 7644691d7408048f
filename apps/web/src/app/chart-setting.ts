import type { ChartSetting, Stage } from '@libs/charts';
import { publisherOf, type I18n } from '@libs/findings';
import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { FrameQuery } from '../gql/graphql';
import { pathOf, localeRouteOf } from '../lib/locale-route';
import { changedSearch, useSearchParams } from '../lib/search-params';
import { LocalizedLink } from '../ui/localized-link';

/** What the charts of a page share; the open table is in the address. */
export function useChartSetting(
  i18n: I18n,
  { frame, stage }: { readonly frame: FrameQuery | undefined; readonly stage: Stage },
): ChartSetting {
  const [search, change] = useSearchParams();
  const asked = useSearch();
  const [path, navigate] = useLocation();
  const sources = useMemo(() => new Map(frame?.sources.map((source) => [source.id, source])), [frame]);
  return {
    i18n,
    stage,
    source: (id) => {
      const source = sources.get(id);
      return source ? { ...source, publisher: publisherOf(source.publisher, i18n.language, i18n.t) } : null;
    },
    sourcesPath: '/data#sources',
    Link: LocalizedLink,
    openTable: search.get('table'),
    showTable: (id) => change({ table: id }, 'replace'),
    tablePath: (id) => path + changedSearch(asked, { table: id }),
    address: (id) => `${window.location.href.split('#')[0]}#${id}`,
    report: (id) => {
      const { pathname, search: filters } = window.location;
      const { language, path } = localeRouteOf(pathname);
      const about = encodeURIComponent(`${path}${filters}#${id}`);
      navigate(pathOf({ language, path: `/report-error?about=${about}` }));
    },
  };
}
