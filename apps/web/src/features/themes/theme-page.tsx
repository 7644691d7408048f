import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import { LocalizedLink } from '../../ui/localized-link';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeleton';
import { Theme } from './theme';

/** A thematic area's page, or the way back where its address names none. */
export function Page({ id }: { readonly id: string }) {
  const { t } = useI18n();
  const areas = useReferenceData()?.thematicAreas;
  if (!areas) return <PageSkeleton heights={[120, 240]} />;
  const area = areas.find(({ code }) => code === id.toUpperCase());
  if (area) return <Theme code={area.code} plan={area.plan} />;
  return (
    <>
      <PageHead title={t('themes.unknown')} finding={t('themes.unknown')} isMissing />
      <LocalizedLink to="/themes">{t('themes.all')}</LocalizedLink>
    </>
  );
}
