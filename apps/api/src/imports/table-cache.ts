import type { ImportFiles } from './import-files.js';
import type { ImportRow } from './import.row.js';
import { readHead } from './observations/stream-csv.js';
import { readTableInChild } from './sheet/read-table-in-child.js';
import type { Table } from './sheet/table.js';

/** How many tables are kept for the next question about them. */
const CACHED_TABLES = 2;

/** The tables of files, read apart from the server; the last few are kept. Of a large file only the beginning. */
export class TableCache {
  private readonly cached = new Map<string, Promise<Table>>();

  constructor(private readonly files: ImportFiles) {}

  read(row: Pick<ImportRow, 'id' | 'account' | 'fileName' | 'large' | 'choices'>): Promise<Table> {
    const path = this.files.path(row.id);
    if (row.large) return readHead(path);
    const { sheet } = row.choices;
    const name = `${row.id} ${sheet ?? ''}`;
    const table =
      this.cached.get(name) ??
      readTableInChild({ path, fileName: row.fileName, sheet }, row.account ?? row.id);
    this.cached.delete(name);
    this.cached.set(name, table);
    table.catch(() => this.cached.delete(name));
    const [oldest = ''] = this.cached.keys();
    if (this.cached.size > CACHED_TABLES) this.cached.delete(oldest);
    return table;
  }
}
