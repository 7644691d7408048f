import { type Cells, type Values } from '@libs/model';
import { kindNamed } from './kind-named.js';
import { hasSource, withDayOfEntry } from './entered-source.js';

const meeting = kindNamed('meeting');
const TODAY = 'entered-2026-11-30';
const EARLIER = 'entered-2026-10-01';

const counted = (measure: string, value: number, source_id: string): Cells => ({
  ...{ measure, basis: 'stated', source_id, value, preferred: true, reason: null },
});
const held = (source_id: string, ...counts: readonly Cells[]): Values => ({
  root: { id: 'pesnet-9', title_en: '9th meeting', list: 'none', source_id },
  parts: { counts },
});
const sourcesOf = ({ root, parts }: Values) => [
  root['source_id'],
  ...(parts['counts'] ?? []).map((row) => row['source_id']),
];

const nothing = { now: undefined, earlier: [] };

describe('the source of what is entered here', () => {
  it('is that of the day of publishing, where the product is the source, and no other’s', () => {
    const draft = held(
      'sesric-1',
      counted('countries', 40, 'entered'),
      counted('representatives', 90, 'iskur-2'),
    );
    expect(sourcesOf(withDayOfEntry(meeting, draft, nothing, TODAY))).toEqual(['sesric-1', TODAY, 'iskur-2']);
  });

  it('stays that of 1 October for the 40 that nobody changed, and is of today for the 91 in the place of 90', () => {
    const now = held(EARLIER, counted('countries', 40, EARLIER), counted('representatives', 90, EARLIER));
    const draft = held('entered', counted('countries', 40, EARLIER), counted('representatives', 91, EARLIER));
    expect(sourcesOf(withDayOfEntry(meeting, draft, { now, earlier: [] }, TODAY))).toEqual([
      EARLIER,
      EARLIER,
      TODAY,
    ]);
  });

  it('stays without a day where it was entered before days were kept, until someone changes it', () => {
    const now = held('entered', counted('countries', 40, 'entered'));
    expect(sourcesOf(withDayOfEntry(meeting, now, { now, earlier: [] }, TODAY))).toEqual([
      'entered',
      'entered',
    ]);
    const draft = held('entered', counted('countries', 41, 'entered'));
    expect(sourcesOf(withDayOfEntry(meeting, draft, { now, earlier: [] }, TODAY))).toEqual([
      'entered',
      TODAY,
    ]);
  });

  it('follows no number of a list: what moved up is as old as it was', () => {
    const programme = kindNamed('programme');
    const part = programme.parts.find(({ fields }) => fields.some(({ name }) => name === 'source_id'));
    const name = part?.name ?? '';
    const row = (seq: number, title_en: string, source_id: string): Cells => ({ seq, title_en, source_id });
    const now = { root: {}, parts: { [name]: [row(1, 'A', 'x'), row(2, 'B', EARLIER)] } };
    const draft = { root: {}, parts: { [name]: [row(1, 'B', EARLIER), row(2, 'C', 'entered')] } };
    const dated = withDayOfEntry(programme, draft, { now, earlier: [] }, TODAY).parts[name] ?? [];
    expect(dated.map(({ source_id }) => source_id)).toEqual([EARLIER, TODAY]);
  });

  it('is that of 1 October again for what was withdrawn and is put back, and of today for what it never said', () => {
    const then = held(EARLIER, counted('countries', 40, EARLIER), counted('representatives', 90, 'entered'));
    const back = { now: undefined, earlier: [then] };
    expect(sourcesOf(withDayOfEntry(meeting, then, back, TODAY))).toEqual([EARLIER, EARLIER, 'entered']);
    const changed = held(EARLIER, counted('countries', 41, EARLIER), counted('representatives', 90, EARLIER));
    expect(sourcesOf(withDayOfEntry(meeting, changed, back, TODAY))).toEqual([EARLIER, TODAY, TODAY]);
  });

  it('is that of 1 October for an earlier number that takes the place of a later one again', () => {
    const then = held(EARLIER, counted('countries', 40, EARLIER));
    const now = held(EARLIER, counted('countries', 41, 'entered-2026-11-02'));
    expect(sourcesOf(withDayOfEntry(meeting, then, { now, earlier: [then, now] }, TODAY))).toEqual([
      EARLIER,
      EARLIER,
    ]);
  });

  it('is asked for only where something has it', () => {
    expect(hasSource(held('sesric-1', counted('countries', 40, TODAY)), TODAY)).toBe(true);
    expect(hasSource(held('sesric-1', counted('countries', 40, EARLIER)), TODAY)).toBe(false);
  });
});
