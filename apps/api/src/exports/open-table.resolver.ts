import { Query, Resolver } from '@nestjs/graphql';
import { OpenDataService } from './open-data.service.js';
import { OpenTableType } from './open-table.graphql.js';

@Resolver(() => OpenTableType)
export class OpenTableResolver {
  constructor(private readonly service: OpenDataService) {}

  @Query(() => [OpenTableType], { description: 'The tables of facts of the open data' })
  openTables(): OpenTableType[] {
    return this.service.listed().map(({ name, title, text }) => ({
      name,
      title: { ...title, original: 'en' },
      text: { ...text, original: 'en' },
    }));
  }
}
