import { isLocked, REPORT_STATES, reportStepProblem } from './review.js';

describe('a report', () => {
  it('goes from draft to submitted, accepted and published, one step at a time', () => {
    const forward = REPORT_STATES.map((from) =>
      REPORT_STATES.filter((to) => reportStepProblem(from, to, null) === null),
    );
    expect(forward).toEqual([['submitted'], ['accepted'], ['published'], []]);
  });

  it('goes back to draft only with a reason', () => {
    for (const from of ['submitted', 'accepted', 'published'] as const) {
      expect(reportStepProblem(from, 'draft', '  ')).toBe('reason-needed');
      expect(reportStepProblem(from, 'draft', 'A figure was wrong')).toBeNull();
    }
  });

  it('never skips a step, whatever the reason', () => {
    expect(reportStepProblem('draft', 'published', 'In a hurry')).toBe('no-such-step');
    expect(reportStepProblem('published', 'accepted', 'A figure was wrong')).toBe('no-such-step');
  });

  it('is locked once it is out of the member’s hands', () => {
    expect(REPORT_STATES.filter(isLocked)).toEqual(['submitted', 'accepted', 'published']);
  });
});
