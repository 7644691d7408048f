import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { load, openBrowser, openPage, server, type Browser, type Page } from './browser.js';

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
  await load(page, `${server('REAL')}${language}/present/network-meeting?stage=${slide}`);
  await page.locator(`${stage} article`).waitFor();
  return page;
}

describe('the stage', () => {
  it('goes on with the network cable out, charts and all', async () => {
    const page = await onStage('', 1);
    await page.context().setOffline(true);
    for (const [slide, drawn] of [
      [3, '36 members took part online in 2021, 20 on site in 2024'],
      [6, 'At least 10 of the 17 members of 2014 were named again'],
    ] as const) {
      await page.keyboard.type(String(slide));
      await page.keyboard.press('Enter');
      await page.locator(`${stage} article > h2`, { hasText: drawn }).waitFor();
      await page.locator(`${stage} article figure svg, ${stage} article figure ul`).first().waitFor();
    }
    await page.context().close();
  });
});

describe('two stages on two members', () => {
  it('are two stories: each window turns its own slides', async () => {
    const { page } = await openPage(browser);
    const visit = `${server('REAL')}/present/country-visit`;
    await load(page, `${visit}?country=MAR&stage=1`);
    await page.locator(`${stage} article`).waitFor();
    const [other, presenter] = [await page.context().newPage(), await page.context().newPage()];
    await load(other, `${visit}?country=SEN&stage=1`);
    await other.locator(`${stage} article`).waitFor();
    await load(presenter, `${visit}?country=MAR&presenter=yes`);
    await presenter.getByRole('button', { name: 'Next' }).click();
    await presenter.getByRole('button', { name: 'Next' }).click();
    await says(page, 'Slide 3 of ');
    await other.bringToFront();
    await other.keyboard.press('ArrowRight');
    await says(other, 'Slide 2 of ');
    await says(page, 'Slide 3 of ');
    await page.context().close();
  });
});
