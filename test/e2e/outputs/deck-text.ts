import type { Story } from '@libs/stories';
import { all, OfficeFile, type Element } from '../../office-file.js';
import { fetched, graphql, serverOf } from '../ask.js';

type Network = 'real' | 'fictional';

/** A slide as it is read in PowerPoint. */
export interface SlideText {
  readonly title: string;
  /** Every text on it, in the order of its shapes. */
  readonly texts: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** The values of its chart, series by series; null where nothing is drawn. */
  readonly values: readonly (readonly (number | null)[])[];
  readonly notes: string;
  readonly source: string;
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
  return file
    .named(/slides\/slide\d+\.xml$/)
    .sort((a, b) => numberIn(a) - numberIn(b))
    .map((name) => slideText(file, name));
}

function slideText(file: OfficeFile, name: string): SlideText {
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
    values: charts.flatMap(({ target }) => valuesIn(file.xml(target))),
    notes: notes === undefined ? '' : textIn(file.xml(notes.target)),
    source: holder('ftr'),
  };
}

function valuesIn(chart: Element): (number | null)[][] {
  return all(chart, 'c:ser').map((series) => {
    const [values] = [...all(series, 'c:val'), ...all(series, 'c:yVal')];
    if (values === undefined) return [];
    const count = Number(all(values, 'c:ptCount')[0]?.attributes['val'] ?? 0);
    const points = new Map(
      all(values, 'c:pt').map(({ attributes, text }) => [Number(attributes['idx']), Number(text)]),
    );
    return Array.from({ length: count }, (_, index) => points.get(index) ?? null);
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
