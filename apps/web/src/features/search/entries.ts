import { aliases, indicatorKey, LANGUAGES, type Language } from '@libs/vocabulary';
import type { Nameable } from '@libs/table/sentences';
import type { FrameQuery } from '../../gql/graphql';
import { coreMessages, indicatorMessages, messageOf } from '../../lib/catalogue';
import { namesOf } from '../../lib/names';
import type { Entry } from './matches';

/** The names of things in each language. */
export type Naming = Readonly<Record<Language, (type: Nameable, code: string) => string>>;

/** Fetches the words of all three languages, because a reader may search in any of them. */
export async function fetchNaming(frame: FrameQuery): Promise<Naming> {
  const [en, fr, ar] = await Promise.all(LANGUAGES.map((language) => namingIn(language, frame)));
  if (!en || !fr || !ar) throw new Error('A language has no words');
  return { en, fr, ar };
}

async function namingIn(language: Language, frame: FrameQuery) {
  const [core, indicators] = await Promise.all([coreMessages[language](), indicatorMessages[language]()]);
  return namesOf(frame, language, (key, values) =>
    messageOf([core.default, indicators.default], key, values),
  );
}

/** Members, groups, meetings, themes and indicators with all their names. */
export function entriesOf(
  { network, meetings, thematicAreas }: FrameQuery,
  indicators: readonly string[],
  naming: Naming,
): Entry[] {
  const inAll = (type: Nameable, code: string): string[] =>
    LANGUAGES.map((language) => naming[language](type, code));
  return [
    ...network.members.map(({ code }) => ({
      kind: 'country' as const,
      code,
      to: `/countries/${code}`,
      names: [code, ...inAll('country', code), ...(aliases[code] ?? [])],
    })),
    ...['arab', 'asian', 'african'].map((code) => ({
      kind: 'group' as const,
      code,
      to: `/groups/${code}`,
      names: inAll('group', code),
    })),
    ...meetings
      .filter(({ statutory }) => statutory)
      .map(({ id, place }) => ({
        kind: 'meeting' as const,
        code: id,
        to: `/meetings/${id}`,
        names: [id, ...inAll('meeting', id), ...(place === null ? [] : inAll('place', place))],
      })),
    ...thematicAreas
      .filter(({ plan }) => plan !== 'oic-lms')
      .map(({ code }) => ({
        kind: 'theme' as const,
        code,
        to: `/themes/${code}`,
        names: inAll('theme', code),
      })),
    ...indicators.map((code) => ({
      kind: 'indicator' as const,
      code,
      to: `/labour-market?indicator=${encodeURIComponent(code)}`,
      names: [code, indicatorKey(code).slice('indicator-'.length), ...inAll('indicator', code)],
    })),
  ];
}
