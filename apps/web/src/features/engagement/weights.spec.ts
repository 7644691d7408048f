import { describe, expect, it } from '@jest/globals';
import { DECLARED_WEIGHTS } from '@libs/rules';
import { format } from '@libs/findings';
import { tableOf } from '../../../../../test/tables/golden-tables.js';
import { i18nOf } from '../../../../../test/i18n.js';
import { changeFinding, changeNotes, concentrationFinding, engagementFinding } from './findings';
import { membersOf } from '../../../../../libs/questions/engagement/series';
import { bandsOfAnswer, computeBands } from './engagement-bands';
import { movedBy, rebanded, weightsOf, wordOf } from './weights';

const pillars = ['presence', 'continuity', 'thematic-range', 'contribution', 'responsiveness'];
const names = [
  ...['country', 'group'],
  ...pillars.flatMap((pillar) => ['done', 'known', 'unknown'].map((what) => `${pillar} ${what}`)),
  ...['score', 'comings', 'low', 'high', 'spreadLow', 'spreadHigh', 'band'],
];

/** The answer to the question of engagement, of some rows. */
function engagementTable(rows: readonly (readonly (string | number | null)[])[]) {
  return {
    ...tableOf({ question: 'engagement', columns: [], rows: [] }),
    columns: names.map((name) => ({ name, role: 'measure', type: 'count' }) as const),
    cells: names.map((_, place) => rows.map((row) => row[place] ?? null)),
  };
}

const full = [
  'QMA',
  'arab',
  3,
  4,
  0,
  2,
  2,
  0,
  1,
  2,
  0,
  1,
  1,
  0,
  0,
  0,
  0,
  0.7917,
  'NYYY',
  0.7917,
  0.7917,
  0.6,
  0.9,
  1,
];
const none = [
  'MAR',
  'arab',
  1,
  1,
  4,
  0,
  0,
  4,
  1,
  1,
  5,
  3,
  3,
  1,
  0,
  0,
  0,
  null,
  'YUUUU',
  0.28,
  1,
  null,
  null,
  null,
];
const i18n = i18nOf('en', ['apps/web/src/features/engagement/messages', 'libs/findings/messages/engagement']);

describe('weights', () => {
  it('come from the address, and go back to it', () => {
    expect(weightsOf(null)).toBe(DECLARED_WEIGHTS);
    expect(weightsOf('4,1,1,1,0')).toEqual({
      presence: 4,
      continuity: 1,
      'thematic-range': 1,
      contribution: 1,
      responsiveness: 0,
    });
    expect(wordOf(weightsOf('4,1,1,1,0'))).toBe('4,1,1,1,0');
    expect(wordOf(weightsOf('2,2,4,4,4'))).toBeNull();
  });

  it.each(['0,0,0,0,0', '9,1,1,1,1', '1,1', 'a,b,c,d,e', '-1,1,1,1,1'])(
    'fall back to the declared ones for %s',
    (word) => {
      expect(weightsOf(word)).toBe(DECLARED_WEIGHTS);
    },
  );

  it('move a score, and never one that there is not', () => {
    const members = membersOf(engagementTable([full, none]));
    expect(movedBy(members, DECLARED_WEIGHTS)).toEqual({ up: 0, down: 0, most: 0 });
    expect(movedBy(members, weightsOf('0,1,0,0,0'))).toEqual({ up: 1, down: 0, most: 21 });
  });
});

describe('intervals and bands', () => {
  const members = membersOf(engagementTable([full, none]));

  it('are the answer’s own with the declared weights, and none for a member without a score', () => {
    expect(bandsOfAnswer(members).map(({ member, band }) => `${member.country} ${band}`)).toEqual(['QMA 1']);
  });

  it('are worked out again around other weights, in steps of one member', () => {
    const steps = computeBands(members, weightsOf('0,0,4,0,0'));
    expect(steps.next().done).toBe(false);
    const { value } = steps.next();
    const [placed] = value ?? [];
    // Only the thematic range weighs, of which one item of two is done.
    expect([placed?.member.country, placed?.spreadLow, placed?.spreadHigh]).toEqual(['QMA', 0.5, 0.5]);
    expect(rebanded(value ?? [])).toBe(0);
  });
});

describe('the findings of the page', () => {
  it('say that all data are insufficient, and why', () => {
    expect(format(engagementFinding(membersOf(engagementTable([none, none]))), i18n)).toBe(
      'Insufficient data for all 2 members: a score needs three meetings with a complete list, and there is one',
    );
    // Three meetings are known, and 3 of 11 items.
    const known = [...full.slice(0, 2), 3, 3, 8, ...Array(12).fill(0), null, ...full.slice(18)];
    expect(format(engagementFinding(membersOf(engagementTable([known, none]))), i18n)).toBe(
      'Insufficient data for all 2 members: a score needs 60.0% of the items to be known, and of no member with three meetings are more than 27.3%',
    );
    expect(format(engagementFinding(membersOf(engagementTable([full, none]))), i18n)).toBe(
      '1 of 2 members have a score; for 1 the data are insufficient',
    );
  });

  it('read the concentration of the last counted meeting in one line', () => {
    const heads = [
      'meeting dimension meeting',
      'countries measure count',
      'countriesMax measure count',
      'eligible measure count',
      'known measure count',
      'gini measure ratio',
      'giniOfAll measure ratio',
      'effectiveNumber measure ratio',
    ];
    const table = tableOf({
      question: 'concentration',
      columns: heads,
      rows: [['m-1', 20, 20, 57, 55, 0, 0.661, 20]],
    });
    expect(format(concentrationFinding(table), i18n)).toBe(
      'm-1: 20 of 57 members came; the Gini coefficient is 0.00 among those that came and 0.66 among all of which it is known whether they came (55), as if 20 delegations of equal size had come.',
    );
    const open = { ...table, cells: table.cells.map((cells, column) => (column === 2 ? [21] : cells)) };
    expect(format(concentrationFinding(open), i18n)).toBe(
      'm-1: \u206620–21\u2069 of 57 members came. The Gini coefficient is 0.00 among the 20 known to have come and 0.66 among all of which it is known whether they came (55); those that a source leaves open may change both.',
    );
    expect(concentrationFinding({ ...table, cells: heads.map(() => []) }).key).toBe('concentration.none');
  });

  it('take a change apart, and name another mode without a cause', () => {
    const rows = [
      ['before', 33, 33],
      ['came', 8, 8],
      ['newly-eligible', 3, 3],
      ['stayed-away', -12, -12],
      ['no-longer-eligible', -1, -1],
      ['after', 31, 31],
    ];
    const notes = [{ code: 'note.mode-changed', values: { from: 'on-site', to: 'virtual' } }];
    const table = tableOf({
      question: 'change',
      columns: ['part dimension code:change', 'members measure count', 'membersMax measure count'],
      rows,
      notes,
    });
    expect(format(changeFinding(table), i18n)).toBe(
      'From 33 to 31 members: 11 came that had not, 13 did not come that had.',
    );
    const unknown = { ...table, cells: [...table.cells] };
    unknown.cells = [
      [...(table.cells[0] ?? []), 'unknown-before', 'unknown-after'],
      [...(table.cells[1] ?? []), 1, -2],
      [...(table.cells[2] ?? []), 1, -2],
    ];
    expect(format(changeFinding(unknown), i18n)).toBe(
      'From 33 to 31 members: 11 came that had not, 13 did not come that had; of 3 more it is not known whether they could have been at the other meeting.',
    );
    const open = { ...table, cells: [...table.cells.slice(0, 2), [33, 9, 3, -12, -1, 32]] };
    expect(format(changeFinding(open), i18n)).toBe(
      'From 33 to \u206631–32\u2069 members: at least 11 came that had not, at least 13 did not come that had. Of the others it is not known whether they came to both meetings.',
    );
    expect(changeNotes(table).map((note) => format(note, i18n))).toEqual([
      'The mode differed: On-site, then Virtual',
    ]);
  });
});
