import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { AppModule } from './app.module.js';
import { describeDatabase } from './platform/postgres/database.js';
import { nestLog } from './platform/settings/nest-log.js';
import { readSettings } from './platform/settings/settings.js';
import { tables } from './prepare.js';

/** The schema, made from the classes; no database is needed. */
export async function schemaOfClasses(): Promise<GraphQLSchema> {
  const database = describeDatabase('postgres://nobody@localhost/none', tables, 'prepare');
  const app = await NestFactory.create(AppModule.over(database, readSettings({})), {
    abortOnError: false,
    logger: nestLog,
  });
  await app.init();
  const { schema } = app.get(GraphQLSchemaHost);
  await app.close();
  return schema;
}

/** The schema as text. */
export async function schemaText(): Promise<string> {
  const schema = await schemaOfClasses();
  return `# Written by "npm run schema" from the classes of the API.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
}
