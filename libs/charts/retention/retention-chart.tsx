import { isRightToLeft } from '@libs/vocabulary';
import type { DataTable } from '@libs/table';
import { Frame } from '../frame/frame.js';
import { groupMark } from '../marks/group-marks.js';
import { Key } from '../marks/key.js';
import { useI18n } from '../setting.js';
import { RetentionPicture } from './retention-picture.js';
import { retentionSeries } from '../../questions/retention/series.js';
import { retentionMarks } from './retention-marks.js';
import { Retention } from './retention.js';

export interface RetentionChartProps {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly table: DataTable;
}

/** Who came back from one meeting to another, by name. */
export function RetentionChart({ id, title, subtitle, table }: RetentionChartProps) {
  const { label, language } = useI18n();
  const lists = retentionSeries(table, label, language);
  const groups = [...new Set(lists.flatMap(({ members }) => members.map(({ group }) => group)))];
  return (
    <Frame
      id={id}
      title={title}
      subtitle={subtitle}
      table={table}
      marks={retentionMarks(lists)}
      height={420}
      mirrored={isRightToLeft(language)}
      legend={groups.map((group) => (
        <Key key={group} {...groupMark(group)} fill="filled">
          {label('group', group)}
        </Key>
      ))}
      picture={(plot) => <RetentionPicture plot={plot} lists={lists} />}
    >
      {(plot) => <Retention plot={plot} lists={lists} />}
    </Frame>
  );
}
