import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';
import { step } from './steps.mjs';

/**
 * Starts a Chromium for each worker, to which its specs connect one after the other; null where none can be had.
 * `died` is called when one ends before it is stopped.
 */
export async function startTestBrowsers(count, died) {
  const executablePath = await findBrowser();
  if (executablePath === null) return null;
  let stopping = false;
  const browsers = await step('Browsers run', () =>
    Promise.all(
      Array.from({ length: count }, () =>
        chromium.launchServer({
          executablePath,
          args: [
            '--no-sandbox',
            '--disable-background-networking',
            '--disable-dev-shm-usage',
            '--disable-gpu',
            // A process in reserve for each page, which no page here comes to use, costs a tenth of the time.
            '--disable-features=SpareRendererForSitePerProcess',
          ],
          handleSIGINT: false,
          handleSIGTERM: false,
          handleSIGHUP: false,
        }),
      ),
    ),
  );
  for (const [index, browser] of browsers.entries())
    browser.on('close', (status) => {
      if (!stopping) died(`The browser of worker ${index + 1} ended with ${status}.`);
    });
  return {
    addresses: browsers.map((browser) => browser.wsEndpoint()),
    async stop() {
      stopping = true;
      await Promise.all(browsers.map((browser) => browser.close()));
    },
  };
}
