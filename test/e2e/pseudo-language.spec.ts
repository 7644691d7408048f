import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { isDrawnPage, pages } from '../../libs/pages/index.js';
import { serverOf } from './ask.js';

/** A record for each page that is of one of many. */
const IDS: Readonly<Record<string, string>> = {
  country: 'SEN',
  group: 'arab',
  theme: 'T-ENT',
  'work-plan': '2021-2022',
  meeting: 'pesnet-4',
  story: 'hand-over',
};
/** Pages that show other words under another choice, and the one that says that there is none. */
const VIEWS = ['/participation?view=groups', '/compare?c=MAR,TUN,network', '/nowhere'];

/** Every page that is drawn without a script, from left to right and, with the direction of Arabic, from right to left. */
const paths = [
  ...pages.filter(({ name }) => isDrawnPage(name)).map(({ name, path }) => addressOf(name, path)),
  ...VIEWS,
].flatMap((path) => [path, path === '/' ? '/ar' : `/ar${path}`]);

function addressOf(name: string, path: string): string {
  const id = IDS[name];
  if (path.includes(':id') && id === undefined) throw new Error(`Name a record for the page ${name}.`);
  return path.replace(':id', id ?? '');
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const runFile = promisify(execFile);
/** As the product is built: under Jest, React would be asked for its parts for development. */
const run = (args: readonly string[]) =>
  runFile(process.execPath, args, {
    ...{ cwd: root, maxBuffer: 2 ** 28 },
    env: { ...process.env, NODE_ENV: 'production' },
  });

interface Page {
  readonly title: string;
  readonly markup: string;
  readonly answers: string;
}

let folder: string;
let drawn: Readonly<Record<string, Page | null>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pesnet-pseudo-'));
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  await run([vite, 'build', '-c', 'apps/web/vite.pseudo.config.ts', '--outDir', folder]);
  const draw = [
    join(root, 'test/e2e/draw-pages.mjs'),
    join(folder, 'draw-page.js'),
    serverOf('real'),
    ...paths,
  ];
  const { stdout } = await run(draw);
  drawn = JSON.parse(stdout);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a page in a pseudo-language, whose messages are in brackets', () => {
  it('has no other words than those of messages, data, dates and addresses', () => {
    const found = Object.entries(drawn).flatMap(([path, page]) =>
      page === null ? [`${path} is not drawn`] : bareWords(page).map((words) => `${path}: ${words}`),
    );
    expect(found).toEqual([]);
  });

  it('would be found out by one word in its source, as text or as the name of a control', () => {
    const markup = '<p>⟦Members of ⟦Asia⟧~~⟧ Morocco</p><button aria-label="Close">⟦Shut~⟧ now</button>';
    const page = { title: '⟦Title~⟧', markup, answers: '[["/graphql",{"name":"Morocco"}]]' };
    expect(bareWords(page)).toEqual(['Close', 'now']);
  });

  it('is longer by what a translation may need', () => {
    for (const page of Object.values(drawn)) expect(page?.title).toMatch(/⟦[^⟧]+~+⟧/);
  });
});

/** Where a text may end within its message: a name that was cut has lost its closing bracket. */
const ENDS = /<\/(?:p|li|t[dh]|h\d|dt|dd|a|button|div|text|figcaption|option|label|summary|span)>/g;
const ATTRIBUTES = /\s(?:aria-label|title|alt|placeholder|aria-valuetext|aria-description)="([^"]*)"/g;

/** Texts outside of brackets that are no data either. */
function bareWords({ title, markup, answers }: Page): string[] {
  const body = markup.replace(/<(style|script)[\s\S]*?<\/\1>/g, '');
  const attributes = [...body.matchAll(ATTRIBUTES)].map(([, text = '']) => text);
  const texts = body
    .replace(/<!--.*?-->/g, '')
    .replace(ENDS, '$&\n')
    .split('\n');
  const bare = [title, ...attributes, ...texts.map((text) => text.replace(/<[^>]*>/g, ' '))]
    .map(plain)
    .flatMap(outside);
  const data = dataOf(JSON.parse(answers));
  return [...new Set(bare.map((text) => withoutData(text, data)).filter((text) => /\p{L}{3}/u.test(text)))];
}

function plain(text: string): string {
  return text
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ');
}

/** The parts of a text that are in no brackets; a message may hold another as one of its values. */
function outside(text: string): string[] {
  let depth = 0;
  let found = '';
  for (const sign of text) {
    if (sign === '⟦') depth += 1;
    if (depth === 0) found += sign;
    if (sign === '⟧') depth = Math.max(0, depth - 1);
    if (sign === '⟦' || sign === '⟧') found += '\n';
  }
  return found
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Every text of the answers, the longest first. */
function dataOf(value: unknown): string[] {
  const found = new Set<string>();
  const collect = (one: unknown): void => {
    if (typeof one === 'string') found.add(withoutAddresses(plain(one)).trim());
    else if (typeof one === 'object' && one !== null) Object.values(one).forEach(collect);
  };
  collect(value);
  return [...found].filter((text) => /\p{L}{3}/u.test(text)).sort((a, b) => b.length - a.length);
}

const MONTHS = ['en-GB', 'ar'].flatMap((language) =>
  (['long', 'short'] as const).flatMap((month) =>
    Array.from({ length: 12 }, (_, index) =>
      new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' }).format(Date.UTC(2024, index)),
    ),
  ),
);

/** Addresses of sources are shown without their scheme, and cut. */
const ADDRESS = /\S*\p{L}\.\p{L}\S*\/\S*|\S+\.(?:org|com|net|int)\b/gu;

/** What the language itself writes after a short number: ألف for thousands. */
const THOUSANDS = new Intl.NumberFormat('ar', { notation: 'compact' })
  .formatToParts(10_000)
  .flatMap(({ type, value }) => (type === 'compact' ? [value] : []));

function withoutData(text: string, data: readonly string[]): string {
  return [...data, ...MONTHS, ...THOUSANDS]
    .reduce((left, one) => left.replaceAll(one, ''), withoutAddresses(text))
    .trim();
}

function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, '');
}
