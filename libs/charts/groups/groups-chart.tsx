import { isRightToLeft } from '@libs/vocabulary';
import type { DataTable } from '@libs/table';
import { lazy } from 'react';
import { Frame } from '../frame/frame.js';
import { Key } from '../marks/key.js';
import { useI18n } from '../setting.js';
import { groupsSeries } from '../../questions/participation-by-group/series.js';
import { drawnPanels, groupsMarks } from './groups-marks.js';

const Groups = lazy(async () => ({ default: (await import('./groups.js')).Groups }));

export interface GroupsChartProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly table: DataTable;
}

/** Members named by group, as small multiples. */
export function GroupsChart({ id, title, subtitle, table }: GroupsChartProps) {
  const { t, language } = useI18n();
  const all = groupsSeries(table);
  const panels = drawnPanels(all);
  const [drawn = 0, held = 0] = [panels, all].map(([first]) => first?.counts.length);
  const counts = panels.flatMap((panel) => panel.counts);
  return (
    <Frame
      id={id}
      title={title}
      subtitle={subtitle}
      table={table}
      marks={groupsMarks(panels)}
      height={200}
      mirrored={isRightToLeft(language)}
      legend={
        <>
          {held > drawn && <span>{t('groups.last', { n: drawn })}</span>}
          <Key shape="circle" fill="filled" colour="var(--muted)">
            {t('groups.named')}
          </Key>
          {counts.some(({ complete }) => complete) && (
            <Key shape="circle" fill="hollow" colour="var(--edge)">
              {t('groups.not-named')}
            </Key>
          )}
          {counts.some(({ complete }) => !complete) && (
            <Key shape="circle" fill="dashed" colour="var(--edge)">{`* ${t('groups.perhaps')}`}</Key>
          )}
        </>
      }
    >
      {(plot) => <Groups plot={plot} panels={panels} />}
    </Frame>
  );
}
