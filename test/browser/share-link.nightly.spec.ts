import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { load, openBrowser, openPage, server, type Browser, type Page } from './browser.js';

const pages = [
  ['REAL', '/'],
  ['REAL', '/participation'],
  ['REAL', '/participation?view=groups'],
  ['REAL', '/participation?view=countries'],
  ['REAL', '/participation?view=returned'],
  ['REAL', '/countries'],
  ['REAL', '/countries/SEN'],
  ['REAL', '/groups/arab'],
  ['REAL', '/labour-market?areas=MAR,network'],
  ['REAL', '/compare?c=MAR,TUN,TUR,network'],
  ['FICTIONAL', '/engagement'],
  ['REAL', '/themes'],
  ['FICTIONAL', '/themes/F24-9'],
  ['FICTIONAL', '/cooperation'],
  ['REAL', '/work-plans'],
  ['REAL', '/work-plans/2021-2022'],
  ['FICTIONAL', '/work-plans/2024-2026?view=tree'],
  ['FICTIONAL', '/work-plans/2024-2026?view=results'],
  ['REAL', '/meetings/pesnet-4'],
  ['REAL', '/data'],
] as const;

/** Each control opens its page again, and another beside it. */
const LONG = 240_000;

let browser: Browser;
let page: Page;
let other: Page;

beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await openPage(browser));
  ({ page: other } = await openPage(browser));
});
afterAll(() => browser.close());

it.each(pages)(
  'what is chosen on %s %s is in the address, control by control',
  async (network, path) => {
    const url = server(network) + path;
    await load(page, url);
    const lost: Record<string, unknown> = {};
    for (const control of await controls()) {
      await again(url);
      await use(control);
      const difference = await differenceTo(network);
      if (difference.length > 0) lost[control.what] = { difference, at: page.url() };
    }
    expect(lost).toEqual({});
  },
  LONG,
);

interface Control {
  readonly what: string;
  /** Its place among all that can be pressed or chosen on the page. */
  readonly place: number;
}

const ALL =
  'main select, main input, main button:not([data-action]), header button[class*=theme], main [role=tab]';

/** The controls of the page, of those that are alike in one place the first and the last. */
async function controls(): Promise<Control[]> {
  const all = await page.locator(ALL).evaluateAll((elements) =>
    elements.flatMap((element, place) => {
      // What is typed is content, and what only opens a menu or the whole screen chooses nothing.
      const typed = element.matches('input:not([type=checkbox]):not([type=radio]):not([type=range])');
      const opens = element.matches('[data-actions] > div *, [data-actions] > button:not([aria-expanded])');
      if (typed || opens || element.matches('[type=submit], [disabled]') || !element.checkVisibility())
        return [];
      const group = [
        element.tagName,
        element.getAttribute('type'),
        element.getAttribute('name'),
        element.parentElement?.className,
        element.closest('thead') ? 'head' : '',
      ].join(' ');
      const label = element.getAttribute('aria-label') ?? element.getAttribute('name') ?? element.textContent;
      return [{ what: `${element.tagName} ${label?.trim().slice(0, 30)}`, place, group }];
    }),
  );
  const groups = [...new Set(all.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const alike = all.filter((one) => one.group === group);
    return alike.length > 1 ? [...alike.slice(0, 1), ...alike.slice(-1)] : alike;
  });
}

/** Chooses something else by a control. */
async function use({ place }: Control): Promise<void> {
  const control = page.locator(ALL).nth(place);
  const kind = await control.evaluate((element) =>
    element instanceof HTMLSelectElement ? 'select' : (element.getAttribute('type') ?? 'button'),
  );
  if (kind === 'select') {
    const other = await control.evaluate((element) => {
      if (!(element instanceof HTMLSelectElement)) return null;
      const rest = [...element.options].filter(({ value, disabled }) => value !== element.value && !disabled);
      return rest.at(-1)?.value ?? null;
    });
    if (other !== null) await control.selectOption(other);
  } else if (kind === 'range') await control.press('ArrowLeft');
  else await control.click();
}

/** What is chosen and shown: values and states of controls, heads, and how long tables are. */
function state(of: Page): Promise<string[]> {
  return of.evaluate(() => {
    const said: string[] = [document.documentElement.dataset['theme'] ?? ''];
    for (const element of document.querySelectorAll<HTMLSelectElement | HTMLInputElement>(
      'main select, main input',
    )) {
      const isChecked = 'checked' in element && element.checked;
      said.push(`${element.getAttribute('name') ?? element.id}=${element.value}${isChecked ? ' on' : ''}`);
    }
    for (const name of ['aria-pressed', 'aria-selected', 'aria-sort', 'aria-expanded', 'aria-current'])
      for (const element of document.querySelectorAll(`main [${name}]:not([data-actions] > div *)`))
        said.push(`${name}=${element.getAttribute(name)} ${element.textContent?.slice(0, 30)}`);
    for (const head of document.querySelectorAll('main :is(h1, h2, h3), main figcaption p'))
      said.push(head.textContent ?? '');
    for (const table of document.querySelectorAll('main table')) {
      const rows = table.querySelectorAll('tbody tr');
      said.push(`${rows.length} rows, ${rows[0]?.textContent?.slice(0, 40)}`);
    }
    return said;
  });
}

/** Opens the page's address again until both show the same, and says in what they differ where they never do. */
async function differenceTo(network: 'REAL' | 'FICTIONAL'): Promise<string[]> {
  expect(page.url()).toContain(server(network));
  let difference: string[] = [];
  for (const end = Date.now() + 8_000; Date.now() < end;) {
    const address = page.url();
    if (other.url() !== address) await other.goto(address, { waitUntil: 'domcontentloaded' });
    const [chosen, found] = [await state(page), await state(other)];
    difference = [
      ...chosen.filter((one) => !found.includes(one)).map((one) => `- ${one}`),
      ...found.filter((one) => !chosen.includes(one)).map((one) => `+ ${one}`),
    ].slice(0, 8);
    if (difference.length === 0 && chosen.length === found.length) return [];
    await other.evaluate(() => new Promise(requestAnimationFrame));
  }
  return difference;
}

/** Goes to an address again, and waits until nothing more is on its way. */
async function again(url: string): Promise<void> {
  // The same address is a page of its own, not the last one with what was chosen there.
  await Promise.all([load(page, url), other.goto('about:blank')]);
}
