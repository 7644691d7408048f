import { DataSource, type DataSourceOptions } from 'typeorm';
import { codeOf, reason, OperatorError } from '../settings/operator-error.js';
import { TransactionMarks } from './written-mark.js';

/** What the database holds: the classes of the tables and the steps that made them, in order. */
export interface Tables {
  readonly entities: NonNullable<DataSourceOptions['entities']>;
  readonly migrations: NonNullable<DataSourceOptions['migrations']>;
}

/** Statements that serve a reader end after fifteen seconds; those that prepare the data take their time. */
export type Purpose = 'prepare' | 'serve';

/**
 * A reader is told after eight seconds that the database is away. What prepares the data also reads long files in the same process,
 * and on a busy machine it may not get to the database's greeting for longer than that.
 */
const connectTimeouts = { serve: 8_000, prepare: 30_000 } as const;
const limits = {
  statement_timeout: 15_000,
  idle_in_transaction_session_timeout: 10_000,
  idleTimeoutMillis: 60_000,
};

/**
 * Named statements are planned with their values each time: after five times PostgreSQL would keep one plan for all choices of a
 * filter, which takes up to sixteen times as long as the plan for one.
 */
const planned = '-c plan_cache_mode=force_custom_plan';

/** The data source, not yet connected: the schema of the API can be written without a database. */
export function describeDatabase(url: string, tables: Tables, purpose: Purpose): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: tables.entities,
    migrations: tables.migrations,
    subscribers: [TransactionMarks],
    migrationsTableName: 'migration',
    synchronize: false,
    logging: false,
    installExtensions: false,
    applicationName: `pesnet-${purpose}`,
    connectTimeoutMS: connectTimeouts[purpose],
    poolSize: purpose === 'serve' ? 10 : 5,
    poolErrorHandler: () => undefined,
    extra: { keepAlive: true, options: planned, ...(purpose === 'serve' ? limits : {}) },
  });
}

/** Opens the database, or tells in one sentence why not, without its password. */
export async function openDatabase(url: string, tables: Tables, purpose: Purpose): Promise<DataSource> {
  try {
    return await describeDatabase(url, tables, purpose).initialize();
  } catch (error) {
    throw new OperatorError(whyClosed(url, error));
  }
}

function whyClosed(url: string, error: unknown): string {
  const { hostname, port, username, pathname } = new URL(url);
  const place = `the database server at ${hostname}:${port || '5432'}`;
  const name = decodeURIComponent(pathname.slice(1));
  switch (codeOf(error) ?? '') {
    case '28P01':
    case '28000':
      return `DATABASE_URL: ${place} refused the user "${decodeURIComponent(username)}" or the password.`;
    case '3D000':
      return `DATABASE_URL: ${place} has no database "${name}".`;
    case '57P03':
      return `DATABASE_URL: ${place} is starting or stopping and takes no connections yet.`;
    default:
      return `DATABASE_URL: ${place} cannot be reached (${withoutPassword(url, reason(error))}).`;
  }
}

function withoutPassword(url: string, text: string): string {
  const { password } = new URL(url);
  if (password === '') return text;
  return text.replaceAll(password, '…').replaceAll(decodeURIComponent(password), '…');
}

const away = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH'],
  ...['57P01', '57P02', '57P03', '08000', '08001', '08003', '08004', '08006', '53300'],
]);
const awayWords =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|connection error|Connection ended/i;

/** Whether a statement failed because the database cannot be reached, rather than for a fault of ours. */
export function isDatabaseAway(error: unknown): boolean {
  return away.has(codeOf(error) ?? '') || awayWords.test(reason(error));
}
