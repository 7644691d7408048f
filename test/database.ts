import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../apps/api/src/platform/database.js';
import { tables } from '../apps/api/src/prepare.js';

/**
 * A database for one spec: with the shipped figures, with the invented network, or with empty tables.
 * It goes when the data source is destroyed.
 */
export async function freshDatabase(kind: 'real' | 'fictional' | 'empty'): Promise<DataSource> {
  const name = `spec_${randomBytes(6).toString('hex')}`;
  await asAdmin(`create database ${name} template ${kind} strategy file_copy`);
  const url = new URL(adminUrl());
  url.pathname = `/${name}`;
  const database = await openDatabase(url.href, tables, 'prepare');
  const close = database.destroy.bind(database);
  database.destroy = async () => {
    await close();
    await asAdmin(`drop database ${name} with (force)`);
  };
  return database;
}

/** The address of a database of the run's own server, from which others can be made. */
export function adminUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined) throw new Error('Start this spec with npm test: it needs a database.');
  return url;
}

/** Runs one statement as the server's owner. */
async function asAdmin(statement: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
