import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { goTo, openBrowser, openPage, server, textOf, type Browser, type Page } from './browser.js';
import { faultsOf } from './faults.js';
import { itAtNight } from '../nightly.js';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await openPage(browser));
});
afterAll(() => browser.close());

/** The sentences under a member's name. */
async function sentencesOf(path: string): Promise<string[]> {
  await goTo(page, server('REAL') + path);
  const lines = await page.locator('main h1 + div li').allInnerTexts();
  return lines.map((line) => line.replace(/[\u2066-\u2069\u200e\u200f]/g, ''));
}

describe('Senegal', () => {
  it('is in English, and all of it is true', async () => {
    expect(await sentencesOf('/countries/SEN')).toEqual([
      'Senegal: member state since 1969; African Group, to be confirmed by SESRIC.',
      'Named on 1 of the 2 published lists of participants, the latest for: 2nd meeting, Ankara 2016.',
      'Of 5 meetings, its state is known for 2 (attended 1, not on a complete list 1) and unknown for 3.',
      'No published record names it in an activity of the network’s plan and programme that is known to have begun; not every activity has a complete list of who took part.',
      'Unemployment rate, 2025 (modelled, % of labour force): Senegal 2.7; African Group 3.1; network 5.1.',
      'Labour force participation rate, female, 2025 (modelled, % of population 15+): Senegal 38.2; African Group 69.9; network 41.3.',
    ]);
  });

  itAtNight('is told in French, without a wrong article', async () => {
    const actual = await sentencesOf('/fr/countries/SEN');
    expect(actual).toHaveLength(6);
    expect(actual[0]).toBe(
      'Sénégal\u202f: État membre depuis 1969\u202f; Groupe africain, à confirmer par le SESRIC.',
    );
    expect(actual[1]).toContain('1 des 2 listes de participants publiées');
    expect(actual[4]).toMatch(/Sénégal 2,7\u202f; Groupe africain 3,1\u202f; [Rr]éseau 5,1\./);
  });

  it('is in Arabic, in digits 0-9', async () => {
    const actual = await sentencesOf('/ar/countries/SEN');
    expect(actual[0]).toContain('السنغال: دولة عضو منذ عام 1969؛ المجموعة الأفريقية');
    expect(actual[1]).toContain('1 من أصل 2 من قوائم المشاركين المنشورة');
    expect(actual.join(' ')).not.toMatch(/[٠-٩?,;]/);
  });

  it('has a mark for each meeting, and never an absence where nobody knows', async () => {
    await goTo(page, `${server('REAL')}/countries/SEN?table=meetings`);
    const states = await page.locator('#meetings tbody tr td:last-child').allInnerTexts();
    expect(states).toEqual(['Not among the participants named', 'Attended', 'Unknown', 'Unknown', 'Unknown']);
  });
});

describe('other members', () => {
  it('say that Syria’s suspension makes its state unknown, never absent', async () => {
    const actual = (await sentencesOf('/countries/SYR')).join(' ');
    expect(actual).toContain('A suspension is reported from August 2012');
    await goTo(page, `${server('REAL')}/countries/SYR?table=meetings`);
    const states = await page.locator('#meetings tbody tr td:last-child').allInnerTexts();
    expect(states).toEqual(Array(5).fill('Unknown'));
  });

  itAtNight('show Morocco’s institutions with sources, and the chair', async () => {
    await goTo(page, `${server('REAL')}/countries/MAR`);
    const facts = await textOf(page, 'main dl');
    expect(facts).toContain('National Agency for the Promotion of Employment and Skills');
    expect(facts).toContain('since 29 February 2024');
    expect(await textOf(page, 'section:has(#not-known)')).toContain('took part in 2021 and 2022:');
  });

  it('do not take Marrakech’s speakers for a list', async () => {
    expect((await sentencesOf('/countries/MAR'))[1]).toBe(
      'Named on 2 of the 2 published lists of participants.',
    );
  });

  it('suggest near names for an address that names nobody', async () => {
    await goTo(page, `${server('REAL')}/countries/SENE`);
    expect(await textOf(page, 'h1')).toBe('No member is called “SENE”');
    expect(await page.locator('main ul a').allInnerTexts()).toEqual(['Senegal']);
  });

  itAtNight('are opened by a tile, and coloured by a measure that is in the address', async () => {
    await goTo(page, `${server('REAL')}/countries?measure=provider`);
    expect(await textOf(page, '#map h2')).toBe(
      '4 members are on record as a provider of 7 activities of the network’s plan and programme',
    );
    await page.locator('[data-code=MYS]').click();
    await page.waitForURL(/\/countries\/MYS$/);
    expect(await textOf(page, 'h1')).toBe('Malaysia');
  });
});

describe('the map by beneficiaries', () => {
  it('never shows zero for a member that no list names, and says that lists are incomplete', async () => {
    await goTo(page, `${server('REAL')}/countries?measure=beneficiary&table=map`);
    expect(await textOf(page, '#map h2')).toBe(
      '7 members are named as a beneficiary on a published list; of the others it is not known',
    );
    const cells = await page.locator('#map tbody tr td:last-child').allInnerTexts();
    expect(cells.filter((cell) => cell === '1')).toHaveLength(7);
    expect(cells.filter((cell) => cell === 'Unknown')).toHaveLength(50);
    expect(await textOf(page, '#map')).toContain('1 of 8 activities has a list of beneficiaries');
  });
});

describe('the search', () => {
  it.each([
    ['', 'Ivory Coast', 'Côte d’Ivoire', '/countries/CIV'],
    ['/ar', 'ساحل العاج', 'كوت ديفوار', '/ar/countries/CIV'],
    ['/fr', 'chômage des jeunes', 'Taux de chômage des jeunes', '/fr/labour-market'],
    ['', 'marrakech', '4th meeting, Marrakech 2024', '/meetings/pesnet-4'],
  ])('finds, at %j, by %s', async (language, text, name, path) => {
    await goTo(page, `${server('REAL')}${language}/data`);
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill(text);
    const first = page.getByRole('option').first();
    await first.waitFor();
    expect(await first.innerText()).toContain(name);
    expect(await page.getByRole('combobox').getAttribute('aria-activedescendant')).toBe(
      await first.getAttribute('id'),
    );
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === path);
    expect(await page.locator('dialog').count()).toBe(0);
  });

  itAtNight('says that nothing is called so, and closes by Escape', async () => {
    await goTo(page, server('REAL'));
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('combobox').fill('qqqqqqq');
    await page.getByText('No results').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  });
});

describe('engagement', () => {
  it('is insufficient data for every real member, Morocco and Türkiye included', async () => {
    await goTo(page, `${server('REAL')}/engagement`);
    expect(await textOf(page, 'h1')).toContain('Insufficient data for all 57 members');
    const rows = page.locator('table tbody tr:has(td)');
    expect(await rows.count()).toBe(57);
    for (const name of ['Morocco', 'Türkiye']) {
      expect(await rows.filter({ hasText: name }).innerText()).toContain('Insufficient data');
    }
    expect(await page.locator('main').innerText()).toContain('4th meeting, Marrakech 2024');
    expect(await page.locator('#scores').count()).toBe(0);
  });

  itAtNight('has scores without bands where the intervals overlap, which weights move', async () => {
    await goTo(page, `${server('FICTIONAL')}/engagement`);
    expect(await textOf(page, 'h1')).toMatch(/^5\d of 57 members have a score/);
    expect(await page.locator('#scores [role=application]').textContent()).toContain(
      'No bands: intervals overlap',
    );
    expect(await page.getByText('Weights are the declared ones.').count()).toBe(1);
    await page.getByRole('slider', { name: 'Presence' }).press('ArrowRight');
    await page.waitForURL(/weights=2/);
    await page.getByText('Against the declared weights').waitFor();
  });

  it('draws how evenly delegations are spread, with and without those that sent nobody', async () => {
    await goTo(page, `${server('FICTIONAL')}/engagement`);
    const figure = page.locator('#lorenz');
    expect(await figure.innerText()).toMatch(/Members known to have come \(\d+\): Gini 0\.\d\d/);
    expect(await figure.innerText()).toMatch(
      /All of which it is known, those that sent nobody included \(\d+\): Gini 0\.\d\d/,
    );
    await figure.locator('[role=application]').focus();
    await page.keyboard.press('End');
    expect(await textOf(page, '#lorenz [aria-live]')).toMatch(/smallest of \d+ members have 100\.0% of all$/);
    const heads = await page.locator('section:has(#concentration) > div th[scope=col]').allInnerTexts();
    expect(heads).toContain('HHI');
  });

  it('takes a change between two complete lists apart, to the last member', async () => {
    await goTo(page, `${server('FICTIONAL')}/engagement`);
    const cells = await page.locator('section:has(#change) td:nth-child(2)').allInnerTexts();
    // Of a range the least number: these add up.
    const least = cells.map((cell) => cell.split('–')[0] ?? '');
    const numbers = least.map((cell) => Number(cell.replace(/[^\d−]/g, '').replace('−', '-')));
    const parts = numbers.slice(0, -1).reduce((sum, one) => sum + one, 0);
    expect(numbers).toHaveLength(8);
    expect(parts).toBe(numbers.at(-1));
  });
});
