import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { goTo, openBrowser, openPage, server, textOf, type Browser, type Page } from './browser.js';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await openPage(browser));
});
afterAll(() => browser.close());

describe('the golden figures in English', () => {
  it('stand on the overview', async () => {
    await goTo(page, server('REAL'));
    expect(await textOf(page, 'h1')).toBe(
      '20 of 57 members took part in Marrakech in 2024, on site; 36 took part online in 2021.',
    );
    const main = await textOf(page, 'main');
    for (const figure of [
      '4 network meetings and 1 focal-point meeting since 2014; 36 members are named on a published list at least once.',
      '56 participants',
      'Chair: Morocco',
      '1.97 representatives per country online in 2021; 2.26 at the focal-point meeting of 2022',
      'Named in 2016: Arab Group 13 of 22, Asian Group 10 of 18, African Group 6 of 17',
      '494 participations',
      'sources differ on representatives (71 and 70)',
      '29 of 32 members are named',
      'counts participants of all bodies',
    ]) {
      expect(main).toContain(figure);
    }
  });

  it('stand in the chart of members taking part', async () => {
    const drawn = await page.locator('#breadth svg text').allTextContents();
    for (const figure of ['17', '32', '36', '27', '20', '2014', '2016', '2021', '2022', '2024'])
      expect(drawn).toContain(figure);
  });

  it('draw no line from one meeting to another', async () => {
    expect(await page.locator('#breadth .recharts-line, #breadth .recharts-scatter-line').count()).toBe(0);
  });

  it('give retention as a range, with the seven names', async () => {
    await goTo(page, `${server('REAL')}/participation?view=returned`);
    expect(await textOf(page, '#retention h2')).toBe(
      'At least 10 of the 17 members of 2014 were named again in 2016 (10 to 13: 3 members of 2016 are unnamed)',
    );
    const lost = await page
      .locator('#retention section', { hasText: 'Not named again' })
      .locator('li')
      .allInnerTexts();
    expect(lost.sort()).toEqual(['Algeria', 'Indonesia', 'Iraq', 'Libya', 'Maldives', 'Niger', 'Togo']);
  });

  it('never make Syria absent', async () => {
    await goTo(page, `${server('REAL')}/participation?view=countries`);
    const syria = page.locator('#matrix tr', { hasText: 'Syrian Arab Republic' });
    expect((await syria.locator('td').allInnerTexts()).slice(0, 5)).toEqual(Array(5).fill('Unknown'));
  });

  it('tell the meeting of 2024 as planned and not as attended', async () => {
    await goTo(page, `${server('REAL')}/meetings/pesnet-4`);
    expect(await textOf(page, 'h1')).toBe(
      '20 members took part on site; 56 participants of all bodies were counted',
    );
    const main = await textOf(page, 'main');
    expect(main).toContain('it is not evidence of attendance');
    expect(main).toContain('Younes SEKKOURI');
  });
});

describe('the golden figures in Arabic', () => {
  it('stand on the overview, in Arabic words and digits 0-9', async () => {
    await goTo(page, `${server('REAL')}/ar`);
    expect(await textOf(page, 'h1')).toBe(
      'شارك 20 عضوًا من أصل 57 في اجتماع مراكش في عام 2024 حضوريًا؛ وشارك 36 عضوًا افتراضيًا في عام 2021.',
    );
    const main = await textOf(page, 'main');
    for (const figure of [
      '56 مشاركًا',
      'رئاسة الشبكة: المغرب',
      '1.97 ممثل لكل دولة',
      'مجموع المشاركات 494',
      'المجموعة العربية 13 من 22',
    ]) {
      expect(main).toContain(figure);
    }
    expect(main).not.toMatch(/[٠-٩?,;]/);
  });

  it('stand in the retention and the data table', async () => {
    await goTo(page, `${server('REAL')}/ar/participation?table=breadth`);
    const rows = await page.locator('#breadth tbody tr').allInnerTexts();
    expect(rows).toHaveLength(5);
    expect(rows[2]).toContain('36');
    expect(rows[2]?.replace(/[\u200e\u200f]/g, '')).toContain('63.2%');
    await goTo(page, `${server('REAL')}/ar/participation?view=returned`);
    expect(await textOf(page, '#retention h2')).toContain('بين 10 و13');
  });
});
