import { isDrawnPage, MISSING, routeOf, type AnswerTo, type DrawnPage, type PageAddress } from '@libs/pages';
import { QueryClient } from '@tanstack/react-query';
import { prerenderToNodeStream } from 'react-dom/static';
import { Router } from 'wouter';
import { App } from './app/app';
import { loadSite } from './app/site';
import { decodedPath, localeRouteOf } from './lib/locale-route';
import { extractStyles } from './lib/extract-styles';

/** Where a page asks in turn, each question follows from an answer: a member's page asks in three rounds. */
const ROUNDS = 6;

/** What `PageHead` writes where an address names nothing that there is: no text of others is in an element's tag. */
const NAMES_NOTHING = /<div [^<>]*data-missing=""/;

/** Whether the page of an address is ever drawn before script, whatever the data are. */
export function isDrawn({ pathname }: Pick<PageAddress, 'pathname'>): boolean {
  const path = decodedPath(pathname);
  return isDrawnPage((path === null ? MISSING : routeOf(localeRouteOf(path).path)).name);
}

/**
 * Draws the page of an address as a visitor sees it first. Null where it is no page for all, or where an answer that it needs does not
 * come: what is drawn is whole, or not drawn at all.
 */
export async function drawPage(
  { pathname, search }: PageAddress,
  answerTo: AnswerTo,
): Promise<DrawnPage | null> {
  const site = await loadSite(pathname);
  if (!isDrawnPage(site.name)) return null;
  const client = new QueryClient();
  const answers = new Map<string, string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const text = await textOf(
      <Router ssrPath={pathname} ssrSearch={search}>
        <App first={site} client={client} stage="server" />
      </Router>,
    );
    const open = openAddresses(client).filter((address) => !answers.has(address));
    if (open.length === 0)
      return { isFound: !NAMES_NOTHING.test(text), ...partsOf(text), answers: scriptOf(answers) };
    for (const [address, answer] of await Promise.all(
      open.map(async (one) => [one, await answerTo(one)] as const),
    )) {
      if (answer === null) return null;
      answers.set(address, answer);
      client.setQueryData([address], { content: contentOf(answer), cachedAt: null });
    }
  }
  return null;
}

/** Addresses of the questions that the page asked and that have no answer yet. */
function openAddresses(client: QueryClient): string[] {
  return client
    .getQueryCache()
    .getAll()
    .filter(({ state }) => state.status === 'pending')
    .map(({ queryKey: [address] }) => address)
    .filter((address) => typeof address === 'string')
    .filter((address) => address.startsWith('/graphql?'));
}

/** Whole parts only: parts in boundaries of their own would be moved into place by script. */
async function textOf(page: React.ReactNode): Promise<string> {
  const { prelude } = await prerenderToNodeStream(page, { progressiveChunkSize: Infinity });
  let text = '';
  for await (const chunk of prelude) text += String(chunk);
  return text;
}

function contentOf(answer: string): unknown {
  return (JSON.parse(answer) as { readonly data: unknown }).data;
}

/** Answers as JSON that no letter of theirs ends before its element does. */
function scriptOf(answers: ReadonlyMap<string, string>): string {
  const content = [...answers].map(([address, answer]) => [address, contentOf(answer)]);
  return JSON.stringify(content).replaceAll('<', '\\u003c');
}

/** React writes the title before all else, where no head is drawn. */
function partsOf(text: string): Pick<DrawnPage, 'title' | 'markup' | 'styles'> {
  const title = /<title>([^<]*)<\/title>/.exec(text)?.[1] ?? '';
  const whole = text.replace(/<title>[^<]*<\/title>/, '');
  return { title, ...extractStyles(whole) };
}
