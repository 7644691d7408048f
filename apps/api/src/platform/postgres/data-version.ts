import type { Reading } from '@libs/rules';
import { Pool } from 'pg';

/** The state of the data, and who may read them: both as of the last commit. */
export interface DataState {
  readonly version: string;
  /** The day (UTC): what is kept of one is not given on the next, as members and rounds that are over depend on it. */
  readonly day: string;
  readonly reading: Reading;
}

/** Reads how often the data changed, for every answer again, so that none is older than the last commit. */
export class DataVersion {
  private readonly pool: Pool;
  private running: Promise<DataState> | null = null;
  private next: Promise<DataState> | null = null;

  /**
   * A connection of its own: a version is not kept waiting by long questions. It stays open, since every answer needs
   * it: one that was closed while nobody asked would be opened again under the first reader's eyes, and a busy machine
   * that takes longer for this than its limit would tell that the database is away.
   */
  constructor(url: string) {
    this.pool = new Pool({
      connectionString: url,
      max: 1,
      keepAlive: true,
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: 2_000,
      // As long as any statement may take.
      query_timeout: 5_000,
      application_name: 'pesnet-version',
    });
    this.pool.on('error', () => undefined);
  }

  /**
   * The version now. A read that is under way may have missed a commit of this moment, so anyone who
   * comes then waits for the next one, which all who wait share.
   */
  read(): Promise<DataState> {
    if (this.running === null) {
      this.running = this.ask().finally(() => (this.running = null));
      return this.running;
    }
    const begin = () => {
      this.next = null;
      return this.read();
    };
    this.next ??= this.running.then(begin, begin);
    return this.next;
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  private async ask(): Promise<DataState> {
    const { rows } = await this.pool.query<DataState>({
      name: 'version',
      text: `select version, to_char(now() at time zone 'UTC', 'YYYY-MM-DD') as day, coalesce((select value from setting where name = 'reading'), 'open') as reading
        from data_version`,
    });
    return rows[0] ?? { version: '0', day: '', reading: 'members' };
  }
}
