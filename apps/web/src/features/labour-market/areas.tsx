import type { DataTable } from '@libs/table';
import { rowsOf } from '@libs/findings';
import { useI18n } from '../../lib/language';
import { useSearchParams } from '../../lib/search-params';
import { AreaChips } from '../../ui/area-chips';
import { LocalizedLink } from '../../ui/localized-link';
import { MAX_AREAS } from './choice';
import styles from './labour-market.module.css';

interface AreasProps {
  readonly areas: readonly string[];
  readonly table: DataTable;
}

/** The areas that are drawn, and the way to set members and groups side by side. */
export function Areas({ areas, table }: AreasProps) {
  const { t } = useI18n();
  const [, change] = useSearchParams();
  const codesOf = (member: boolean) =>
    rowsOf(table).flatMap((row) => ((row.text('kind') === 'member') === member ? [row.text('area')] : []));
  const others = codesOf(false);
  const comparable = areas.filter((area) => !others.includes(area)).slice(0, 8);
  const sets = [
    { label: t('countries'), codes: codesOf(true), leading: true },
    { label: t('groups'), codes: ['network', 'arab', 'asian', 'african'] },
    { label: t('labour.world'), codes: others },
  ];
  return (
    <div className={styles.areas}>
      <AreaChips
        areas={areas}
        sets={sets}
        min={1}
        max={MAX_AREAS}
        onChange={(next) => change({ areas: next.join(',') }, 'replace')}
      />
      {comparable.length > 1 && (
        <LocalizedLink to={`/compare?c=${comparable.join(',')}`}>{t('labour.compare')}</LocalizedLink>
      )}
    </div>
  );
}
