import { join } from 'node:path';
import type { ApolloDriver } from '@nestjs/apollo';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule, GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { SessionsService } from './identity/sessions.service.js';
import { JobWorker } from './jobs/job-worker.js';
import { DrawnPages } from './pages/drawn-pages.js';
import { PageDrawer } from './pages/page-drawer.js';
import { pages } from './pages/pages.js';
import { readSite } from './pages/site.js';
import { sitemap } from './pages/sitemap.js';
import { Answers } from './platform/cache/answers.js';
import { RateLimiter } from './platform/http/rate-limiter.js';
import { DataVersion } from './platform/postgres/data-version.js';
import { openDatabase } from './platform/postgres/database.js';
import { FailureFilter } from './platform/graphql/error-response.js';
import { Execution } from './platform/graphql/execution.js';
import { setUpHttp } from './platform/http/http.js';
import { Idempotency } from './platform/http/idempotency.js';
import { listen, type Listening } from './platform/http/listen.js';
import { giveBackMemory, growMemorySlowly } from './platform/settings/memory.js';
import { nestLog } from './platform/settings/nest-log.js';
import { projectFolder } from './platform/settings/project-folder.js';
import type { Settings } from './platform/settings/settings.js';
import { Visitors } from './platform/http/visitors.js';
import { RequestContexts } from './platform/auth/request-context.js';
import { tables } from './prepare.js';

/** What a server needs to know; a bench brings questions of its own beside the pages’. */
export interface Serving {
  readonly settings: Settings;
  readonly databaseUrl: string;
  readonly web?: string;
}

/** Where the build leaves the pages and the questions that they ask. */
const built = join(projectFolder, 'dist', 'web');

/** Serves pages, API and open data on one port, over a prepared database. */
export async function serve({ settings, databaseUrl, web = built }: Serving): Promise<Listening> {
  const database = await openDatabase(databaseUrl, tables, 'serve');
  const version = new DataVersion(databaseUrl);
  const visitors = new Visitors(settings.publicUrl);
  const drawer = new PageDrawer();
  const app = await NestFactory.create<NestExpressApplication>(AppModule.over(database, settings), {
    bodyParser: false,
    abortOnError: false,
    logger: nestLog,
  });
  const site = readSite(web);
  let drawn: DrawnPages | null = null;
  const openGraphql = setUpHttp(app, { settings, version, pages: pages(site, visitors, () => drawn) });
  app.useGlobalFilters(new FailureFilter());
  await app.init();
  const apollo = app.get<GraphQLModule<ApolloDriver>>(GraphQLModule).graphQlAdapter.instance;
  const schema = app.get(GraphQLSchemaHost).schema;
  const execution = new Execution(schema, apollo, new Idempotency(database), web);
  const visits = new RequestContexts(settings, app.get(SessionsService), version);
  const parts = {
    version,
    visitors,
    visits,
    budget: new RateLimiter(visitors, visits),
    execution,
    answers: new Answers((...asked) => execution.registered(...asked)),
  };
  openGraphql(parts);
  const { publicUrl } = settings;
  const drawnPages = new DrawnPages({
    ...{ ...parts, site, publicUrl, drawer },
    sitemap: () => sitemap(database, publicUrl),
  });
  drawnPages.start();
  drawn = drawnPages;
  // Opens the connection for it before the first reader comes; a database that goes away meanwhile is told to them.
  await version.read().catch(() => undefined);
  app.get(JobWorker).start();
  growMemorySlowly();
  await giveBackMemory();
  return listen(app, settings.port, async () => {
    drawnPages.stop();
    await app.close();
    await Promise.all([drawer.close(), version.close(), database.destroy()]);
  });
}
