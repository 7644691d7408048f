import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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

/**
 * Bytes of script as sent that each route loads, with and without the chunks that are only of charts: every browser
 * since 2017 is sent brotli, others gzip.
 */
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
  const size = (some, ending) => some.reduce((sum, { path }) => sum + sentBytes(web + path, ending), 0);
  const isOfCharts = ({ path, text }) => /-chart-[\w-]+\.js$/.test(path) || text.includes('recharts');
  const first = files.filter((file) => !isOfCharts(file));
  return { before: size(first, '.br'), beforeGzip: size(first, '.gz'), whole: size(files, '.br') };
}

function sentBytes(path, ending) {
  return statSync(existsSync(path + ending) ? path + ending : path).size;
}
