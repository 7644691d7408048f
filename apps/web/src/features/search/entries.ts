import { aliases, byLanguage, indicatorSlug, LANGUAGES, type Language } from '@libs/vocabulary';
import type { DataTable } from '@libs/table';
import { namesOf, rowsOf, wordsOf, type Nameable } from '@libs/findings';
import type { FrameQuery, WordsFragment } from '../../gql/graphql';
import { activityPath } from '../../lib/activity-path';
import { chartKeys, entryOf } from '@libs/stories';
import { coreMessages, indicatorMessages, messageOf, questionMessages } from '../../lib/catalogue';
import type { Entry } from './matches';

/** The names of things in each language. */
export type Naming = Readonly<Record<Language, (type: Nameable | 'question', code: string) => string>>;

/** What an entry is called in the reader's language; a title that is not translated is read as it was written. */
export function nameOf({ kind, code, title }: Entry, name: Naming[Language], language: Language): string {
  if (kind === 'plan' || kind === 'activity' || kind === 'document') return wordsOf(title, language) ?? code;
  return name(kind, code);
}

/** Fetches the words of all languages, because a reader may search in any of them. */
export async function fetchNaming(frame: FrameQuery): Promise<Naming> {
  const namings = new Map(
    await Promise.all(
      LANGUAGES.map(async (language) => [language, await namingIn(language, frame)] as const),
    ),
  );
  return byLanguage((language) => namings.get(language) ?? ((_, code) => code));
}

async function namingIn(language: Language, frame: FrameQuery) {
  const [core, indicators, questions] = await Promise.all([
    coreMessages[language](),
    indicatorMessages[language](),
    questionMessages[language](),
  ]);
  const name = namesOf(frame, language, (key, values) =>
    messageOf([core.default, indicators.default], key, values),
  );
  return (type: Nameable | 'question', code: string): string =>
    type === 'question' ? messageOf([questions.default], `chart.${code}`) : name(type, code);
}

/** What the search asks for beside the frame of every page. */
export interface SearchData {
  readonly indicators: readonly string[];
  readonly plans: readonly { readonly code: string; readonly title: WordsFragment }[];
  readonly documents: readonly { readonly id: string; readonly title: WordsFragment }[];
  /** The activities of the network's plans and programmes. */
  readonly activities: DataTable | null;
}

/** Members, groups, meetings, themes, plans, documents, activities and indicators with all their names. */
export function entriesOf(
  { network, meetings, thematicAreas }: FrameQuery,
  { indicators, plans, documents, activities }: SearchData,
  naming: Naming,
): Entry[] {
  const inAll = (type: Nameable | 'question', code: string): string[] =>
    LANGUAGES.map((language) => naming[language](type, code));
  return [
    ...network.members.map(({ code }) => ({
      kind: 'country' as const,
      code,
      to: `/countries/${code}`,
      names: [code, ...inAll('country', code), ...(aliases.get(code) ?? [])],
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
    ...plans.map(({ code, title }) => ({
      kind: 'plan' as const,
      code,
      title,
      to: `/work-plans/${code}`,
      names: [code, ...inAll('code:programme', code), ...textsOf(title)],
    })),
    ...documents.map(({ id, title }) => ({
      kind: 'document' as const,
      code: id,
      title,
      to: `/documents#${id}`,
      names: textsOf(title),
    })),
    ...(activities ? rowsOf(activities) : []).map((row) => {
      const title = { en: row.text('title'), fr: null, ar: null, original: 'en' };
      return {
        kind: 'activity' as const,
        code: row.text('activity'),
        title,
        to: activityPath(row.text('activity'), row.text('programme')),
        names: textsOf(title),
      };
    }),
    ...chartKeys.flatMap((key) => {
      const { page, questions } = entryOf(key);
      const [path, view] = page?.split('-') ?? [];
      if (path === undefined || view === undefined) return [];
      return [
        {
          kind: 'question' as const,
          code: key,
          to: `/${path}?view=${view}#${key}`,
          names: [...inAll('question', key), ...questions],
        },
      ];
    }),
    ...indicators.map((code) => ({
      kind: 'indicator' as const,
      code,
      to: `/labour-market?indicator=${encodeURIComponent(code)}`,
      names: [code, indicatorSlug(code), ...inAll('indicator', code)],
    })),
  ];
}

function textsOf({ en, fr, ar }: WordsFragment): string[] {
  return [en, fr, ar].filter((text) => text !== null);
}
