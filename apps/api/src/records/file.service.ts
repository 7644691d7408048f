import { randomUUID } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { tidyText } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppError } from '../platform/graphql/app-error.js';
import type { RequestContext } from '../platform/auth/request-context.js';
import { rightsOf } from '../platform/auth/record-permissions.js';
import type { ReceivedFile } from '../platform/http/received-files.js';
import { charged, type Charge } from '../platform/http/charge.js';
import { Semaphore } from '../platform/http/semaphore.js';
import { queueOf } from '../platform/http/request-queue.js';
import { StoredFile } from './file.entities.js';
import type { DocumentProblem } from './document-problem.js';
import {
  documentProblemInChild,
  type ReadingProblem,
  type DocumentToRead,
} from './read-document-in-child.js';
import { fileTypeOf } from './file-type.js';

/** A file that was taken, or why it was not. */
export type UploadResult = { readonly id: string } | { readonly error: { readonly code: FileProblem } };

type FileProblem =
  DocumentProblem | 'broken-picture' | 'needed' | 'not-a-known-type' | 'too-large' | 'too-many';

export const LARGEST_FILE = 10 * 1024 * 1024;
/** What one person may bring in a day. */
const MAX_PER_DAY = 200 * 1024 * 1024;

/** How many bytes of a file are in memory while someone fetches it. */
const PART = 256 * 1024;
/** Only one file at a time is in memory whole, on its way to the database. */
const keeping = new Semaphore({ places: 1, maxWaiting: 60, maxWaitingPerClient: 10, doing: 'reading' });

/** One document or picture at a time is looked at, in a process of its own: a file that needs no look does not wait for it. */
const checking = new Semaphore({ places: 1, maxWaiting: 60, maxWaitingPerClient: 10, doing: 'reading' });
/** The first bytes say what a document or a picture is. */
const HEAD = 16;

/** Keeps files of documents and evidence, and gives them to those who may read them. */
@Injectable()
export class FileService {
  constructor(private readonly database: DataSource) {}

  /** Refuses who may bring no files, before anything is read of one. */
  async requireTaker(context: RequestContext): Promise<void> {
    (await rightsOf(this.database, context)).enter('add-file');
  }

  /** Takes a file that is whole, is what its name says, and holds nothing that runs. */
  async take(
    name: string,
    file: ReceivedFile,
    { context, charge }: { readonly context: RequestContext; readonly charge: Charge },
  ): Promise<UploadResult> {
    await this.requireTaker(context);
    const fileName = tidyText(name.replace(/^.*[/\\]/s, '').replace(/\s+/g, ' ')).slice(-200);
    if (fileName === '' || file.bytes === 0) return { error: { code: 'needed' } };
    const by = queueOf(context.auth.principal, context.address);
    const which = await whichDocument(fileName, file.path);
    if (which !== null) {
      const check = () => charged(charge, () => documentProblemInChild(which));
      const problem = await checking.run(check, { by });
      if (problem !== null) return { error: { code: fileProblemOf(problem) } };
    }
    return keeping.run(() => charged(charge, () => this.keep(fileName, file, context)), { by });
  }

  private async keep(
    fileName: string,
    { path, bytes }: ReceivedFile,
    context: RequestContext,
  ): Promise<UploadResult> {
    const rights = await rightsOf(this.database, context);
    rights.enter('add-file');
    const content = await readFile(path);
    const type = fileTypeOf(fileName, content);
    if (type === null) return { error: { code: 'not-a-known-type' } };
    if (!type.begins) return { error: { code: 'not-what-its-name-says' } };
    const { mediaType } = type;
    const { account } = context.auth.principal;
    const [{ size }] = await this.database.query<[{ size: string }]>(
      `select coalesce(sum(size), 0) as size from file
       where account_id is not distinct from $1 and uploaded_at > now() - interval '1 day'`,
      [account],
    );
    if (Number(size) + bytes > MAX_PER_DAY) return { error: { code: 'too-many' } };
    const id = randomUUID();
    await this.database.getRepository(StoredFile).insert({
      ...{ id, name: fileName, mediaType, size: bytes, content },
      ...{ accountId: account, uploadedAt: new Date() },
    });
    return { id };
  }

  /** A file that was published, for the one who may read the pages; any other for who brought it and the secretariat. */
  async give(id: string, context: RequestContext): Promise<Omit<StoredFile, 'content'>> {
    const rights = await rightsOf(this.database, context);
    const file = await this.database.getRepository(StoredFile).findOne({
      select: { id: true, name: true, mediaType: true, size: true, accountId: true, uploadedAt: true },
      where: { id },
    });
    if (file === null) throw new AppError('NOT_FOUND');
    const { account } = context.auth.principal;
    const own = account !== null && file.accountId === account && rights.ever('read-file');
    if (own || rights.on('read-file', { country: null })) return file;
    const [{ published }] = await this.database.query<[{ published: boolean }]>(
      `select exists (select from document_version where file_id = $1)
         or exists (select from result_period where evidence_file = $1) as published`,
      [id],
    );
    if (!published) throw new AppError('NOT_FOUND');
    rights.require('read-pages', { country: null });
    return file;
  }

  /** The bytes of a file, part by part as they are taken: a reader who does not read holds no more than one. */
  async *contentOf(id: string): AsyncGenerator<Buffer> {
    for (let from = 1; ; from += PART) {
      const [row] = await this.database.query<{ part: Buffer }[]>(
        'select substring(content from $2 for $3) as part from file where id = $1',
        [id, from, PART],
      );
      if (row === undefined) throw new AppError('NOT_FOUND');
      if (row.part.length > 0) yield row.part;
      if (row.part.length < PART) return;
    }
  }
}

/** What has to be looked at apart before it is kept; null for text, and for what is no such file. */
async function whichDocument(fileName: string, path: string): Promise<DocumentToRead | null> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const type = fileTypeOf(fileName, buffer.subarray(0, bytesRead));
    if (type === null || !type.begins) return null;
    if (type.document !== null) return { path, ending: type.document };
    return type.mediaType.startsWith('image/') ? { path, ending: 'picture' } : null;
  } finally {
    await file.close();
  }
}

function fileProblemOf(problem: ReadingProblem): FileProblem {
  if (problem === 'not-a-picture') return 'broken-picture';
  // It is small itself: its points are too many.
  return problem === 'too-large' ? 'unpacks-to-too-much' : problem;
}
