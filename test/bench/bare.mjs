// The mark to measure against: node:http and pg, the same SQL, nothing else between.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import pg from 'pg';

const questions = '../../dist/api/apps/api/src/analytics/questions';
const { participationByMeeting } = await import(`${questions}/participation-by-meeting.js`);
const { participationByGroup } = await import(`${questions}/participation-by-group.js`);
const { participationByCountry } = await import(`${questions}/participation-by-country.js`);
const { activitiesBy } = await import(`${questions}/activities-by.js`);

const panels = [participationByMeeting, participationByGroup, participationByCountry, activitiesBy.theme];

async function ask(pool, { name, sql, columns }, filter) {
  const { yearFrom, yearTo, kinds, groups, countries, modes } = filter;
  const values = [yearFrom, yearTo, kinds, groups, countries, modes].map((value) => value ?? null);
  const { rows } = await pool.query({ name, text: sql, values });
  return columns.map((column) => rows.map((row) => row[column.name]));
}

/**
 * Serves the overview's answer: `/answer?filter=` asks the database, `/ready` reads one version row and sends ready
 * bytes, `/page?page=` answers one of the pages.
 */
export async function startBare(databaseUrl, pages) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  const ready = gzipSync(JSON.stringify(await Promise.all(panels.map((panel) => ask(pool, panel, {})))));
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const work = servers[url.pathname](url, response);
    work.catch(() => response.writeHead(500).end());
  });

  const servers = { '/ready': serveReady, '/answer': serveAnswer, '/page': servePage };

  async function serveReady(_url, response) {
    await pool.query({ name: 'version', text: 'select version from data_version' });
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(ready);
  }

  async function serveAnswer(url, response) {
    const filter = JSON.parse(url.searchParams.get('filter'));
    const answers = await Promise.all(panels.map((panel) => ask(pool, panel, filter)));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answers));
  }

  /** Answers a page by the statements that it was given, as arrays of cells. */
  async function servePage(url, response) {
    const { statements } = pages.find(({ page }) => page === url.searchParams.get('page'));
    const answers = await Promise.all(
      statements.map((statement) => pool.query({ ...statement, rowMode: 'array' })),
    );
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify(answers.map(({ rows }) => rows)));
  }

  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await pool.end();
    },
  };
}
