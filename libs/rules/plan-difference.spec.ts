import { planChanges, type PlanItem } from './plan-difference.js';

const item = (id: string, more: Partial<PlanItem> = {}): PlanItem => ({
  id,
  kind: 'activity',
  parent: 'area-1',
  title: `Title of ${id}`,
  start: '2024-05-01',
  end: '2024-05-03',
  ...more,
});

const actual = (earlier: readonly PlanItem[], later: readonly PlanItem[]) =>
  planChanges(earlier, later).map(({ item: { id }, change, before, after }) => [id, change, before, after]);

describe('the difference between two versions', () => {
  it('is nothing for the same plan in another order', () => {
    expect(actual([item('a'), item('b')], [item('b'), item('a')])).toEqual([]);
  });

  it('names what came and what went', () => {
    expect(actual([item('a'), item('gone')], [item('new'), item('a')])).toEqual([
      ['new', 'added', null, null],
      ['gone', 'removed', null, null],
    ]);
  });

  it('says what was renamed, moved and put under another area, each on its own', () => {
    const later = item('a', { title: 'Another title', start: '2024-09-01', end: null, parent: 'area-2' });
    expect(actual([item('a')], [later])).toEqual([
      ['a', 'renamed', 'Title of a', 'Another title'],
      ['a', 'moved', '2024-05-01/2024-05-03', '2024-09-01/..'],
      ['a', 'regrouped', 'area-1', 'area-2'],
    ]);
  });
});
