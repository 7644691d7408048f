import type { Loading } from '../folder.js';
import { write } from '../folder.js';
import { FICTIONAL, type SeededRandom } from '@libs/rules';

export interface InventedMember {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly since: number;
  /** How likely it comes to a meeting, from 0 to 1. */
  readonly zeal: number;
}

const groups = [
  { group: 'arab', letter: 'A', size: 22 },
  { group: 'asian', letter: 'B', size: 18 },
  { group: 'african', letter: 'C', size: 17 },
] as const;

const TILES_WIDE = 5;
const LETTERS = 26;
/** Two of the 57 join late, so that the network knows members that were not eligible. */
const LATE = { joined: 2019, every: 28 };

/** Members of three groups, with codes that ISO 3166 leaves to users and never gives to a country. */
export function inventMembers(chance: SeededRandom): InventedMember[] {
  return groups.flatMap(({ group, letter, size }, block) =>
    Array.from({ length: size }, (_, index) => {
      const place = groups.slice(0, block).reduce((sum, other) => sum + other.size, index);
      return {
        code: `Q${String.fromCharCode(77 + Math.floor(place / LETTERS), 65 + (place % LETTERS))}`,
        name: `${letter}${String(index + 1).padStart(2, '0')}`,
        group,
        since: place % LATE.every === LATE.every - 1 ? LATE.joined : 1990,
        zeal: 0.25 + 0.7 * chance.next(),
      };
    }),
  );
}

/** Source, members, their agencies and the chairs, one group after the other. */
export async function writeNetwork(
  loading: Loading,
  members: readonly InventedMember[],
  today: number,
): Promise<void> {
  await write(loading, 'source', [
    {
      id: FICTIONAL,
      title: 'Fictional data, generated',
      publisher: 'PESNET Observatory',
      read_on: String(today),
      taken: 'everything: no figure here belongs to a real state or meeting',
    },
  ]);
  await write(
    loading,
    'country',
    members.map(({ code, name, group }) => {
      const block = groups.findIndex((other) => other.group === group);
      const index = Number(name.slice(1)) - 1;
      return {
        code,
        kind: 'country',
        name_en: `Member ${name}`,
        name_fr: `Membre ${name}`,
        name_ar: `العضو \u2068${name}\u2069`,
        tile_row: Math.floor(index / TILES_WIDE),
        tile_column: block * TILES_WIDE + (index % TILES_WIDE),
      };
    }),
  );
  await write(
    loading,
    'membership',
    members.map(({ code, group, since }) => ({
      country_code: code,
      from_year: since,
      kind: 'member',
      group_code: group,
      group_source_id: FICTIONAL,
      source_id: FICTIONAL,
    })),
  );
  await write(
    loading,
    'institution',
    members.map(({ code, name }) => ({
      id: `agency-${name.toLowerCase()}`,
      country_code: code,
      kind: 'national_pes',
      name_en: `Agency of Member ${name}`,
      confirmed: true,
      source_id: FICTIONAL,
    })),
  );
  await writeChairs(loading, members, today);
}

async function writeChairs(
  loading: Loading,
  members: readonly InventedMember[],
  today: number,
): Promise<void> {
  const starts = [2016, 2019, 2022, 2025].filter((year) => year <= today);
  const terms = starts.map((year, index) => {
    const group = groups[index % groups.length]?.group ?? 'arab';
    const chair = members.filter((member) => member.group === group)[index];
    return { chair, year, next: starts[index + 1] };
  });
  await write(
    loading,
    'chair_term',
    terms.flatMap(({ chair, year, next }) =>
      chair === undefined
        ? []
        : [
            {
              country_code: chair.code,
              role: 'chair',
              actual_from: `${year}-06-15`,
              actual_to: next === undefined ? null : `${next}-06-15`,
              nominal: `${year}-${year + 3}`,
              institution: `Agency of Member ${chair.name}`,
              source_id: FICTIONAL,
            },
          ],
    ),
  );
}
