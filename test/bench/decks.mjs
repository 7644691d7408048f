import { storyOf } from '../../dist/api/libs/stories/index.js';
import { report, timeOf } from './measure.mjs';

const BEGIN =
  'mutation ($story: Story!, $language: String!) { beginDeck(story: $story, language: $language) { ... on StartedDeck { id } } }';
const PROGRESS = 'query ($id: ID!) { deckProgress(id: $id) { state } }';

async function ask(product, query, variables) {
  const response = await fetch(`${product.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()).data;
}

/** The bytes of a deck, from the button to the file. */
async function deckOf(product, language) {
  const story = storyOf('network-meeting');
  const { beginDeck } = await ask(product, BEGIN, { story, language });
  for (;;) {
    const { deckProgress } = await ask(product, PROGRESS, { id: beginDeck.id });
    if (deckProgress?.state === 'ready') break;
    if (deckProgress?.state !== 'waiting' && deckProgress?.state !== 'building')
      throw new Error('A deck was not made.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const response = await fetch(`${product.url}/export/deck/${beginDeck.id}.pptx`);
  return (await response.arrayBuffer()).byteLength;
}

/** The network meeting in three languages, then five decks at once beside a dashboard that is asked all the while. */
export async function measureDecks(product, dashboard) {
  console.log('\nDecks of twelve slides');
  const began = performance.now();
  let bytes = 0;
  for (const language of ['en', 'fr', 'ar']) bytes += await deckOf(product, language);
  report('one deck in three languages', (performance.now() - began) / 1000, 's', 5);
  report('their bytes', bytes / 1000, 'kB', null);
  const quiet = await slowest(dashboard, () => new Promise((resolve) => setTimeout(resolve, 1_000)));
  const busy = await slowest(dashboard, () =>
    Promise.all(['en', 'fr', 'ar', 'en', 'fr'].map((language) => deckOf(product, language))),
  );
  report('slowest dashboard answer, quiet', quiet, 'ms', null);
  report('slowest dashboard answer beside five decks', busy, 'ms', 300);
  report('memory after decks', product.memory(), 'MB', 400);
}

/** The slowest answer of an address that is asked again and again while some work runs. */
async function slowest(url, work) {
  let over = false;
  let max = 0;
  const working = work().finally(() => (over = true));
  while (!over) max = Math.max(max, (await timeOf(url)).milliseconds);
  await working;
  return max;
}
