import { describe, expect, it } from '@jest/globals';
import {
  planActivities,
  planActivitiesOf,
  planProgress,
  planProgressOf,
} from '../../../test/tables/plan-tables.js';
import { format } from '../../findings/index.js';
import { i18nOf } from '../../../test/i18n.js';
import { scheduleAxis, scheduleSpan } from '../../charts/schedule/schedule-axis.js';
import { openAtFirst, PAGE, scheduleLines, scheduleMarks } from '../../charts/schedule/schedule-lines.js';
import { scheduleAreas } from './series.js';

const areas = scheduleAreas(planActivities, planProgress);
const all = { open: new Set(openAtFirst(areas)), listed: new Map<string, number>() };
const many = planActivitiesOf(
  Array.from({ length: 5000 }, (_, n) => [
    ...[`a-${n}`, `Activity ${n}`, null, `T-${n % 12}`, 'workshop', n % 2 ? 'done' : null, null],
    ...['2024-02-01', '2024-02-03', 'virtual', '', '', 'none', null, null, 0, 0],
  ]),
);
const manyProgress = planProgressOf(
  Array.from({ length: 12 }, (_, n) => [
    `T-${n}`,
    n < 8 ? 417 : 416,
    0,
    0,
    n % 2 ? 416 + Number(n < 8) : 0,
    0,
    0,
    n % 2 ? 0 : 416 + Number(n < 8),
    null,
    0,
    0,
    0,
  ]),
);

describe('a schedule', () => {
  it('puts every activity under its thematic area', () => {
    expect(areas.map(({ area, bars }) => [area, bars.map(({ activity }) => activity)])).toEqual([
      ['T-ENT', ['act-ent-1', 'act-ent-2']],
      ['T-SKL', ['act-skl']],
      ['T-STR', ['act-str']],
    ]);
  });

  it('leaves an end that is not reported open, and counts a last day as a whole one', () => {
    const bars = areas.flatMap((area) => area.bars);
    expect(bars.map(({ activity, start, end }) => [activity, end && (end - start) / 86_400_000])).toEqual([
      ['act-ent-1', 1],
      ['act-ent-2', 3],
      ['act-skl', null],
      ['act-str', 3],
    ]);
  });

  it('never takes an unreported status for planned', () => {
    expect(areas[0]?.counts).toMatchObject([{ status: null, n: 2 }]);
  });

  it('says of an activity without totals that its participations are not reported', () => {
    const i18n = i18nOf('en', ['libs/charts/schedule/messages']);
    const actual = scheduleMarks(scheduleLines(areas, all)).map(({ speech }) => format(speech, i18n));
    expect(actual[1]).toBe(
      'Webinar on Entrepreneurial Skills: Not reported; 3 August 2022; participations not reported',
    );
    expect(actual[4]).toBe(
      'Course on Skills Training Services: Not reported; from 22 November 2021, end not reported; participations not reported',
    );
    expect(actual[6]).toContain('28 September 2021 to 30 September 2021; 103 participations');
  });
});

describe('a schedule of 5,000 activities', () => {
  const large = scheduleAreas(many, manyProgress);

  it('is closed at first, one line for each area with its counts by status', () => {
    expect(openAtFirst(large)).toEqual([]);
    const lines = scheduleLines(large, { open: new Set(), listed: new Map() });
    expect(lines).toHaveLength(12);
    expect(large[1]?.counts).toMatchObject([{ status: 'done', n: 417 }]);
  });

  it('opens one area with a hundred activities, and says how many are not listed', () => {
    const lines = scheduleLines(large, { open: new Set(['T-1']), listed: new Map() });
    expect(lines).toHaveLength(12 + PAGE + 1);
    expect(lines.find(({ kind }) => kind === 'more')).toMatchObject({ hidden: 317 });
    const further = scheduleLines(large, { open: new Set(['T-1']), listed: new Map([['T-1', 500]]) });
    expect(further).toHaveLength(12 + 417);
  });
});

it('has a head for an area whose activities have not been asked for', () => {
  const only = planActivitiesOf([planActivities.cells.map((cells) => cells[3] ?? null)]);
  expect(scheduleAreas(only, planProgress).map(({ activities, bars }) => [activities, bars.length])).toEqual([
    [2, 0],
    [1, 0],
    [1, 1],
  ]);
});

describe('its axis', () => {
  const span = scheduleSpan(areas, { from: 2021, to: 2022 });

  it('is true time over the plan’s years, and as far as activities reach', () => {
    const axis = scheduleAxis(span, 730);
    expect([axis.at(Date.UTC(2021, 0)), axis.at(Date.UTC(2022, 0)), axis.at(Date.UTC(2023, 0))]).toEqual([
      0, 365, 730,
    ]);
    expect(scheduleSpan(scheduleAreas(many, manyProgress), { from: 2021, to: 2022 }).to).toBe(
      Date.UTC(2025, 0),
    );
  });

  it('names quarters where there is room, and years only where there is not', () => {
    expect(
      scheduleAxis(span, 600)
        .ticks.map(({ kind }) => kind)
        .join(),
    ).toBe('year,quarter,quarter,quarter,year,quarter,quarter,quarter');
    expect(scheduleAxis(span, 200).ticks.map(({ kind }) => kind)).toEqual(['year', 'year']);
    expect(scheduleAxis(span, 40).ticks).toHaveLength(1);
  });
});
