import { keyOf } from './message-key.js';
import { sentence, type Sentence } from './sentence.js';

/** Something that is not on record, as the data say it. */
export interface Gap {
  readonly code: string;
  readonly who: string;
  readonly years: readonly number[];
  /** Meetings on a day nobody knows, beside those of the years. */
  readonly undated: number;
  readonly plan: string | null;
  readonly meeting: string | null;
  readonly n: number | null;
  readonly of: number | null;
}

export interface GapSentences {
  readonly key: string;
  readonly what: Sentence;
  /** Who can supply it. */
  readonly who: Sentence;
}

/** What a member's own gaps are called: it is one of those that the others speak of. */
const OWN: readonly string[] = [
  'lists',
  'unknown-states',
  'heads',
  'levels',
  'eligibility',
  'suspension',
  'groups',
  'beneficiaries',
  'institutions',
  'focal-points',
  'needs',
];

/** What is not known, and who could supply it, in the order of the data. */
export function gapSentences(
  gaps: readonly Gap[],
  { about, fictional }: { readonly about: string; readonly fictional: boolean },
): GapSentences[] {
  return gaps.map(({ code, who, years, undated, plan, meeting, n, of }) => ({
    key: [code, plan, meeting].filter((part) => part !== null).join(' '),
    what: sentence(
      about === 'country' && OWN.includes(code) ? keyOf('gap.', code, '-own') : keyOf('gap.', code),
      {
        years: { list: timesOf(years, undated) },
        ...(plan === null ? {} : { plan: { type: 'code:programme', code: plan } as const }),
        ...(meeting === null ? {} : { meeting: { type: 'meeting', code: meeting } as const }),
        ...(n === null ? {} : { n }),
        ...(of === null ? {} : { of }),
      },
    ),
    who: sentence(keyOf('supplier.', who), { fictional: fictional ? 'yes' : 'no' }),
  }));
}

/** Years of meetings, and that there are some of which nobody knows the year. */
function timesOf(years: readonly number[], undated: number): readonly Sentence[] {
  const known = years.map((year) => sentence('gap.year', { year: String(year) }));
  return undated > 0 || known.length === 0 ? [...known, sentence('gap.year-unknown')] : known;
}

/** Whether every activity of the network's own has a complete list of who took part. */
export function listsAreComplete(gaps: readonly Gap[]): boolean {
  return gaps.every(({ code }) => code !== 'beneficiaries');
}
