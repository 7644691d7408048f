import { createHmac } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key that the product made for itself, with the tables. */
@Entity('product_key')
export class ProductKey {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'product_key_pk' })
  name: string;

  @Column('text')
  key: string;
}

/** What is sealed: versions of records that everybody may read, and browsers that someone signed in with. */
export type KeyName = 'record-version' | 'device';

const cached = new WeakMap<DataSource, Map<KeyName, Promise<string>>>();

/** A seal over some words, which nobody makes who has no key of this database; all instances over it make the same. */
export async function sealOf(database: DataSource, name: KeyName, words: readonly string[]): Promise<string> {
  const key = await keptKey(database, name);
  return createHmac('sha256', Buffer.from(key, 'hex')).update(JSON.stringify(words)).digest('base64url');
}

function keptKey(database: DataSource, name: KeyName): Promise<string> {
  const keys = cached.get(database) ?? new Map<KeyName, Promise<string>>();
  cached.set(database, keys);
  const known = keys.get(name);
  if (known !== undefined) return known;
  const read = readKey(database, name);
  keys.set(name, read);
  // A database that was away is asked again.
  read.catch(() => keys.delete(name));
  return read;
}

async function readKey(database: DataSource, name: KeyName): Promise<string> {
  const [row] = await database.query<{ key: string }[]>('select key from product_key where name = $1', [
    name,
  ]);
  if (row === undefined) throw new Error(`The database has no key for ${name}.`);
  return row.key;
}
