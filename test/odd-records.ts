import { columnsOf, kinds, type Field, type Kind } from '../libs/model/index.js';
import { SeededRandom } from '../libs/rules/index.js';
import { codesOf } from '../libs/vocabulary/index.js';

/** A record as someone might send it: whole, or with cells, rows and columns that no form would send. */
export interface OddRecord {
  readonly kind: string;
  readonly record: unknown;
}

const ODD = [
  ...[null, true, false, 0, -1, 1.5, 2_147_483_648, 9_007_199_254_740_993, 1e21, -1e308, 5e-324],
  ...['', ' ', '\u0000', 'a\u0000b', '\ud800', '\u202e', 'constructor', '__proto__', "' or 1=1 --", '../..'],
  ...[
    '2026-02-31',
    '9999-12-31',
    '+10000-01-01',
    '24:00',
    '٣',
    'https://',
    'x'.repeat(5_000),
    '😀'.repeat(300),
  ],
  ...[[], [''], ['en', 'en'], Array(60).fill('x'), [null], {}, { type: 'a row' }],
] as const satisfies readonly unknown[];

/** Makes records of each kind in turn: most cells fit their field, some are odd; the same seed makes the same ones. */
export class OddRecords {
  private readonly chance: SeededRandom;
  private made = 0;

  /** `known` are keys that something has, by what refers to it. */
  constructor(
    seed: number,
    private readonly known: ReadonlyMap<string, readonly string[]>,
  ) {
    this.chance = new SeededRandom(seed);
  }

  next(): OddRecord {
    const all = [...kinds.values()];
    const kind = all[this.made % all.length];
    if (kind === undefined) throw new Error('There are no kinds.');
    this.made += 1;
    return { kind: kind.name, record: { root: this.row(kind), parts: this.parts(kind) } };
  }

  private parts(kind: Kind): unknown {
    if (this.chance.happens(0.03)) return this.odd();
    return Object.fromEntries(
      kind.parts.flatMap((part) => {
        if (this.chance.happens(0.3)) return [];
        const rows = Array.from({ length: this.chance.pick([0, 1, 1, 2, 3]) }, () => this.row(part));
        return [[part.name, this.chance.happens(0.03) ? this.odd() : rows]];
      }),
    );
  }

  private row({ fields, personal }: Pick<Kind, 'fields' | 'personal'>): unknown {
    if (this.chance.happens(0.01)) return this.odd();
    const all = [...fields, ...(personal?.fields ?? [])];
    // Of three records one has an odd cell here and there; of the others each cell fits.
    const strangeness = this.chance.pick([0, 0, 0.08]);
    const stray = this.chance.happens(strangeness) ? [[this.chance.pick(['__proto__', 'id', 'x']), 1]] : [];
    return Object.fromEntries([
      ...all.flatMap((field) =>
        columnsOf(field).flatMap((column): [string, unknown][] => {
          if (this.chance.happens(field.required === true ? 0.03 : 0.5)) return [];
          return [[column, this.chance.happens(strangeness) ? this.odd() : this.cell(field)]];
        }),
      ),
      ...stray,
    ]);
  }

  private cell({ type }: Field): unknown {
    switch (type.type) {
      case 'line':
        return type.fits === undefined
          ? this.chance.pick(['A line', 'سطر'])
          : `odd-${this.chance.between(1, 400)}`;
      case 'lines':
      case 'words':
        return this.chance.pick(['A text', 'نص', 'Un texte']);
      case 'integer':
      case 'number':
        return this.chance.between(type.min ?? 0, Math.min(type.max ?? 100, 2_147_483_647));
      case 'yes-no':
        return this.chance.happens(0.5);
      case 'day':
        return this.chance.pick(['2026-02-28', '2026-03-01', '2027-01-01']);
      case 'time':
        return this.chance.pick(['09:00', '10:30']);
      case 'address':
        return 'https://example.org/a';
      case 'code':
        return this.one(codesOf(type.list));
      case 'codes':
        return codesOf(type.list).filter(() => this.chance.happens(0.3));
      case 'reference':
        return this.one(this.known.get(type.to) ?? ['nowhere']);
      case 'row':
        return this.one<unknown>([1, 'odd-1']);
    }
  }

  private odd(): unknown {
    return this.one(ODD);
  }

  private one<T>(choices: readonly T[]): T {
    const [first, ...rest] = choices;
    if (first === undefined) throw new Error('There is nothing to choose from.');
    return this.chance.pick([first, ...rest]);
  }
}
