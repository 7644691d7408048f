import { useState } from 'react';
import { currentMembers, useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { PageHead } from '../../ui/page-head';
import { CountMap } from './count-map';
import styles from './countries.module.css';
import { measureOfAddress } from './measure';
import { MeasureRow } from './measure-row';
import { MemberList } from './member-list';
import { SeriesMap } from './series-map';
import { TileLinks } from './tile-links';

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
