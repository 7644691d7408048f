import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { itAtNight, nightly } from '../nightly.js';
import { goTo, reload, openBrowser, openPage, server, type Browser, type Page } from './browser.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const stage = 'dialog[open]';

/** Waits until the stage says where it is, for instance `Slide 3 of 12: …`. */
function says(page: Page, words: string): Promise<void> {
  return page.locator(`${stage} [role=status]`, { hasText: words }).waitFor({ state: 'attached' });
}

async function onStage(language: string, slide: number): Promise<Page> {
  const { page } = await openPage(browser);
  await goTo(page, `${server('REAL')}${language}/present/network-meeting?stage=${slide}`);
  await page.locator(`${stage} article`).waitFor();
  return page;
}

describe('the stage', () => {
  (nightly ? it.each : it.skip.each)([
    ['/ar', 'ArrowLeft', 'ArrowRight', 'الشريحة', 'من'],
    ['', 'ArrowRight', 'ArrowLeft', 'Slide', 'of'],
  ])('goes on and back by the arrows as %j is read', async (language, on, back, slide, of) => {
    const page = await onStage(language, 2);
    await page.keyboard.press(on);
    await says(page, `${slide} 3 ${of} 12: `);
    await page.keyboard.press(on);
    await says(page, `${slide} 4 ${of} 12: `);
    await page.keyboard.press(back);
    await says(page, `${slide} 3 ${of} 12: `);
    await page.waitForURL(/stage=3$/);
    await page.context().close();
  });

  itAtNight(
    'jumps by number, turns black, stays where it is when loaded again, and is left by Escape',
    async () => {
      const page = await onStage('', 1);
      await page.keyboard.type('12');
      await page.keyboard.press('Enter');
      await says(page, 'Slide 12 of 12: ');
      await page.keyboard.press('b');
      await says(page, 'Black screen');
      await page.locator(`${stage} article`).waitFor({ state: 'hidden' });
      await page.keyboard.press('b');
      await page.locator(`${stage} article`).waitFor();
      await reload(page);
      await says(page, 'Slide 12 of 12: ');
      await page.keyboard.press('Escape');
      await page.locator(stage).waitFor({ state: 'detached' });
      expect(new URL(page.url()).searchParams.has('stage')).toBe(false);
      await page.context().close();
    },
  );

  itAtNight('moves together with the presenter’s window, which has the notes', async () => {
    const page = await onStage('', 2);
    const presenter = await page.context().newPage();
    await goTo(presenter, `${server('REAL')}/present/network-meeting?presenter=yes`);
    await presenter.getByRole('heading', { level: 1, name: /20 of 57 members took part/ }).waitFor();
    await presenter.getByRole('button', { name: 'Next' }).click();
    await says(page, 'Slide 3 of 12: ');
    expect(await presenter.getByRole('region', { name: 'Notes' }).innerText()).toContain(
      '36 members took part online in 2021, 20 on site in 2024',
    );
    await page.bringToFront();
    await page.keyboard.press('End');
    await presenter
      .locator('span', { hasText: /^12 of 12$/ })
      .last()
      .waitFor();
    await page.context().close();
  });
});

describe('the pages of stories', () => {
  it('let a story be made one’s own: chosen, ordered, worded, and opened by its link', async () => {
    const { page } = await openPage(browser);
    await goTo(page, `${server('FICTIONAL')}/present/hand-over?edit=yes`);
    await page.getByRole('group', { name: 'Title' }).first().getByLabel('English').fill('A story of ours');
    await page.getByLabel('Add a slide').selectOption('attendance');
    await page
      .locator('li', { hasText: 'Attendance by member and meeting' })
      .getByRole('button', { name: 'Move up' })
      .click();
    await page.getByLabel('Whoever has the link').check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL(/\/present\/[0-9a-f-]{36}$/);
    await page.getByRole('heading', { level: 1, name: 'A story of ours' }).waitFor();
    const names = await page
      .locator('ol > li > button')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    expect(names).toHaveLength(10);
    // The matrix of attendance was moved up by one place: it is the ninth of ten.
    await page.locator('ol > li').nth(8).locator('figure table').waitFor({ state: 'attached' });
    await page.context().close();
  });
});
