import { describe, expect, it } from '@jest/globals';
import { participationByMeeting, tableOf } from '../../../test/tables/golden-tables.js';
import { breadthFinding, format, networkMeetings } from '../../findings/index.js';
import { i18nOf } from '../../../test/i18n.js';
import { ticksTo } from '../../charts/timeline/ticks.js';
import { axisOf } from '../../charts/timeline/time-axis.js';
import { participationByMeeting as renderers } from './deck.js';
import { meetingsHeld, timelineSeries } from './series.js';
import { timelineMarks } from '../../charts/timeline/timeline-speech.js';

describe('a timeline', () => {
  const dots = timelineSeries(participationByMeeting, 'countries');

  it('draws mode as filling and kind as shape', () => {
    expect(dots.map(({ fill, shape }) => `${fill} ${shape}`)).toEqual([
      'filled circle',
      'filled circle',
      'hollow circle',
      'hollow diamond',
      'filled circle',
    ]);
  });

  it('is at true dates: 2016 to 2021 is nearly twice 2014 to 2016', () => {
    const [first = 0, second = 0, third = 0] = dots.map(({ time }) => time);
    expect((third - second) / (second - first)).toBeCloseTo(1.94, 1);
  });

  it('has no place for a meeting whose date is not known', () => {
    const undated = tableOf({
      question: 'participationByMeeting',
      columns: ['meeting dimension meeting', 'start attribute date', 'countries measure count'],
      rows: [
        ['pesnet-1', '2014-04-29', 17],
        ['pesnet-x', null, 20],
      ],
    });
    expect(timelineSeries(undated, 'countries').map(({ meeting }) => meeting)).toEqual(['pesnet-1']);
  });

  it('F17: counts a meeting whose date is not known, and begins with the first whose date is', () => {
    const undated = tableOf({
      question: 'participationByMeeting',
      columns: [
        'meeting dimension meeting',
        'kind attribute kind',
        'start attribute date',
        'countries measure count',
      ],
      rows: [
        ['pesnet-1', 'network-meeting', '2014-04-29', 17],
        ['pesnet-x', 'network-meeting', null, 20],
      ],
    });
    expect(meetingsHeld(undated)).toEqual({ first: '2014-04-29', network: 2, focal: 0 });
    expect(networkMeetings(undated, 'countries').map((row) => row.text('meeting'))).toEqual(['pesnet-1']);
    // The one without a day is neither the later nor the earlier.
    expect(breadthFinding(undated).values).toMatchObject({ countries: 17, year: '2014' });
  });

  it('sets a wider count apart from the others', () => {
    const depth = timelineSeries(participationByMeeting, 'perCountry').filter(({ value }) => value !== null);
    expect(depth.map(({ value, wider, fill }) => [value?.toFixed(2), wider, fill])).toEqual([
      ['1.97', false, 'hollow'],
      ['2.26', false, 'hollow'],
      ['2.80', true, 'dashed'],
    ]);
  });

  it('speaks each mark in the reader’s language', () => {
    const [, , june] = timelineMarks(participationByMeeting, 'countries');
    expect(june && format(june.speech, i18nOf('en'))).toBe('pesnet-3: 36 of 57 members, 63.2%; Virtual');
    expect(june && format(june.speech, i18nOf('ar'))).toContain('36 من أصل 57 عضوًا');
  });

  const named = tableOf({
    question: 'participationByMeeting',
    columns: [
      'meeting dimension meeting',
      'kind dimension code:kind',
      'mode attribute code:mode',
      'start attribute date',
      'place attribute place',
      'list attribute code:list',
      'named measure count',
      'of measure count',
    ],
    rows: [
      ['pesnet-1', 'network-meeting', 'on-site', '2014-04-29', 'ankara', 'complete', 8, 22],
      ['pesnet-2', 'network-meeting', 'on-site', '2016-09-27', 'ankara', 'partial', 13, 22],
      ['pesnet-3', 'network-meeting', 'virtual', '2021-06-02', null, 'none', null, 22],
    ],
  });

  it('draws what lists name where totals cannot be split, a partial list as at least so many', () => {
    const counted = timelineSeries(named, 'named').filter(({ value }) => value !== null);
    expect(counted.map(({ year, value, atLeast }) => [year, value, atLeast])).toEqual([
      ['2014', 8, false],
      ['2016', 13, true],
    ]);
    const [, second] = timelineMarks(named, 'named');
    expect(second && format(second.speech, i18nOf('en'))).toBe(
      'pesnet-2: at least 13 of 22 members named; On-site',
    );
  });

  it('gives a slide the measure that the page has', () => {
    const notes = [{ code: 'note.stated-not-by-group', values: {} }];
    const context = {
      ...{ i18n: i18nOf('en', ['libs/deck/messages']), members: [], meetings: new Map(), plans: new Map() },
      ...{ units: new Map(), publisher: () => null, choice: { key: 'breadth' as const }, alt: '' },
    };
    const slide = renderers.breadth.draw([{ ...named, notes }], context);
    const points = slide.kind === 'scatter' ? slide.series.flatMap((series) => series.points) : [];
    expect(points.map(({ day, value }) => [day, value])).toEqual([
      ['2014-04-29', 8],
      ['2016-09-27', 13],
    ]);
    expect(points[1]?.label.split('\n')[0]).toBe('≥ 13');
  });

  it('leaves out years that would touch, and labels the last figure always', () => {
    const narrow = axisOf(dots, 120, 'count');
    expect(narrow.ticks.map(({ year }) => year)).toEqual(['2014', '2021']);
    expect(narrow.labelled.has('pesnet-4')).toBe(true);
    expect(axisOf(dots, 600, 'count').labelled.size).toBe(5);
  });

  it('has round ticks from zero', () => {
    expect(ticksTo(57, true)).toEqual([0, 20, 40]);
    expect(ticksTo(2.8, false)).toEqual([0, 1, 2, 3]);
    expect(ticksTo(100, true)).toEqual([0, 50]);
  });
});
