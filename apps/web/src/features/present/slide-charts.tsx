import {
  BarsChart,
  CountTilesChart,
  FunnelChart,
  GridChart,
  GroupsChart,
  LinesChart,
  linksGrid,
  MatrixChart,
  needsGrid,
  reachGrid,
  RetentionChart,
  StatusesChart,
  TargetsChart,
  TilesChart,
  TimelineChart,
  ValueTilesChart,
} from '@libs/charts';
import { activityDimension, type ChartKey } from '@libs/stories';
import type { DataTable } from '@libs/table';
import { measureOf, noteSentence, sentence, seriesNotes } from '@libs/findings';
import type { ReactNode } from 'react';
import type { FrameQuery } from '../../gql/graphql';
import { notesFor } from '../../lib/notes';
import { chosenWord, type SlideResult } from './slide-result';

/** What every drawing is given beside its tables. */
export interface Drawing {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly shown: SlideResult;
  readonly table: DataTable;
  readonly frame: FrameQuery;
  /** Units of the indicators by their codes. */
  readonly units: ReadonlyMap<string, string>;
}

type Draw = (drawing: Drawing) => ReactNode;

const bars: Draw = ({ shown, ...head }) => <BarsChart {...headOf(head)} by={activityDimension(shown.key)} />;

/** How the pages draw each entry; what is not here is shown as its table. */
const drawings: Readonly<Partial<Record<ChartKey, Draw>>> = {
  breadth: (drawing) => {
    const named = drawing.table.notes.some(({ code }) => code === 'note.stated-not-by-group');
    return (
      <TimelineChart
        {...headOf(drawing)}
        measure={named ? 'named' : 'countries'}
        notes={notesFor(drawing.table, 'countries')}
        height={400}
      />
    );
  },
  depth: (drawing) => (
    <TimelineChart
      {...headOf(drawing)}
      measure="perCountry"
      notes={notesFor(drawing.table, 'representatives')}
      height={400}
    />
  ),
  groups: (drawing) => <GroupsChart {...headOf(drawing)} />,
  named: (drawing) => <TilesChart {...headOf(drawing)} places={placesOf(drawing)} />,
  attendance: (drawing) => (
    <MatrixChart {...headOf(drawing)} sort={null} onSort={nothing} yearOf={yearOf(drawing)} />
  ),
  retention: (drawing) => <RetentionChart {...headOf(drawing)} />,
  'activities-by-theme': bars,
  'activities-by-type': bars,
  'activities-by-provider': bars,
  beneficiaries: (drawing) => (
    <CountTilesChart
      {...headOf(drawing)}
      measure="beneficiary"
      places={placesOf(drawing)}
      speech="mark.benefited"
    />
  ),
  reach: (drawing) => (
    <GridChart
      {...headOf(drawing)}
      grid={reachGrid(drawing.table, plansOf(drawing))}
      order={null}
      onOrder={nothing}
    />
  ),
  links: (drawing) => (
    <GridChart
      {...headOf(drawing)}
      grid={linksGrid(drawing.table, groupsOf(drawing))}
      order={null}
      onOrder={nothing}
    />
  ),
  'plan-progress': (drawing) => (
    <StatusesChart {...headOf(drawing)} elapsed={null} empty={sentence('present.nothing')} />
  ),
  'plan-results': (drawing) => (
    <TargetsChart {...headOf(drawing)} kind="results" empty={sentence('present.nothing')} />
  ),
  'plan-trainings': (drawing) => (
    <TargetsChart {...headOf(drawing)} kind="trainings" empty={sentence('present.nothing')} />
  ),
  needs: (drawing) => (
    <GridChart
      {...headOf(drawing)}
      grid={needsGrid(drawing.table, drawing.shown.tables[1] ?? drawing.table, groupsOf(drawing))}
      order={null}
      onOrder={nothing}
    />
  ),
  funnel: (drawing) => <FunnelChart {...headOf(drawing)} />,
  series: (drawing) => {
    const [observations, aggregates] = drawing.shown.tables;
    if (!observations || !aggregates) return null;
    const tables = [{ observations, aggregates }];
    const areas = [...new Set([chosenWord(drawing.shown, 'area') || 'network', 'network', 'WLD'])];
    const measure = measureOf(drawing.units.get(chosenWord(drawing.shown, 'indicator')) ?? '');
    return (
      <LinesChart
        {...headOf(drawing)}
        {...{ tables, areas, measure }}
        notes={seriesNotes(tables, areas, 'latest')}
        height={400}
      />
    );
  },
  'series-tiles': (drawing) => (
    <ValueTilesChart
      {...headOf(drawing)}
      when="latest"
      places={placesOf(drawing)}
      measure={measureOf(drawing.units.get(chosenWord(drawing.shown, 'indicator')) ?? '')}
      own={null}
      notes={drawing.table.notes.map(noteSentence)}
    />
  ),
};

/** The product's own chart of an entry; null where it has none and a table says it. */
export function slideChart(drawing: Drawing): ReactNode {
  return drawings[drawing.shown.key]?.(drawing) ?? null;
}

function headOf({ id, title, subtitle, table }: Pick<Drawing, 'id' | 'title' | 'subtitle' | 'table'>) {
  return { id, title, subtitle, table };
}

function placesOf({ frame }: Drawing) {
  return frame.network.members.map(({ code, group, tileRow, tileColumn }) => ({
    ...{ code, group },
    ...{ row: tileRow, column: tileColumn },
  }));
}

function plansOf({ frame }: Drawing): ReadonlyMap<string, string> {
  return new Map(frame.thematicAreas.map(({ code, plan }) => [code, plan]));
}

function groupsOf({ frame }: Drawing): ReadonlyMap<string, string> {
  return new Map(frame.network.members.map(({ code, group }) => [code, group]));
}

function yearOf({ frame }: Drawing): (meeting: string) => string {
  const years = new Map(frame.meetings.map(({ id, startDate }) => [id, startDate?.slice(0, 4) ?? '']));
  return (meeting) => years.get(meeting) ?? '';
}

/** A slide is looked at: nothing on it is sorted. */
function nothing(): void {}
