import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { DocumentType } from './document.graphql.js';
import { DocumentService } from './document.service.js';

@Resolver(() => DocumentType)
export class DocumentResolver {
  constructor(private readonly service: DocumentService) {}

  @Query(() => [DocumentType], {
    description: 'Documents, newest first, or those that a meeting adopted; at most 1,000',
  })
  documents(
    @Args('meeting', { type: () => ID, nullable: true }) meeting: string | null = null,
  ): Promise<DocumentType[]> {
    return this.service.documents(meeting);
  }
}
