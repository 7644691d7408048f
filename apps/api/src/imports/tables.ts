import type { Files } from './files.js';
import type { ImportRow } from './import.row.js';
import { readHead } from './observations/lines.js';
import { readApart } from './sheet/read-apart.js';
import type { Table } from './sheet/table.js';

/** How many tables are kept for the next question about them. */
const KEPT = 2;

/** The tables of files, read apart from the server; the last few are kept. Of a large file only the beginning. */
export class Tables {
  private readonly kept = new Map<string, Promise<Table>>();

  constructor(private readonly files: Files) {}

  read(row: Pick<ImportRow, 'id' | 'fileName' | 'large' | 'choices'>): Promise<Table> {
    const path = this.files.path(row.id);
    if (row.large) return readHead(path);
    const { sheet } = row.choices;
    const name = `${row.id} ${sheet ?? ''}`;
    const table = this.kept.get(name) ?? readApart({ path, fileName: row.fileName, sheet });
    this.kept.delete(name);
    this.kept.set(name, table);
    table.catch(() => this.kept.delete(name));
    const [oldest = ''] = this.kept.keys();
    if (this.kept.size > KEPT) this.kept.delete(oldest);
    return table;
  }
}
