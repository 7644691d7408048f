import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { itAtNight, nightly } from '../nightly.js';
import type { Person } from '../person.js';
import { goTo, reload, openBrowser, openPage, textOf, type Browser, type Page } from './browser.js';
import { faultsOf } from './faults.js';
import { openApp, type AppUnderTest } from './app-under-test.js';
import { prefixOf, problemsOf, walksOf } from './walks.js';

let app: AppUnderTest;
let browser: Browser;
let secretary: Person;
/** One page serves what leaves nothing behind: its script is loaded once. */
let page: Page;

const round = { id: 'needs-2026', plan: '2021-2022' };

/** Publishes a new record at once, as the secretariat may, and gives the id of its entry. */
async function publish(kind: string, root: Readonly<Record<string, unknown>>): Promise<string> {
  const id = await begin(kind, root, null);
  const { data } = await secretary.send<{ moveEntry: { problems: unknown[] } }>(
    'mutation ($id: ID!) { moveEntry(id: $id, to: "published", revision: 1) { problems { path code } } }',
    { id },
  );
  expect(data?.moveEntry.problems).toEqual([]);
  return id;
}

/** Begins a draft: of a new record, or with a key of a published one. */
async function begin(
  kind: string,
  root: Readonly<Record<string, unknown>>,
  key: string | null,
): Promise<string> {
  const { data } = await secretary.send<{ saveEntry: { entry: { id: string } | null; problems: unknown[] } }>(
    `mutation ($kind: String!, $key: ID, $record: Record!, $reason: String) {
       saveEntry(kind: $kind, key: $key, record: $record, reason: $reason) { entry { id } problems { path code } }
     }`,
    { kind, key, record: { root, parts: {} }, reason: key === null ? null : 'A test of the form' },
  );
  expect(data?.saveEntry.problems).toEqual([]);
  return data?.saveEntry.entry?.id ?? '';
}

const meeting = (id: string): Readonly<Record<string, unknown>> => ({
  ...{ id, kind: 'network-meeting', statutory: true, status: 'announced', title_en: `Meeting ${id}` },
  ...{ list: 'none', eligibility_confirmed: false },
});

beforeAll(async () => {
  app = await openApp();
  secretary = await app.signedIn('sec@example.org', 'secretariat');
  await publish('round', {
    ...{ id: round.id, title_en: 'Round of 2026', title_ar: 'جولة 2026', original: 'en' },
    ...{ plan_code: round.plan, opens_on: '2024-01-01' },
  });
  browser = await openBrowser();
  ({ page } = await app.openFor(browser, secretary));
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

describe('G15: two tabs with one draft', () => {
  it('keep what only one of them changed, and ask anyone who comes second where both did', async () => {
    const id = await begin('meeting', meeting('two-tabs'), null);
    const { page: first, context } = await app.openFor(browser, secretary);
    const second = await context.newPage();
    for (const tab of [first, second]) await goTo(tab, `${app.instance.url}/entry/drafts/${id}`);
    await first.getByLabel('City').fill('Doha');
    await first.getByLabel('Number of the meeting').fill('٧');
    await first.getByRole('button', { name: 'Save draft' }).click();
    await first.getByText('Saved.').waitFor();
    await second.getByLabel('City').fill('Amman');
    await second.getByLabel('Host').fill('An agency');
    await second.getByRole('button', { name: 'Save draft' }).click();
    await second.getByRole('heading', { name: 'Two versions: please choose' }).waitFor();
    expect(await faultsOf(second)).toEqual([]);
    const choice = (name: string) => second.getByRole('group', { name });
    expect(await choice('City').innerText()).toMatch(/Doha[\s\S]*Amman/);
    const only = (whose: string) =>
      second.locator('section', { has: second.getByRole('heading', { name: whose }) }).last();
    expect(await only('Changed there only').innerText()).toMatch(/Number of the meeting: 7/);
    expect(await only('Changed by you only').innerText()).toMatch(/Host: An agency/);
    const save = second.getByRole('button', { name: 'Save the choice' });
    expect(await save.isDisabled()).toBe(true);
    await choice('City').getByText('There now').click();
    await save.click();
    await second.getByText('Saved.').waitFor();
    await reload(first);
    const values = ['City', 'Host', 'Number of the meeting'].map((label) =>
      first.getByLabel(label).inputValue(),
    );
    expect(await Promise.all(values)).toEqual(['Doha', 'An agency', '7']);
    await context.close();
  });
});

describe('a record published again while its draft was open', () => {
  itAtNight('is never overwritten: publishing shows both, and what is chosen stands', async () => {
    await publish('meeting', meeting('meanwhile'));
    const id = await begin('meeting', meeting('meanwhile'), 'meanwhile');
    await goTo(page, `${app.instance.url}/entry/drafts/${id}`);
    await app.database.query(`update meeting set city = 'Baku' where id = 'meanwhile'`);
    await page.getByLabel('Host').fill('An agency');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('The record was published again after this draft was begun.').waitFor();
    // Nobody changed the same: there is nothing to choose.
    await page.getByRole('button', { name: 'Save both' }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.waitForURL(/\/entry\/meeting\/meanwhile$/);
    await page.getByText('published and locked').waitFor();
    const facts = await page.locator('main').innerText();
    expect(facts).toContain('Baku');
    expect(facts).toContain('An agency');
  });
});

describe('a record that is entered in the pages', () => {
  it('G2, G3: gets its key from its title, is warned of when it is a second one, and can be withdrawn', async () => {
    await goTo(page, `${app.instance.url}/entry/new/meeting`);
    await page.getByRole('textbox', { name: 'English' }).fill('Meeting Doha 2');
    expect(await page.getByLabel('Key').inputValue()).toBe('meeting-doha-2');
    await page.getByLabel('Number of the meeting').fill('5');
    await page.getByLabel('Kind').selectOption('network-meeting');
    await page.getByText('A record like this one is published already:').waitFor();
    await page.getByText('It has the same number.').waitFor();
    await page.getByRole('group', { name: 'Statutory meeting' }).getByText('Yes', { exact: true }).click();
    await page.getByLabel('Status').selectOption('announced');
    await page.getByLabel('List of members').selectOption('none');
    await page.getByRole('group', { name: 'Eligibility confirmed' }).getByText('No', { exact: true }).click();
    await page.getByLabel('Key').fill('Doha 2');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByText('“Doha 2” cannot be part of an address.').first().waitFor();
    expect(await page.getByLabel('Key').getAttribute('aria-invalid')).toBe('true');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel('Key').fill('doha-2');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.waitForURL(/\/entry\/meeting\/doha-2$/);
    await page.getByText('Withdraw', { exact: true }).click();
    await page.getByLabel('Why it is withdrawn; this stays on record').fill('Entered twice');
    await page.getByRole('button', { name: 'Go on to withdraw it' }).click();
    await page.waitForURL(/\/entry\/drafts\//);
    await page.getByText('Withdraws the record').waitFor();
    await page.getByRole('button', { name: 'Withdraw the record' }).click();
    await page.getByRole('heading', { name: 'This record was withdrawn' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Entered twice');
    expect(await faultsOf(page)).toEqual([]);
  });

  it('G1: of which the list is entered is closed by the one who sees whom that makes absent', async () => {
    const held = { status: 'held', start_date: '2026-05-04', list: 'complete' };
    await publish('meeting', { ...meeting('list-open'), ...held });
    await publish('delegation', {
      ...{ country_code: 'MAR', meeting_id: 'list-open', state: 'attended', evidence: 'named-in-list' },
    });
    await goTo(page, `${app.instance.url}/entry/meeting/list-open`);
    await page.getByText('1 member is named; no total is stated.').waitFor();
    await page.getByText('Close the list', { exact: true }).click();
    await page.getByText('With this, 55 members count as absent:').waitFor();
    const list = page.locator('section:has(#list)');
    expect(await list.innerText()).toContain('Afghanistan, Albania');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Yes, close the list: 55 members are absent' }).click();
    await page.getByText('The list is closed: who is not named counts as absent.').waitFor();
  });
});

describe('a draft', () => {
  it('stays on the device when the line fails, is there after a reload, and is forgotten once it is sent', async () => {
    // A session of its own: it is left in the end.
    const { page, context } = await openPage(browser, { own: app.instance.url });
    await app.signIn(page, 'sec@example.org');
    await goTo(page, `${app.instance.url}/entry/new/meeting`);
    await page.getByLabel('Key').fill('kept-1');
    await page.getByRole('textbox', { name: 'English' }).fill('A meeting that was kept');
    await page.getByLabel('Kind').selectOption('network-meeting');
    await page.getByRole('group', { name: 'Statutory meeting' }).getByText('Yes', { exact: true }).click();
    await page.getByLabel('Status').selectOption('announced');
    await page.getByLabel('List of members').selectOption('none');
    await page.getByRole('group', { name: 'Eligibility confirmed' }).getByText('No', { exact: true }).click();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('What you typed stays on this device').waitFor();
    expect(await page.getByLabel('Key').inputValue()).toBe('kept-1');
    await context.setOffline(false);
    await reload(page);
    await page.getByText('You see what you typed, as this device kept it').waitFor();
    expect(await page.getByRole('textbox', { name: 'English' }).inputValue()).toBe('A meeting that was kept');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.waitForURL(/\/entry\/drafts\//);
    await page.getByText('Sami').or(page.getByText('Person secretariat')).first().waitFor();
    expect(await keptOn(page)).toEqual([]);
    await page.getByLabel('City').fill('Doha');
    expect(await keptOn(page)).toHaveLength(1);
    await page.evaluate(() => localStorage.setItem('kept:somebody-else:entry:1', '{}'));
    await goTo(page, `${app.instance.url}/account`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'One piece of work is not sent' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'A draft with changes that are not saved' }).click();
    await page.getByText('You see what you typed, as this device kept it').waitFor();
    expect(await page.getByLabel('City').inputValue()).toBe('Doha');
    const tab = await context.newPage();
    await goTo(tab, `${app.instance.url}/account`);
    await tab.getByText('sec@example.org').first().waitFor();
    await goTo(page, `${app.instance.url}/account`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    const anew = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Delete it and sign out' }).click();
    await anew;
    // What someone else left on this device is not this person's to delete.
    expect(await keptOn(page)).toEqual(['kept:somebody-else:entry:1']);
    // Nothing of the person stays in another tab, and none of it comes back.
    await tab.getByText('Please sign in').first().waitFor();
    await page.goBack();
    await page.getByText('Please sign in').first().waitFor();
    for (const one of [page, tab]) expect(await one.getByText('sec@example.org').count()).toBe(0);
    await context.close();
  });

  it('G6: on a device that keeps nothing more is said to be lost with the page', async () => {
    const { page, context } = await app.openFor(browser, secretary);
    await goTo(page, `${app.instance.url}/entry/new/document`);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.locator('#field-title_en').fill('A document');
    await page.getByText('This device keeps nothing more').waitFor();
    await page.getByText('Not saved yet, and not kept on this device').waitFor();
    await context.close();
  });

  it('G16: that was saved by a server that ended before its answer is said to be saved perhaps, and is not saved again unasked', async () => {
    const { page, context } = await app.openFor(browser, secretary);
    await goTo(
      page,
      `${app.instance.url}/entry/drafts/${await begin('meeting', meeting('lost-answer'), null)}`,
    );
    await page.getByLabel('City').fill('Lost answer');
    let isLost = false;
    await page.route('**/graphql', async (route) => {
      if (isLost || route.request().headers()['idempotency-key'] === undefined) return route.continue();
      isLost = true;
      await route.fetch();
      await app.database.query(
        `update repeatable_request set answer = null, begun_at = now() - interval '3 minutes'`,
      );
      await route.abort();
    });
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('Part of this may be saved already').waitFor();
    const saved = await app.database.one<{ revision: number }>(
      `select revision from entry where record::text like '%Lost answer%'`,
    );
    expect(saved).toEqual({ revision: 2 });
    await context.close();
  });

  it('G9: of which the first Publish is refused says why on the page to which it leads', async () => {
    await goTo(page, `${app.instance.url}/entry/new/chair-term?country_code=MAR`);
    await page.locator('#field-role').selectOption('chair');
    await page.locator('#field-actual_from').fill('2022-01-01');
    await page.locator('#field-nominal').fill('2022');
    await page.locator('#field-institution').fill('An agency');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.waitForURL(/\/entry\/drafts\//);
    await page.getByText('Two chairs at once are impossible').first().waitFor();
    await reload(page);
    await page.getByText('Two chairs at once are impossible').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  itAtNight(
    'says beside each field and above all what is wrong, in the reader’s language, before anything is sent',
    async () => {
      await goTo(page, `${app.instance.url}/fr/entry/new/meeting`);
      await page.getByLabel('Clé').fill('wrong-1');
      await page.getByLabel('Numéro de la réunion').fill('12a');
      let sent = 0;
      // The form asks meanwhile whether a record like this one is published already.
      page.on('request', (request) => (sent += request.postData()?.includes('mutation') === true ? 1 : 0));
      await page.getByRole('button', { name: 'Soumettre' }).click();
      const summary = page.getByRole('alert');
      await summary.waitFor();
      expect(await summary.innerText()).toContain(
        'Numéro de la réunion : « 12a » n’est pas un nombre.'.replace(
          / ([:»])|(?<=«) /g,
          (_, sign: string | undefined) => `\u202f${sign ?? ''}`,
        ),
      );
      expect(sent).toBe(0);
      await summary.getByRole('link', { name: /Numéro de la réunion/ }).click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-ordinal');
      expect(await page.getByLabel('Numéro de la réunion').getAttribute('aria-invalid')).toBe('true');
      expect(await faultsOf(page)).toEqual([]);
    },
  );
});

function keptOn(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('kept:')));
}

describe('a published record', () => {
  itAtNight(
    'takes a second figure with its source and a reason, and an earlier state by its history',
    async () => {
      await goTo(page, `${app.instance.url}/meetings/pesnet-nfp-2022`);
      await page.locator('main a', { hasText: 'Edit' }).click();
      await page.getByText('published and locked').waitFor();
      const title = await textOf(page, 'h1');
      await page.locator('summary', { hasText: 'Reopen' }).click();
      await page.getByLabel('Why it is opened again').fill('A press release gives another figure');
      await page.getByRole('button', { name: 'Reopen' }).click();
      await page.waitForURL(/\/entry\/drafts\//);
      const people = page.getByRole('region', { name: 'Representatives' });
      await people.getByRole('button', { name: 'Add the figure of another source' }).click();
      await page.keyboard.type('٦٠');
      await people.getByText('Sources disagree: 61 and 60.').waitFor();
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      await page.getByRole('alert').waitFor();
      await page.locator('[aria-invalid=true]').first().selectOption('secretariat');
      await people.getByLabel('Counted as').last().selectOption('representatives');
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      await page.waitForURL(/\/entry\/meeting\/pesnet-nfp-2022$/);
      await page.getByRole('link', { name: 'History' }).click();
      const newest = page.locator('main ol > li', { hasText: 'Published' }).first();
      expect(await newest.innerText()).toMatch(
        /Figures, by source\s+nothing\s*Representatives · Stated by the source · 60/,
      );
      expect(await newest.innerText()).toContain('A press release gives another figure');
      await newest.locator('summary', { hasText: 'Restore' }).click();
      await newest.getByLabel('Reason').fill('The press release was withdrawn');
      await newest.getByRole('button', { name: 'Restore' }).click();
      await page.waitForURL(/\/entry\/drafts\//);
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      await page.waitForURL(/\/entry\/meeting\/pesnet-nfp-2022$/);
      expect(await textOf(page, 'h1')).toBe(title);
      expect(await page.locator('main').innerText()).not.toMatch(/· 60$/m);
    },
  );
});

describe('the pages of entry', () => {
  const paths = [
    ...['/entry', '/entry/meeting', '/entry/meeting/pesnet-3', '/entry/meeting/pesnet-3?view=history'],
    ...['/entry/new/activity', '/entry/new/delegation', '/entry/new/document', '/entry/new/plan'],
    `/entry/needs/MAR/${round.id}`,
  ];
  it.each(walksOf(nightly ? paths : paths.slice(1, 2)))(
    'are whole in $language, $width wide, $scheme',
    async ({ language, paths: own, audited, ...look }) => {
      const { context, page, wrong } = await app.openFor(browser, secretary, look);
      const found: Record<string, unknown> = {};
      for (const path of own) {
        await goTo(page, app.instance.url + prefixOf(language) + path);
        for (const add of await page.locator('main form section > button').all()) await add.click();
        await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
        const problems = await problemsOf(page, { language, isAudited: audited.includes(path) }, wrong);
        if (problems.length > 0) found[path] = problems;
      }
      await context.close();
      expect(found).toEqual({});
    },
  );
});
