import { useState } from 'react';
import { CONVENTIONS } from '@libs/vocabulary';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { AreaChips } from '../../ui/area-chips';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeleton';
import { Activities } from './activities';
import { areasOf, GROUPS, MAX, MIN } from './areas';
import styles from './compare.module.css';
import { GroupTable } from './group-table';
import { Headlines } from './headlines';
import { Members } from './members';

/** Members and groups side by side: participation, activities and the labour market, on two sheets of paper. */
export function Page() {
  const i18n = useI18n();
  const { t, label, language } = i18n;
  const network = useReferenceData()?.network;
  const [search, change] = useSearchParams();
  if (!network) return <PageSkeleton heights={[300, 400]} />;
  const areas = areasOf(search.get('c'), network);
  const members = areas.filter((area) => network.members.some(({ code }) => code === area));
  const groups = areas.filter((area) => !members.includes(area));
  const named = new Intl.ListFormat(CONVENTIONS[language].locale, { type: 'conjunction' }).format(
    areas.map((area) => label('area', area)),
  );
  const sets = [
    { label: t('countries'), codes: network.members.map(({ code }) => code) },
    { label: t('groups'), codes: ['network', ...GROUPS] },
  ];
  return (
    <div className={styles.compare}>
      <PageHead title={t('compare')} finding={t('compare.title', { areas: named })}>
        <p className={styles.text}>{t('compare.text')}</p>
      </PageHead>
      <div className={styles.controls}>
        <AreaChips
          areas={areas}
          sets={sets}
          min={MIN}
          max={MAX}
          onChange={(next) => change({ c: next.join(',') }, 'replace')}
        />
        <CopyLink />
      </div>
      {areas.length < MIN && <p role="status">{t('compare.too-few')}</p>}
      <div className={areas.length > 5 ? `${styles.sheet} ${styles.many}` : styles.sheet}>
        {members.length > 0 && <Members key={members.join()} members={members} />}
        {groups.length > 0 && <GroupTable groups={groups} />}
        <Activities areas={areas} members={network.members} />
      </div>
      <div className={styles.sheet}>
        <Headlines areas={areas} />
      </div>
    </div>
  );
}

/** Copies the page's address, which holds the whole choice. */
function CopyLink() {
  const { t } = useI18n();
  const [notice, setNotice] = useState('');
  const copy = async (): Promise<void> => {
    const address = window.location.href;
    await navigator.clipboard.writeText(address).then(
      () => setNotice(t('compare.copied')),
      () => setNotice(address),
    );
  };
  return (
    <p className={styles.link}>
      <button type="button" onClick={() => void copy()}>
        {t('share-link')}
      </button>
      <span role="status">{notice}</span>
    </p>
  );
}
