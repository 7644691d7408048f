import { describe, expect, it } from '@jest/globals';
import fc from '../../test/fast-check.js';
import { differences, divergence, isSame, merged } from './difference.js';
import type { Cells, Kind, Values } from './kind.js';
import { kinds } from './kinds.js';

function kindNamed(name: string): Kind {
  const kind = kinds.get(name);
  if (kind === undefined) throw new Error(`There is no ${name}.`);
  return kind;
}

const meeting = kindNamed('meeting');
const count = (source: string, value: number): Cells => ({
  ...{ measure: 'representatives', basis: 'stated', source_id: source, value, preferred: false },
});

const theirs: Values = {
  root: { id: 'pesnet-3', city: null, host: 'SESRIC' },
  parts: { objectives: [{ seq: 1, text_en: 'A' }], counts: [count('sesric', 71)] },
};
const mine: Values = {
  root: { id: 'pesnet-3', city: 'Ankara', host: 'SESRIC' },
  parts: { objectives: [{ seq: 1, text_en: 'B' }], counts: [count('sesric', 71), count('iskur', 70)] },
};

describe('two states of a record', () => {
  it('differ in cells, and in rows that only one of them has', () => {
    const found = differences(meeting, theirs, mine);
    expect(
      found.map(({ part, column, before, after, only }) => [part?.name ?? '', column, before, after, only]),
    ).toEqual([
      ['', 'city', null, 'Ankara', null],
      ['objectives', 'text_en', 'A', 'B', null],
      ['counts', null, null, null, 'after'],
    ]);
  });

  it('are put together as someone chooses, place by place', () => {
    const [city = '', , second = ''] = differences(meeting, theirs, mine).map(({ id }) => id);
    const both = merged(meeting, { before: theirs, after: mine }, new Set([city, second]));
    expect(both.root['city']).toBe('Ankara');
    expect(both.parts['objectives']).toEqual([{ seq: 1, text_en: 'A' }]);
    expect(both.parts['counts']).toHaveLength(2);
  });

  it('lose a row where the one who chooses takes the state without it', () => {
    const [row = ''] = differences(meeting, mine, theirs)
      .filter(({ only }) => only === 'before')
      .map(({ id }) => id);
    expect(merged(meeting, { before: mine, after: theirs }, new Set([row])).parts['counts']).toHaveLength(1);
  });
});

const cell = fc.option(fc.constantFrom('a', 'b', 'c'));
const rows = fc.uniqueArray(fc.record({ area_code: fc.constantFrom('A', 'B', 'C', 'D'), note: cell }), {
  selector: (row) => row.area_code,
});
const record = fc
  .record({ statements: rows })
  .map(({ statements }): Values => ({ root: { country_code: 'MAR', round_id: 'r' }, parts: { statements } }));

describe('any two states of a record', () => {
  const needs = kindNamed('needs');
  const sorted = ({ root, parts }: Values): Values => ({
    root,
    parts: {
      statements: [...(parts['statements'] ?? [])].sort((a, b) =>
        String(a['area_code']).localeCompare(String(b['area_code'])),
      ),
    },
  });

  it('become the second where all is taken from it, the first where nothing is, and only then do not differ', () => {
    fc.assert(
      fc.property(record, record, (before, after) => {
        const found = differences(needs, before, after);
        const all = merged(needs, { before, after }, new Set(found.map(({ id }) => id)));
        expect(isSame(needs, sorted(all), sorted(after))).toBe(true);
        expect(isSame(needs, merged(needs, { before, after }, new Set()), before)).toBe(true);
        expect(found.length === 0).toBe(isSame(needs, sorted(before), sorted(after)));
      }),
    );
  });

  it('G15: beside the state that both began from: what one changed stands, in either order, and both are asked for the rest', () => {
    fc.assert(
      fc.property(record, record, record, (base, theirs, mine) => {
        const found = divergence(needs, { base, theirs, mine });
        const all = [...found.theirs, ...found.mine, ...found.both].map(({ id }) => id).sort();
        expect(all).toEqual(
          differences(needs, theirs, mine)
            .map(({ id }) => id)
            .sort(),
        );
        const turned = divergence(needs, { base, theirs: mine, mine: theirs });
        const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id).sort();
        expect([ids(turned.mine), ids(turned.both)]).toEqual([ids(found.theirs), ids(found.both)]);
        const one = merged(needs, { before: theirs, after: mine }, new Set(ids(found.mine)));
        const other = merged(needs, { before: mine, after: theirs }, new Set(ids(turned.mine)));
        if (found.both.length === 0) expect(isSame(needs, sorted(one), sorted(other))).toBe(true);
        // Anyone who changed nothing loses nothing and overwrites nothing.
        expect(divergence(needs, { base, theirs, mine: base })).toMatchObject({ mine: [], both: [] });
        expect(divergence(needs, { base, theirs: base, mine })).toMatchObject({ theirs: [], both: [] });
      }),
    );
  });

  it('a cell that one changed in a row that the other dropped is to be chosen', () => {
    const of = (...statements: Cells[]): Values => ({ root: {}, parts: { statements } });
    const base = of({ area_code: 'A', note: 'a' }, { area_code: 'B', note: 'b' });
    const theirs = of({ area_code: 'A', note: 'other' }, { area_code: 'B', note: 'b' });
    const mine = of({ area_code: 'B', note: 'mine' });
    const found = divergence(needs, { base, theirs, mine });
    expect([found.both.length, found.mine.length, found.theirs.length]).toEqual([1, 1, 0]);
    expect(found.both[0]?.only).toBe('before');
  });
});
