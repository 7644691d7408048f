import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from './platform/postgres/embedded-postgres.js';
import { openDataFolder } from './platform/settings/data-folder.js';
import { closeLog, log, openLog, step } from './platform/settings/log.js';
import { onParentGone } from './platform/settings/parent-process.js';
import { isThisMachine, readSettings, type Settings } from './platform/settings/settings.js';
import { OperatorError } from './platform/settings/operator-error.js';
import { linkToBegin, prepareDatabase, type Figures } from './prepare.js';
import { serve } from './serve.js';

/** What has been opened, to be closed in the opposite order. */
const opened: (() => Promise<void>)[] = [];
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void stop(0));
}

process.on('uncaughtException', (error) => {
  explain(error);
  void stop(1);
});

try {
  await start();
} catch (error) {
  // While stopping, whatever was under way fails: that is no problem of the start.
  if (!stopping) {
    explain(error);
    await stop(1);
  }
}

async function start(): Promise<void> {
  const { figures, stopOnStdinEnd } = readArguments();
  if (stopOnStdinEnd) onParentGone(() => void stop(0));
  const settings = readSettings(process.env, figures.kind === 'real' ? '.data' : '.data-demo');
  openDataFolder(settings.dataDir);
  openLog(settings.dataDir);
  warn(settings);
  const databaseUrl = await openPostgres(settings);
  await prepareDatabase(databaseUrl, figures);
  const serving = performance.now();
  const listening = await serve({ settings, databaseUrl });
  if (stopping) return listening.close();
  opened.push(() => listening.close());
  step('Serving pages and API', serving);
  step(`Ready at ${settings.publicUrl}`, 0);
  // Only now: a start that fails leaves an earlier link as it is.
  await sayHowToBegin(databaseUrl, settings.publicUrl);
}

/** Prints the link for the first administrator. The product serves already: a database that is away only delays it. */
async function sayHowToBegin(databaseUrl: string, publicUrl: string): Promise<void> {
  while (!stopping) {
    try {
      const link = await linkToBegin(databaseUrl, publicUrl);
      if (link !== null) step(`There is no administrator yet. This link makes one, once:\n  ${link}`);
      return;
    } catch (error) {
      log.warn({ err: error }, 'the link for the first administrator could not be made yet');
      await wait(2_000, undefined, { ref: false });
    }
  }
}

async function openPostgres(settings: Settings): Promise<string> {
  const began = performance.now();
  if (settings.databaseUrl !== null) return settings.databaseUrl;
  const starting = startEmbeddedPostgres(settings.dataDir);
  opened.push(() => starting.then((postgres) => postgres.stop()).catch(() => undefined));
  const postgres = await starting;
  step('PostgreSQL runs', began);
  return postgres.url;
}

interface Arguments {
  readonly figures: Figures;
  readonly stopOnStdinEnd: boolean;
}

function readArguments(): Arguments {
  const { positionals, values } = parsed();
  return { figures: figuresOf(positionals, values), stopOnStdinEnd: values['stop-on-stdin-end'] };
}

function figuresOf(
  positionals: readonly string[],
  { seed, scale }: { readonly seed: string; readonly scale: string },
): Figures {
  const whole = /^[1-9]\d{0,5}$/;
  if (positionals.length === 0) return { kind: 'real' };
  if (positionals[0] !== 'demo')
    throw new OperatorError(`Unknown argument "${positionals[0]}": the only one is demo.`);
  if (!whole.test(seed) || !whole.test(scale))
    throw new OperatorError('--seed and --scale must be whole numbers from 1.');
  return { kind: 'fictional', seed: Number(seed), scale: Number(scale) };
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        seed: { type: 'string', default: '1' },
        scale: { type: 'string', default: '1' },
        'stop-on-stdin-end': { type: 'boolean', default: false },
      },
    });
  } catch {
    throw new OperatorError('Unknown argument: there are demo, --seed, --scale and --stop-on-stdin-end.');
  }
}

function warn({ publicUrl, allowHttp }: Settings): void {
  const url = new URL(publicUrl);
  if (url.protocol === 'https:' || isThisMachine(url) || allowHttp) return;
  step('Note: PUBLIC_URL is http: people sign in from this machine only; use https, or set ALLOW_HTTP=on.');
}

function explain(error: unknown): void {
  const expected = error instanceof OperatorError;
  if (!expected) log.fatal({ err: error }, 'start failed');
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(expected ? `\n${text}\n` : `\nThe start failed: ${text} (details are in the log)\n`);
}

async function stop(status: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  const began = performance.now();
  try {
    for (const close of opened.splice(0).reverse()) await close();
    if (status === 0) step('Stopped', began);
  } catch (error) {
    log.error({ err: error }, 'stopping failed');
  }
  closeLog();
  process.exit(status);
}
