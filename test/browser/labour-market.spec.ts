import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { goTo, openBrowser, openPage, server, textOf, type Browser, type Page } from './browser.js';
import { itAtNight } from '../nightly.js';

let browser: Browser;
let page: Page;
let wrong: string[];

beforeAll(async () => {
  browser = await openBrowser();
  ({ page, wrong } = await openPage(browser));
});
afterAll(() => browser.close());

const at = (path: string) => goTo(page, `${server('REAL')}${path}`);

describe('the golden figures of the labour market', () => {
  it('has Morocco’s unemployment of 2020 in English, with how it was measured', async () => {
    await at('/labour-market?areas=MAR,network,WLD&year=2020');
    expect(await textOf(page, 'h1')).toBe('Unemployment rate, Morocco: 11.2% in 2020 (modelled)');
    const main = await textOf(page, 'main');
    expect(main).toContain('mean of the members, weighted by labour force');
    expect(main).toContain('2020: Morocco 11.2%; from 0.1% to 27.7% among 57 members');
    expect(await page.locator('#tiles svg text').allTextContents()).toContain('11.2');
  });

  it('has them in Arabic, with the digits 0-9 and the value axis at the right', async () => {
    await at('/ar/labour-market?areas=MAR,network,WLD&year=2020');
    expect(await textOf(page, 'h1')).toBe('معدل البطالة، المغرب: 11.2% في عام 2020 (تقدير منمذج)');
    const axis = await page.locator('#lines .recharts-yAxis-tick-labels').boundingBox();
    const plot = await page.locator('#lines svg').first().boundingBox();
    expect(axis && plot && axis.x > plot.x + plot.width / 2).toBe(true);
  });

  it('keeps Nigeria’s reported 10.7 and modelled 5.2 of 2019 two series', async () => {
    await at('/labour-market?areas=NGA,african&year=2019');
    expect(await textOf(page, 'h1')).toBe(
      'Unemployment rate, Nigeria: 10.7% reported and 5.2% modelled in 2019',
    );
    const dashes = await page
      .locator('#lines .recharts-line-curve')
      .evaluateAll((lines) => lines.map((line) => line.getAttribute('stroke-dasharray')));
    // Nigeria modelled, Nigeria reported, African Group modelled.
    expect(dashes.map((dash) => dash !== null && dash !== 'none')).toEqual([true, false, true]);
    await page.locator('#lines').getByRole('button', { name: 'Table' }).click();
    const rows = await page.locator('#lines-table tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split('\t').slice(0, 2).join(' '))).toEqual([
      'Nigeria Modelled',
      'Nigeria Reported',
      'African Group Modelled',
    ]);
    const heads = await page.locator('#lines-table thead th').allInnerTexts();
    const in2019 = heads.indexOf('2019');
    expect(rows.slice(0, 2).map((row) => row.split('\t')[in2019])).toEqual(['5.2', '10.7']);
  });

  itAtNight('shows the year of what is only latest available', async () => {
    await at('/labour-market?indicator=SL_ISV_IFEM&areas=SEN,african,network');
    expect(await textOf(page, 'h1')).toBe('Informal employment, Senegal: 90.2% in 2019 (reported)');
    expect(await textOf(page, '#tiles h2')).toMatch(
      /^Latest available, 2011 to 2022: half of the 37 members/,
    );
    expect(await textOf(page, '#tiles')).toContain('37 of 57 members');
  });
});

describe('the page', () => {
  it('restores all that its address says', async () => {
    await at(
      '/labour-market?indicator=UNE_DEAP_SEX_AGE_RT&sex=F&age=15-24&year=2019&areas=TUR,arab&from=2010&to=2020',
    );
    expect(await page.locator('select[name=sex]').inputValue()).toBe('F');
    expect(await page.locator('select[name=age]').inputValue()).toBe('15-24');
    expect(await page.locator('input[name=year]').inputValue()).toBe('2019');
    expect(await page.locator('select[name=from]').inputValue()).toBe('2010');
    expect(await page.locator('nav a[aria-current=true]').allInnerTexts()).toContain(
      'Unemployment rate, as reported nationally',
    );
  });

  it('moves the year without asking the server, and writes it into the address', async () => {
    await at('/labour-market?areas=MAR,network&year=2020');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('input[name=year]').focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/year=2017/);
    expect(asked).toEqual([]);
    expect(await textOf(page, 'h1')).toContain('in 2017');
    page.removeAllListeners('request');
  });

  itAtNight('is walked by keys: along the years of a line, and speaks each value', async () => {
    await at('/labour-market?areas=MAR,network&year=2020');
    await page.locator('#lines [role=application]').focus();
    await page.keyboard.press('ArrowRight');
    expect(await textOf(page, '#lines [aria-live]')).toMatch(/^Morocco, 1991: .*% \(Modelled\)$/);
    await page.keyboard.press('ArrowRight');
    expect(await textOf(page, '#lines [aria-live]')).toMatch(/^Morocco, 1992/);
  });

  itAtNight('falls back where the address names what there is not', async () => {
    await at('/labour-market?indicator=NOTHING&areas=XXX&year=2090');
    expect(await textOf(page, 'h1')).toBe('Unemployment rate, Network: no data for 2090');
    expect(wrong).toEqual([]);
  });
});

describe('compare', () => {
  it('sets members, groups and the network side by side', async () => {
    await at('/compare?c=MAR,TUN,TUR,network');
    expect(await textOf(page, 'h1')).toBe('Morocco, Tunisia, Türkiye and Network, side by side');
    expect(await page.locator('#headlines svg').first().locator('text').allTextContents()).toContain(
      'Unemployment rate',
    );
    expect(await textOf(page, '#matrix')).toContain('Unknown');
  });

  it.each(['/compare?c=MAR,TUN,TUR,network', '/ar/compare?c=MAR,TUN,TUR,SEN,IDN,UGA,network,arab'])(
    'prints on two sheets, the foot of the page on the second: %s',
    async (path) => {
      await at(path);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(2);
    },
  );
});
