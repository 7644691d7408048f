import { type MouseEvent, type ReactNode, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { currentMembers, useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { PageHead } from '../../ui/page-head';
import { pathOf, travelling } from '../../lib/locale-route';
import { CountMap } from './count-map';
import styles from './countries.module.css';
import { measureOfAddress } from './measure';
import { MeasureRow } from './measure-row';
import { MemberList } from './member-list';
import { SeriesMap } from './series-map';

/** The members in a grid of equal tiles, coloured by a measure, and as a list by group. */
export function Page() {
  const { t } = useI18n();
  const members = currentMembers(useReferenceData());
  const [search] = useSearchParams();
  const [years, setYears] = useState<readonly number[]>([]);
  const measure = measureOfAddress(search);
  return (
    <>
      <PageHead title={t('countries')} finding={t('countries.finding', { n: members.length })}>
        {t('countries.text')}
      </PageHead>
      <MeasureRow measure={measure} years={typeof measure === 'string' ? [] : years} />
      <TileLinks>
        {typeof measure === 'string' ? (
          <CountMap measure={measure} />
        ) : (
          <SeriesMap series={measure} onYears={setYears} />
        )}
      </TileLinks>
      <section aria-labelledby="by-group" className={styles.section}>
        <h2 id="by-group">{t('countries.by-group')}</h2>
        <MemberList />
      </section>
    </>
  );
}

/** A map whose tiles lead to the members' pages; the list below it has the same links for the keyboard. */
function TileLinks({ children }: { readonly children: ReactNode }) {
  const { language } = useI18n();
  const [, navigate] = useLocation();
  const search = useSearch();
  function follow({ target }: MouseEvent): void {
    const code = target instanceof Element ? target.closest('[data-code]')?.getAttribute('data-code') : null;
    if (code) navigate(pathOf({ language, path: `/countries/${code}` }) + travelling(search));
  }
  return (
    <div className={styles.map} onClick={follow}>
      {children}
    </div>
  );
}
