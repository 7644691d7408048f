import { Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { english } from '../network/text.graphql.js';
import { ThematicAreaType } from './thematic-area.graphql.js';
import { ThematicArea } from './work-plan.entities.js';

@Resolver(() => ThematicAreaType)
export class ThematicAreaResolver {
  constructor(private readonly database: DataSource) {}

  @Query(() => [ThematicAreaType], { description: 'Thematic areas of all plans, at most 200' })
  async thematicAreas(): Promise<ThematicAreaType[]> {
    const areas = await this.database.getRepository(ThematicArea).find({ order: { code: 'asc' }, take: 200 });
    return areas.map(({ code, titleEn, titleFr, titleAr, status, plan }) => ({
      code,
      title: english(titleEn, titleFr, titleAr),
      status,
      plan,
    }));
  }
}
