import { useFrame } from '../../lib/frame';
import { useReader } from '../../lib/language';
import { Go } from '../../ui/go';
import { PageHead } from '../../ui/page-head';
import { PageSkeleton } from '../../ui/skeleton';
import { Theme } from './theme';

/** A thematic area's page, or the way back where its address names none. */
export function Page({ id }: { readonly id: string }) {
  const { say } = useReader();
  const areas = useFrame()?.thematicAreas;
  if (!areas) return <PageSkeleton heights={[120, 240]} />;
  const area = areas.find(({ code }) => code === id.toUpperCase());
  if (area) return <Theme code={area.code} plan={area.plan} />;
  return (
    <>
      <PageHead title={say('themes.unknown')} finding={say('themes.unknown')} />
      <Go to="/themes">{say('themes.all')}</Go>
    </>
  );
}
