import type { Page } from './browser.js';

/** 400 kbit/s, and every tenth thing that is sent is lost: in turns on its way there, and on its way back. */
export async function makePoor(page: Page): Promise<{ lost(): number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 80, downloadThroughput: 50_000, uploadThroughput: 50_000 },
  });
  let sent = 0;
  let lost = 0;
  await page.route(/\/(graphql|import\/files)/, async (route) => {
    sent += 1;
    if (sent % 10 !== 3) return route.continue();
    lost += 1;
    if (lost % 2 === 0) await route.fetch();
    return route.abort('connectionreset');
  });
  return { lost: () => lost };
}

/** Does something by hand until it is seen to be done: on a poor line one press may not be enough. */
export async function until(press: () => Promise<void>, done: () => Promise<void>): Promise<void> {
  for (let tries = 1; tries < 5; tries++) {
    try {
      await press();
      return await done();
    } catch {
      continue;
    }
  }
  await done();
}
