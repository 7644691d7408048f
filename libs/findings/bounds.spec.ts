import type { Note } from '@libs/table';
import { i18nOf } from '../../test/i18n.js';
import { matches } from '../../test/tables/cooperation-tables.js';
import {
  conflictsFinding,
  countsIn,
  differenceFinding,
  matchesFinding,
  reportsFinding,
  resultsFinding,
  rowsOfAll,
  scheduleFinding,
  staleSourcesFinding,
  format,
  trainingsFinding,
  type Sentence,
} from './index.js';
import { tableOf } from '../../test/tables/golden-tables.js';

const i18n = i18nOf('en', [
  'libs/findings/messages/cooperation',
  'libs/findings/messages/plan',
  'libs/findings/messages/quality',
]);

/** An answer of which the first rows came, and what it says of all. */
function cut(columns: readonly string[], row: readonly (string | number)[], values: Note['values']) {
  const notes = [{ code: 'note.shown-of', values: { n: 1, ...values } }];
  return tableOf({
    question: 'any',
    columns: columns.map((one) => `${one} dimension text`),
    rows: [row],
    notes,
  });
}

describe('D2: an answer that was cut', () => {
  it.each<[string, Sentence, string]>([
    [
      'matches',
      matchesFinding({ ...matches, notes: [{ code: 'note.shown-of', values: { n: 500, of: 1_212 } }] }),
      '1,212 matches between a need at 2 or 3 and an offer at 2 or 3',
    ],
    [
      'activities in time',
      scheduleFinding(
        cut(['start'], ['2021-01-05'], {
          ...{ of: 640, begun: 640, first: '2021-01-05', last: '2022-12-01' },
        }),
      ),
      '640 activities: the first began on 5 January 2021, the last on 1 December 2022',
    ],
    [
      'results',
      resultsFinding(
        cut(['indicator', 'start', 'actual', 'progress'], ['i', '2021-01-01', 1, 1], {
          ...{ of: 900, indicators: 300, reported: 280, compared: 200, reached: 90 },
        }),
      ),
      '280 of 300 indicators have a reported value; 90 of the 200 with a reported value and a target reach the target',
    ],
    [
      'trainings',
      trainingsFinding(
        cut(['activity', 'level', 'value'], ['a', '1', 0.5], {
          of: 700,
          trainings: 350,
          valued: 340,
          used: 120,
        }),
      ),
      '340 of 350 trainings report at least one level; 120 report use at work',
    ],
    [
      'reports',
      reportsFinding(
        cut(['country', 'state'], ['MAR', 'published'], {
          of: 2_100,
          countries: 55,
          reports: 2_100,
          published: 1_900,
        }),
        57,
      ),
      '55 of 57 members have sent in a report; 1,900 of 2,100 reports are published',
    ],
    [
      'differences',
      differenceFinding(cut(['item'], ['a'], { of: 1_400 }), 1, 2),
      '1,400 changes from version 1 to version 2',
    ],
    [
      'figures that do not agree',
      conflictsFinding(
        cut(['kind', 'record', 'measure', 'conflict'], ['m', 'r', 'c', 'names'], {
          of: 900,
          figures: 420,
          sources: 20,
        }),
      ),
      '420 figures do not agree with another: 20 between sources, 400 where fewer countries are named than stated',
    ],
  ])('is counted whole: %s', (_, finding, words) => {
    expect(format(finding, i18n)).toBe(words);
  });

  it('counts the sources that are old of all that there are', () => {
    const finding = staleSourcesFinding(cut(['source', 'stale'], ['s', 1], { of: 1_300, stale: 77 }));
    expect(countsIn(finding)).toEqual({ stale: 77, of: 1_300 });
  });

  it('and one that is whole has as many rows as it holds', () => {
    expect(rowsOfAll(matches)).toBe(3);
  });
});
