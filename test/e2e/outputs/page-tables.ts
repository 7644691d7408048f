import { setTimeout as wait } from 'node:timers/promises';
import type { DataTable } from '@libs/table';
import { fetched, serverOf } from '../ask.js';
import { seen } from './compare.js';

type Network = 'real' | 'fictional';

/** The data table of one chart as a page without script has it. */
export interface RenderedTable {
  /** What the chart is called in the page's address. */
  readonly id: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The answers that the page was drawn from. */
  readonly answers: readonly DataTable[];
}

/** The data tables of all charts of a page, each opened by the page's address. */
export async function renderedTables(network: Network, path: string): Promise<RenderedTable[]> {
  const html = await drawn(network, path);
  const charts = [...html.matchAll(/<figure id="([\w-]+)"/g)].flatMap(([, id]) => id ?? []);
  const found: RenderedTable[] = [];
  for (const id of new Set(charts)) {
    const page = await drawn(network, `${path}${path.includes('?') ? '&' : '?'}table=${id}`);
    const [, table] = new RegExp(`id="${id}-table"[^>]*>(<table[\\s\\S]*?</table>)`).exec(page) ?? [];
    if (table === undefined) throw new Error(`${path} shows no table of ${id}.`);
    const [heads = [], ...rows] = [...table.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => textOf(cell)),
    );
    found.push({ id, heads, rows, answers: answersIn(page) });
  }
  return found;
}

/** A page once it is drawn: on a busy machine the first reader gets one that script draws. */
async function drawn(network: Network, path: string): Promise<string> {
  for (let times = 0; times < 100; times += 1) {
    const html = await (await fetched(serverOf(network) + path)).text();
    if (html.includes('id="answers"')) return html;
    await wait(200);
  }
  throw new Error(`${path} was not drawn.`);
}

/** What is read of markup: its text. */
function textOf(html: string): string {
  const text = html.replace(/<[^>]*>/g, '').replace(/&(#x27|quot|lt|gt|amp);/g, (_, name: string) => {
    return { '#x27': "'", quot: '"', lt: '<', gt: '>', amp: '&' }[name] ?? '';
  });
  return seen(text);
}

function answersIn(html: string): DataTable[] {
  const [, json = '[]'] =
    /<script type="application\/json" id="answers"[^>]*>([\s\S]*?)<\/script>/.exec(html) ?? [];
  return tablesIn(JSON.parse(json));
}

function tablesIn(value: unknown): DataTable[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('question' in value && 'columns' in value && 'cells' in value) return [value as DataTable];
  return Object.values(value).flatMap(tablesIn);
}
