import { Pool } from 'pg';

/** Reads how often the data changed, for every answer anew, so that none is older than the last commit. */
export class DataVersion {
  private readonly pool: Pool;
  private running: Promise<string> | null = null;
  private next: Promise<string> | null = null;

  /** A connection of its own: a version is not kept waiting by long questions. */
  constructor(url: string) {
    this.pool = new Pool({
      connectionString: url,
      max: 1,
      keepAlive: true,
      connectionTimeoutMillis: 2_000,
      query_timeout: 2_000,
      application_name: 'pesnet-version',
    });
    this.pool.on('error', () => undefined);
  }

  /**
   * The version now. A read that is under way may have missed a commit of this moment, so whoever
   * comes then waits for the next one, which all who wait share.
   */
  read(): Promise<string> {
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

  private async ask(): Promise<string> {
    const { rows } = await this.pool.query<{ version: string }>({
      name: 'version',
      text: 'select version from data_version',
    });
    return rows[0]?.version ?? '0';
  }
}
