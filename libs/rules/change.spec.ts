import fc from '../../test/fast-check.js';
import { explainChange } from './change.js';

const sum = (change: ReturnType<typeof explainChange>) =>
  change.before +
  (change.came + change.newlyEligible + change.joinedGroup + change.unknownBefore) -
  (change.stayedAway + change.noLongerEligible + change.leftGroup + change.unknownAfter);

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
    expect(change).toMatchObject({
      ...{ before: 3, after: 3, came: 1, stayedAway: 1, newlyEligible: 1, noLongerEligible: 1 },
      ...{ unknownBefore: 0, unknownAfter: 0, joinedGroup: 0, leftGroup: 0 },
    });
    expect(sum(change)).toBe(3);
  });

  it('F3: never says that a member did not come of which nobody knows it', () => {
    const change = explainChange([
      { before: 'attended', after: 'unknown' },
      { before: 'attended', after: 'unknown' },
      { before: 'unknown', after: 'attended' },
      { before: 'attended', after: 'attended' },
    ]);
    expect(change).toMatchObject({
      before: 3,
      after: 2,
      stayedAway: 0,
      came: 0,
      unknownAfter: 2,
      unknownBefore: 1,
    });
  });

  it('F15: says of a member that changed its group that it left one and joined the other', () => {
    const members = [
      { before: 'attended', after: 'outside' },
      { before: 'outside', after: 'attended' },
    ];
    expect(explainChange(members)).toMatchObject({
      before: 1,
      after: 1,
      leftGroup: 1,
      joinedGroup: 1,
      came: 0,
    });
  });

  it('adds up whatever the states were', () => {
    const state = fc.constantFrom(
      ...['attended', 'absent', 'excused', 'unknown', 'not-invited', 'not-eligible', 'outside'],
    );
    fc.assert(
      fc.property(fc.array(fc.record({ before: state, after: state })), (members) => {
        const change = explainChange(members);
        expect(sum(change)).toBe(change.after);
      }),
    );
  });
});
