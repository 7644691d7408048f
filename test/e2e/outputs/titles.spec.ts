import fc from '../../fast-check.js';
import { slidesOf } from '@libs/deck';
import { entryOf, type ChartKey, type Choice, type Story } from '@libs/stories';
import { LANGUAGES } from '@libs/vocabulary';
import { nightly } from '../../nightly.js';
import { faultsIn } from '../../proofread.js';
import { stageOf } from './answers.js';
import { frameOf, i18nOn, deckContextOn } from './page.js';

/** Entries whose titles are written from figures that a filter narrows. */
const KEYS: readonly ChartKey[] = [
  ...(['breadth', 'depth', 'groups', 'named', 'attendance', 'members-taking-part', 'members-named'] as const),
  ...(['activities-by-theme', 'reach', 'links'] as const),
];

const years = fc.constantFrom(2014, 2016, 2018, 2021, 2022, 2024, 2025);
const some = <T>(...all: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...all], { minLength: 1 });

function filters(members: readonly string[]): fc.Arbitrary<NonNullable<Choice['filter']>> {
  const choices = fc.record(
    {
      years: fc.tuple(years, years).map(([a, b]) => ({ yearFrom: Math.min(a, b), yearTo: Math.max(a, b) })),
      kinds: some('network-meeting', 'nfp-meeting'),
      modes: some('on-site', 'virtual'),
      groups: some('arab', 'asian', 'african'),
      countries: fc.subarray([...members], { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: [] },
  );
  return choices.map(({ years: range, ...rest }) => ({ ...range, ...rest }));
}

/** Set for reading many more: `FILTERS=1000 npm test -- outputs/titles`. */
const FILTERS = Number(process.env['FILTERS'] ?? (nightly ? 100 : 4));

it.each(['real', 'fictional'] as const)(
  'titles of the %s network read well under any filter',
  async (network) => {
    const frame = await frameOf(network);
    const tellers = LANGUAGES.map((language) => deckContextOn(frame, i18nOn(frame, language)));
    const members = frame.network.members.map(({ code }) => code);
    const faults = new Set<string>();
    for (const filter of fc.sample(filters(members), { numRuns: FILTERS, seed: 57 })) {
      const story: Story = {
        title: {},
        slides: KEYS.map((key) => ({
          kind: entryOf(key).drawing === 'figure' ? 'figure' : 'chart',
          choice: { key, filter: taken(key, filter) },
        })),
      };
      const stage = await stageOf(story, 'en', network);
      for (const deckContext of tellers) {
        const { language } = deckContext.i18n;
        for (const { title } of slidesOf(story, stage, deckContext, {
          ...frame.network,
          version: 0,
          hash: '',
        }))
          for (const fault of faultsIn(title, language))
            faults.add(`${language} ${JSON.stringify(filter)} ${fault}`);
      }
    }
    expect([...faults]).toEqual([]);
  },
  600_000,
);

/** The parts of a filter that an entry takes. */
function taken(key: ChartKey, filter: NonNullable<Choice['filter']>): NonNullable<Choice['filter']> {
  const { takes } = entryOf(key);
  const parts = Object.entries(filter).filter(([part]) =>
    takes.some((one) => one === part || (one === 'years' && part.startsWith('year'))),
  );
  return Object.fromEntries(parts);
}
