import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand, step } from './steps.mjs';

/** The shell without a window first: a whole browser draws its own pages beside each of ours. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium or Chrome: a given one, one in the usual places, or one installed now; null where none can be had. */
export async function findBrowser() {
  const given = process.env.CHROME_PATH;
  if (given) return isProgram(given) ? given : null;
  return installed() ?? (await installFromDebian());
}

function installed() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...places].find(isProgram) ?? null;
}

async function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.log('  No Chromium is here: installing it with apt-get.');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await step('Chromium installed', async () => {
      await runCommand('apt-get', ['update', '-qq'], env);
      await runCommand(
        'apt-get',
        ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell', 'fonts-noto-core'],
        env,
      );
    });
  } catch (error) {
    console.error(`  ${error.message.split('\n').slice(0, 3).join(' ')}`);
  }
  return installed();
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
