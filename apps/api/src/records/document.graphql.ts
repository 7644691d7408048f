import type { Text } from '@libs/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { TextType } from '../network/text.graphql.js';

@ObjectType('DocumentFile', { description: 'A file that is given at `/entry/files/<id>`' })
class DocumentFileType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  mediaType: string;

  @Field(() => Int, { description: 'In bytes' })
  size: number;
}

@ObjectType('DocumentVersion', { description: 'A version of a document in one language' })
class DocumentVersionType {
  @Field(() => Int)
  version: number;

  @Field(() => String)
  language: string;

  @Field(() => String, { nullable: true, description: 'As far as it is known' })
  dated: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is on the web' })
  address: string | null;

  @Field(() => DocumentFileType, { nullable: true })
  file: DocumentFileType | null;
}

@ObjectType('Document', { description: 'A paper of the network: Rules of Procedure, a plan, a communiqué' })
export class DocumentType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'A code of the list `document-kind`' })
  kind: string;

  @Field(() => TextType)
  title: Text;

  @Field(() => String, { nullable: true, description: 'As far as it is known' })
  dated: string | null;

  @Field(() => ID, { nullable: true, description: 'The meeting that adopted it; null where not reported' })
  adoptedAt: string | null;

  @Field(() => String, { nullable: true })
  note: string | null;

  @Field(() => ID)
  source: string;

  @Field(() => [DocumentVersionType], { description: 'Newest first; a language each' })
  versions: DocumentVersionType[];
}
