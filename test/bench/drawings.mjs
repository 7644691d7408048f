import { chromium } from 'playwright-core';

/** Time from an answer to its drawing, and script per frame while the year moves, in a headless Chromium. */
export async function drawings(url) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.goto(`${url}/labour-market`, { waitUntil: 'networkidle' });
    return [
      {
        what: 'labour market: 57 countries x 35 years drawn after their answer',
        value: await drawn(page),
        unit: 'ms',
        target: 300,
      },
      {
        what: 'labour market: script of one step of the year',
        value: await steps(page),
        unit: 'ms',
        target: 16,
      },
    ];
  } finally {
    await browser.close();
  }
}

/** Chooses another series and hears when its answer came and when the page last changed. */
async function drawn(page) {
  await page.evaluate(() => {
    window.changedAt = 0;
    new MutationObserver(() => (window.changedAt = performance.now())).observe(
      document.querySelector('main'),
      {
        subtree: true,
        childList: true,
        attributes: true,
      },
    );
    performance.clearResourceTimings();
    history.pushState(null, '', '/labour-market?indicator=SL.UEM.1524.ZS&sex=F&age=15-24&all=yes');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1_500);
  return page.evaluate(() => {
    const answers = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/graphql'));
    return window.changedAt - Math.max(...answers.map(({ responseEnd }) => responseEnd));
  });
}

/** Moves the year back and forth, and shares the script of all steps among them. */
async function steps(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const script = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration').value * 1000;
  };
  const slider = page.locator('input[type=range]').first();
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await page.waitForTimeout(500);
  const before = await script();
  const many = 40;
  for (let step = 0; step < many; step += 1) {
    await page.keyboard.press(step % 20 < 10 ? 'ArrowLeft' : 'ArrowRight');
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  return ((await script()) - before) / many;
}
