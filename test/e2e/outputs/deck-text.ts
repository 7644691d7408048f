import type { Story } from '@libs/stories';
import { all, OfficeFile, type Element } from '../../office-file.js';
import { fetched, graphql, serverOf } from '../ask.js';

type Network = 'real' | 'fictional';

/** One slide of a file. */
interface SlidePart extends Omit<SlideText, 'values' | 'parts'> {
  /** The number of the slide of the story. */
  readonly of: string;
  /** The series of its chart by their names. */
  readonly values: readonly (readonly [string, readonly (number | null)[]])[];
  readonly lines: boolean;
  /** The sizes of its letters, in points. */
  readonly sizes: readonly number[];
}

/** A slide of the story as it is read in PowerPoint, on one slide or several. */
export interface SlideText {
  readonly title: string;
  /** Every text on it, in the order of its shapes. */
  readonly texts: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** The values of its chart, series by series; null where nothing is drawn. */
  readonly values: readonly (readonly (number | null)[])[];
  readonly notes: string;
  readonly source: string;
  readonly parts: readonly SlidePart[];
}

/** Takes a deck of a story away, and reads its slides. */
export async function deckOf(story: Story, language: string, network: Network): Promise<SlideText[]> {
  const begun = await graphql<{ beginDeck: { id?: string } }>(
    `
      mutation ($story: Story!, $language: String!) {
        beginDeck(story: $story, language: $language) {
          ... on StartedDeck {
            id
          }
        }
      }
    `,
    { story, language },
    network,
  );
  const id = begun.data?.beginDeck.id;
  if (id === undefined) throw new Error(`No deck was begun: ${JSON.stringify(begun)}`);
  for (let asked = 0; asked < 600; asked += 1) {
    const progress = await graphql<{ deckProgress: { state: string } | null }>(
      'query ($id: ID!) { deckProgress(id: $id) { state } }',
      { id },
      network,
    );
    const state = progress.data?.deckProgress?.state;
    if (state === 'ready') break;
    if (state !== 'waiting' && state !== 'building') throw new Error(`The deck is ${String(state)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const response = await fetched(`${serverOf(network)}/export/deck/${id}.pptx`);
  const file = new OfficeFile(new Uint8Array(await response.arrayBuffer()));
  const parts = new Map<string, SlidePart[]>();
  for (const name of file.named(/slides\/slide\d+\.xml$/).sort((a, b) => numberIn(a) - numberIn(b))) {
    const part = slidePart(file, name);
    parts.set(part.of, [...(parts.get(part.of) ?? []), part]);
  }
  return [...parts.values()].map(whole);
}

/** The parts of a slide that goes on over several, as the one that they are. */
function whole(parts: readonly SlidePart[]): SlideText {
  const [first] = parts;
  if (first === undefined) throw new Error('A slide has a part.');
  const { title, notes, source } = first;
  return {
    ...{ title, notes, source, parts },
    texts: parts.flatMap(({ texts }) => texts),
    tables: parts.flatMap(({ tables }) => tables),
    values: joined(parts),
  };
}

/** The series of charts that go on: bars go on with more categories, lines with more series beside those compared with. */
function joined(parts: readonly SlidePart[]): (number | null)[][] {
  const series = new Map<string, (number | null)[]>();
  for (const { values, lines } of parts)
    for (const [name, own] of values)
      series.set(name, lines ? [...own] : [...(series.get(name) ?? []), ...own]);
  return [...series.values()];
}

function slidePart(file: OfficeFile, name: string): SlidePart {
  const slide = file.xml(name);
  const shapes = all(slide, 'p:sp');
  const holder = (...types: readonly string[]): string =>
    textIn(shapes.find((one) => types.includes(all(one, 'p:ph')[0]?.attributes['type'] ?? '')));
  const charts = file.relations(name).filter(({ type }) => type === 'chart');
  const [notes] = file.relations(name).filter(({ type }) => type === 'notesSlide');
  return {
    title: holder('title', 'ctrTitle'),
    texts: all(slide, 'a:p').map(textIn),
    tables: all(slide, 'a:tbl').map((table) =>
      all(table, 'a:tr').map((row) => all(row, 'a:tc').map((cell) => textIn(cell))),
    ),
    of: all(slide, 'p:cSld')[0]?.attributes['name']?.split('.')[0] ?? '',
    values: charts.flatMap(({ target }) => valuesIn(file.xml(target))),
    lines: charts.some(({ target }) => all(file.xml(target), 'c:lineChart').length > 0),
    sizes: [slide, ...charts.map(({ target }) => file.xml(target))].flatMap((part) =>
      [...all(part, 'a:rPr'), ...all(part, 'a:defRPr')].map(
        ({ attributes }) => Number(attributes['sz']) / 100,
      ),
    ),
    notes: notes === undefined ? '' : textIn(file.xml(notes.target)),
    source: holder('ftr'),
  };
}

function valuesIn(chart: Element): (readonly [string, (number | null)[]])[] {
  return all(chart, 'c:ser').map((series) => {
    const [named] = all(series, 'c:tx');
    const name =
      named === undefined
        ? ''
        : all(named, 'c:v')
            .map(({ text }) => text)
            .join('');
    const [values] = [...all(series, 'c:val'), ...all(series, 'c:yVal')];
    if (values === undefined) return [name, []];
    const count = Number(all(values, 'c:ptCount')[0]?.attributes['val'] ?? 0);
    const points = new Map(
      all(values, 'c:pt').map(({ attributes, text }) => [Number(attributes['idx']), Number(text)]),
    );
    return [name, Array.from({ length: count }, (_, at) => points.get(at) ?? null)];
  });
}

function textIn(element: Element | undefined): string {
  return element === undefined
    ? ''
    : all(element, 'a:t')
        .map(({ text }) => text)
        .join('');
}

function numberIn(name: string): number {
  return Number(/(\d+)\.xml$/.exec(name)?.[1]);
}
