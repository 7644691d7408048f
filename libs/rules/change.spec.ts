import fc from '../../test/fast-check.js';
import { explainChange, type PartRange } from './change.js';

const WENT = ['stayed-away', 'no-longer-eligible', 'left-group', 'unknown-after'];

/** From the earlier number by all that came and went. */
const sum = (parts: readonly PartRange[]) =>
  parts
    .filter(({ part }) => part !== 'after')
    .reduce((total, { part, least }) => total + (WENT.includes(part) ? -least : least), 0);

/** The parts that are not nothing, each as a number or a range. */
const actual = (parts: readonly PartRange[]) =>
  Object.fromEntries(
    parts
      .filter(({ most }) => most > 0)
      .map(({ part, least, most }) => [part, least === most ? least : `${least} to ${most}`]),
  );

describe('a change between two complete lists', () => {
  it('is explained to the last member', () => {
    const change = explainChange([
      { before: 'attended', after: 'attended' },
      { before: 'absent', after: 'attended' },
      { before: 'attended', after: 'excused' },
      { before: 'not-eligible', after: 'attended' },
      { before: 'attended', after: 'not-invited' },
      { before: 'absent', after: 'absent' },
    ]);
    expect(actual(change)).toEqual({
      ...{ before: 3, after: 3, came: 1, 'stayed-away': 1, 'newly-eligible': 1, 'no-longer-eligible': 1 },
    });
    expect(sum(change)).toBe(3);
  });

  it('F3: never says that a member did not come of which nobody knows it', () => {
    const change = explainChange([
      { before: 'attended', after: 'open' },
      { before: 'attended', after: 'open' },
      { before: 'open', after: 'attended' },
      { before: 'attended', after: 'attended' },
    ]);
    expect(actual(change)).toEqual({
      ...{ before: '3 to 4', after: '2 to 4', came: '0 to 1', 'stayed-away': '0 to 2' },
      ...{ 'unknown-before': 1, 'unknown-after': 2 },
    });
  });

  it('is a range where a source calls a state unknown: 3 or 4 members came, 2 or 3 of them new', () => {
    const change = explainChange([
      { before: 'attended', after: 'attended' },
      { before: 'absent', after: 'attended' },
      { before: 'absent', after: 'attended' },
      { before: 'absent', after: 'open' },
    ]);
    expect(actual(change)).toEqual({ before: 1, came: '2 to 3', after: '3 to 4' });
  });

  it('does not say of a member that did not come that it may have, where only its right to is doubtful', () => {
    expect(actual(explainChange([{ before: 'doubtful', after: 'attended' }]))).toEqual({
      ...{ after: 1, came: '0 to 1', 'newly-eligible': '0 to 1', 'unknown-before': 1 },
    });
  });

  it('F15: says of a member that changed its group that it left one and joined the other', () => {
    const members = [
      { before: 'attended', after: 'outside' },
      { before: 'outside', after: 'attended' },
    ];
    expect(actual(explainChange(members))).toEqual({
      ...{ before: 1, after: 1, 'left-group': 1, 'joined-group': 1 },
    });
  });

  it('adds up whatever the states were', () => {
    const state = fc.constantFrom(
      ...['attended', 'absent', 'excused', 'open', 'doubtful', 'open-doubtful'],
      ...['not-invited', 'not-eligible', 'outside'],
    );
    fc.assert(
      fc.property(fc.array(fc.record({ before: state, after: state })), (members) => {
        const change = explainChange(members);
        expect(sum(change)).toBe(change.find(({ part }) => part === 'after')?.least);
      }),
    );
  });
});
