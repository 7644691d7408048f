import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/**
 * The pool below TypeORM. Statements that are sent with a name are read once a connection, and
 * rows can be streamed: TypeORM can ask for neither.
 */
export function poolOf(database: DataSource): Pool {
  const { driver } = database;
  if (!('master' in driver)) throw new Error('The data source is not PostgreSQL.');
  return driver.master as Pool;
}
