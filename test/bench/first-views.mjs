import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const web = fileURLToPath(new URL('../../dist/web', import.meta.url));
const routes = [
  ...['/', '/ar', '/participation', '/meetings', '/meetings/pesnet-4', '/methodology', '/data'],
  ...[
    '/countries',
    '/countries/SEN',
    '/groups/arab',
    '/labour-market',
    '/compare?c=MAR,TUN,TUR',
    '/engagement',
  ],
  ...['/work-plans', '/work-plans/2021-2022', '/themes', '/themes/T-DIG', '/cooperation', '/sign-in'],
];

/** Compressed bytes of script that each route loads, with and without the chunks that are only of charts. */
export async function firstViews(url) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const views = [];
    for (const route of routes) views.push({ route, ...(await sizesOf(browser, url + route)) });
    return views;
  } finally {
    await browser.close();
  }
}

async function sizesOf(browser, url) {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const scripts = new Set();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js')) scripts.add(pathname);
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.close();
  const files = [...scripts].map((path) => ({ path, text: readFileSync(web + path) }));
  const size = (some) => some.reduce((sum, { text }) => sum + gzipSync(text, { level: 9 }).length, 0);
  const isOfCharts = ({ path, text }) => /-chart-[\w-]+\.js$/.test(path) || text.includes('recharts');
  return { before: size(files.filter((file) => !isOfCharts(file))), whole: size(files) };
}
