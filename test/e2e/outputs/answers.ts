import { activityDimension, chartKeys, entryOf, type ChartKey, type Choice, type Story } from '@libs/stories';
import type { QueryRef, Cell, DataTable } from '@libs/table';
import type { Language } from '@libs/vocabulary';
import { graphql } from '../ask.js';

type Network = 'real' | 'fictional';

/** What the stage shows of one entry: what was asked with all that the data chose, and the answers. */
export interface StageSlide {
  readonly choice: Choice;
  readonly missing: string | null;
  readonly tables: readonly DataTable[];
}

const TABLE =
  'question columns { name role type missing } cells notes { code values } sources asOf readOn fictional asked';

/** Every entry of the catalogue as a story, as its chart or as its table; a figure has no table. */
export function everyEntry(member: string, kind: 'chart' | 'table'): Story {
  const about = (key: ChartKey): Choice => (key === 'profile' ? { key, area: member } : { key });
  const slides = chartKeys.flatMap((key) => {
    const figure = entryOf(key).drawing === 'figure';
    if (figure && kind === 'table') return [];
    return [{ kind: figure ? ('figure' as const) : kind, choice: about(key) }];
  });
  return { title: { en: 'Every entry' }, slides };
}

/** So few choices are asked for at once, and so often: a busy machine refuses what takes too long, and has it ready later. */
const AT_ONCE = 2;
const TIMES = 5;

/** The answers of a story as the stage asks for them. */
export async function stageOf(story: Story, language: Language, network: Network): Promise<StageSlide[]> {
  const choices = story.slides.flatMap((slide) => ('choice' in slide ? [slide.choice] : []));
  const found: StageSlide[] = [];
  for (let from = 0; from < choices.length; from += AT_ONCE)
    found.push(...(await slidesFor(choices.slice(from, from + AT_ONCE), language, network)));
  return found;
}

async function slidesFor(
  choices: readonly Choice[],
  language: Language,
  network: Network,
): Promise<StageSlide[]> {
  let refused: unknown = null;
  for (let times = 0; times < TIMES; times += 1) {
    const { data, errors } = await graphql<{ storyTables: { slides?: readonly StageSlide[] } }>(
      `query ($choices: [ChoiceInput!]!, $language: String!) {
        storyTables(choices: $choices, language: $language) {
          ... on StoryTables { slides { choice missing tables { ${TABLE} } } }
        }
      }`,
      { choices, language },
      network,
    );
    const slides = data?.storyTables.slides;
    if (slides !== undefined)
      return slides.map((slide) => ({ ...slide, choice: withoutNulls(slide.choice) }));
    refused = errors ?? data;
  }
  throw new Error(`The stage has no answer: ${JSON.stringify(refused)}`);
}

/** GraphQL answers null for what a choice leaves out. */
function withoutNulls({ key, ...words }: Choice): Choice {
  const given: Omit<Choice, 'key'> = Object.fromEntries(
    Object.entries(words).filter(([, word]) => word !== null),
  );
  return { key, ...given };
}

const TYPES: Readonly<Record<string, string>> = {
  language: 'String!',
  sex: 'String!',
  age: 'String!',
  dimension: 'String!',
  country: 'ID',
  area: 'ID!',
};

/** A question in the words of its choice, as a page asks it. */
export function askedOf(question: string, choice: Choice, language: Language): QueryRef {
  const { plan = '', round = '', from = '', to = '', indicator = '', sex = '', age = '', area } = choice;
  const words: Readonly<Record<string, Readonly<Record<string, Cell>>>> = {
    retention: { from, to },
    change: { from, to },
    planProgress: { plan },
    planActivities: { plan, language },
    planResults: { plan, language },
    planTrainings: { plan, language },
    needTotals: { round },
    needsMatrix: { round },
    responses: { round },
    cooperationFunnel: { round },
    matches: area === undefined ? { round } : { round, country: area },
    observations: { indicator, sex, age },
    aggregates: { indicator, sex, age },
    profile: { area: area ?? '' },
    activitiesBy: { dimension: activityDimension(choice.key) },
  };
  return { question, ...words[question] };
}

/** The answer to a question by GraphQL, or null where the filter is refused. */
export async function answerTo(
  { question, ...words }: QueryRef,
  network: Network,
  filter: Readonly<Record<string, unknown>> = {},
): Promise<DataTable> {
  const names = Object.keys(words);
  const declared = names
    .map((name) => `, $${name}: ${typeof words[name] === 'number' ? 'Int!' : (TYPES[name] ?? 'ID!')}`)
    .join('');
  const passed = names.length === 0 ? '' : `(${names.map((name) => `${name}: $${name}`).join(', ')})`;
  const { data, errors } = await graphql<{ analytics: { table?: DataTable } }>(
    `query ($filter: AnalyticsFilter${declared}) {
      analytics(filter: $filter) { ... on Analytics { table: ${String(question)}${passed} { ${TABLE} } } }
    }`,
    { ...words, filter },
    network,
  );
  const table = data?.analytics.table;
  if (table === undefined) throw new Error(`${String(question)}: ${JSON.stringify(errors ?? data)}`);
  return table;
}
