import type { DataTable } from '@libs/table';
import { rowsOfAll, type Row } from './rows.js';
import { sentence, type Sentence } from './sentence.js';

const levels = ['none', 'low', 'medium', 'high'] as const;

/** A level from 0 to 3 as a branch of a message; null is not stated. */
export function levelWord(level: number | null): string {
  return level === null ? 'unknown' : (levels[level] ?? 'unknown');
}

/** How many needs an offer answers, of all that was asked for, from `matches`. */
export function matchesFinding(table: DataTable): Sentence {
  return sentence('matches.finding', { n: rowsOfAll(table) });
}

/** Every reason of a match in words: the need, the offer, languages, common work and groups. No score is made of them. */
export function matchReasons(match: Row): Sentence[] {
  const stated = (side: 'need' | 'capacity', country: string): Sentence =>
    sentence(`match.${side}`, {
      country: { type: 'country', code: match.text(country) },
      theme: { type: 'theme', code: match.text('theme') },
      level: Number(match.text(side)),
      words: levelWord(Number(match.text(side))),
    });
  const together = match.count('together');
  return [
    stated('need', 'needing'),
    stated('capacity', 'providing'),
    languagesOf(match.known('languages')),
    together === 0 ? sentence('match.never-together') : sentence('match.together', { n: together }),
    sentence(match.count('sameGroup') === 1 ? 'match.same-group' : 'match.other-group'),
  ];
}

function languagesOf(codes: string | null): Sentence {
  if (codes === null) return sentence('match.languages-unknown');
  const languages = codes.split(' ').filter(Boolean);
  return languages.length === 0
    ? sentence('match.no-language')
    : sentence('match.languages', { languages: { languages } });
}

/** A cluster of needs with those who could serve it, from a row of `clusters`. */
export function clusterSentence(cluster: Row): Sentence {
  const codes = (column: string): string[] => cluster.text(column).split(' ').filter(Boolean);
  return sentence('cluster.finding', {
    theme: { type: 'theme', code: cluster.text('theme') },
    n: cluster.count('members'),
    needing: { type: 'country', codes: codes('needing') },
    providers: codes('providing').length,
    providing: { type: 'country', codes: codes('providing') },
  });
}

/**
 * One country's own matches first, then the others in the order of the answer. The own are asked for apart, because
 * the answer for all ends at a limit.
 */
export function ownFirst(all: readonly Row[], own: readonly Row[], country: string): Row[] {
  const isOwn = (match: Row): boolean =>
    match.text('needing') === country || match.text('providing') === country;
  return [...own, ...all.filter((match) => !isOwn(match))];
}
