import { Key } from '../marks/key.js';
import { useI18n } from '../setting.js';
import type { Dot } from '../../questions/participation-by-meeting/series.js';

/** The words for the marks that the dots use; a mark that is not drawn is not explained. */
export function MeetingKeys({ dots }: { readonly dots: readonly Dot[] }) {
  const { t, label } = useI18n();
  const some = (test: (dot: Dot) => boolean): boolean => dots.some(test);
  const mode = (code: string): string => label('code:mode', code);
  const colour = 'var(--network)';
  return (
    <>
      {some(({ fill }) => fill === 'filled') && (
        <Key shape="circle" fill="filled" colour={colour}>
          {mode('on-site')}
        </Key>
      )}
      {some(({ fill }) => fill === 'hollow') && (
        <Key shape="circle" fill="hollow" colour={colour}>
          {mode('virtual')}
        </Key>
      )}
      {some(({ fill }) => fill === 'half') && (
        <Key shape="circle" fill="half" colour={colour}>
          {mode('hybrid')}
        </Key>
      )}
      {some(({ shape }) => shape === 'diamond') && (
        <Key shape="diamond" fill="hollow" colour={colour}>
          {t('timeline.focal')}
        </Key>
      )}
      {some(({ wider }) => wider) && (
        <Key shape="circle" fill="dashed" colour="var(--muted)">{`* ${t('timeline.wider')}`}</Key>
      )}
    </>
  );
}
