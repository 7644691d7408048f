import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BYTE_ORDER_MARK } from '@libs/table';
import { Controller, Get, Query, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { DataSnapshot } from '../platform/postgres/data-snapshot.js';
import { AppError } from '../platform/graphql/app-error.js';
import { encodingFor } from '../platform/cache/answers.js';
import { holds } from '../platform/cache/etag.js';
import { addressBlock } from '../platform/http/address-block.js';
import { charged, type Charge } from '../platform/http/charge.js';
import { log } from '../platform/settings/log.js';
import { observationQuery, wholeQuery, type ObservationQuery } from './observations.js';
import { OpenDataFiles } from './open-data-files.js';
import { OpenDataService, type TableShape } from './open-data.service.js';

const TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  'sdmx.csv': 'application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8',
  json: 'application/json; charset=utf-8',
  'iati.json': 'application/json; charset=utf-8',
  'metadata.json': 'application/csvm+json; charset=utf-8',
} as const;
type Format = keyof typeof TYPES;

/** What the lines of SDMX-CSV refer to: dimensions, lists of codes, and the dataflow. */
const STRUCTURE = 'structure.json';

/** Formats that only one table has. */
const ONLY: ReadonlyMap<string, string> = new Map([
  ['sdmx.csv', 'observations'],
  ['iati.json', 'results'],
]);

/** The open tables: `/open-data/<table>.<format>`. */
@Controller('open-data')
export class OpenDataController {
  constructor(
    private readonly openData: OpenDataService,
    private readonly files: OpenDataFiles,
  ) {}

  @Get()
  index(@Res() response: Response): void {
    response.json({ tables: this.openData.names, formats: Object.keys(TYPES), structure: STRUCTURE });
  }

  @Get(STRUCTURE)
  async structure(
    @Req() request: Request,
    @Res() response: Response<unknown, { charge: Charge }>,
  ): Promise<void> {
    const snapshot = await this.openData.snapshot();
    const tag = tagOf([STRUCTURE, snapshot]);
    response.setHeader('etag', tag);
    response.setHeader('cache-control', 'no-cache');
    if (holds(request, tag)) {
      response.status(304).end();
      return;
    }
    const structure = await charged(response.locals.charge, () => this.openData.sdmxStructure(snapshot));
    response.setHeader('content-type', 'application/vnd.sdmx.structure+json; version=2.0.0; charset=utf-8');
    response.end(JSON.stringify(structure, null, 2));
  }

  @Get(':file')
  async file(
    @Param('file') file: string,
    @Query() words: Readonly<Record<string, unknown>>,
    @Req() request: Request,
    @Res() response: Response<unknown, { charge: Charge }>,
  ): Promise<void> {
    const [name = '', ...rest] = file.split('.');
    const shape = this.openData.shapeOf(name);
    const format = rest.join('.');
    if (shape === undefined || !isFormat(format) || (ONLY.get(format) ?? name) !== name) {
      const error = `There is no open table "${file.slice(0, 80)}".`;
      response.status(404).json({ error, tables: this.openData.names, formats: Object.keys(TYPES) });
      return;
    }
    const query = await this.queryOf(shape, words, response);
    if (query === null) return;
    const snapshot = await this.openData.snapshot();
    const bom = words['bom'] === '1' && format.endsWith('csv');
    const tag = tagOf([file, query, bom, snapshot]);
    response.setHeader('etag', tag);
    response.setHeader('cache-control', 'no-cache');
    if (holds(request, tag)) {
      response.status(304).end();
      return;
    }
    const encoding = encodingFor(request);
    const headers = {
      'content-type': TYPES[format],
      vary: 'accept-encoding',
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      'content-disposition': `inline; filename="${snapshot.fictional ? 'fictional-' : ''}${file}"`,
    };
    if (request.method === 'HEAD') {
      response.set(headers).end();
      return;
    }
    const text = () => this.whole(snapshot, bom, this.text(shape, format, query, snapshot));
    const by = addressBlock(request.ip ?? '');
    const table = await charged(response.locals.charge, () => this.files.find({ tag, encoding, text }, by));
    // A refusal is no table: it must not go out as a file of its name.
    response.set(headers);
    // Anyone who has gone meanwhile, or goes on the way, leaves nothing behind that is ours to mend.
    await pipeline(table.createReadStream(), response).catch((fault: unknown) =>
      log.debug({ err: fault }, 'an open table was broken off'),
    );
  }

  /** The checked query, or null after saying which word is wrong. */
  private async queryOf(
    { name }: TableShape,
    words: unknown,
    response: Response,
  ): Promise<ObservationQuery | null> {
    const parsed = (name === 'observations' ? observationQuery : wholeQuery).safeParse(words);
    if (!parsed.success) {
      const problems = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
      response.status(400).json({ error: 'The query cannot be read.', problems });
      return null;
    }
    const unknown = await this.openData.unknownCodes(parsed.data);
    if (unknown.length === 0) return parsed.data;
    response.status(400).json({ error: `Unknown codes: ${unknown.slice(0, 10).join(', ').slice(0, 200)}` });
    return null;
  }

  private text(
    shape: TableShape,
    format: Format,
    query: ObservationQuery,
    snapshot: DataSnapshot,
  ): AsyncIterable<string> {
    if (format === 'csv') return this.openData.csv(shape, query, snapshot);
    if (format === 'json') return this.openData.json(shape, query, snapshot);
    if (format === 'iati.json') return this.openData.iati(shape, query, snapshot);
    if (format === 'sdmx.csv') return this.openData.sdmx(query, snapshot);
    return Readable.from([JSON.stringify(this.openData.metadata(shape, snapshot), null, 2)]);
  }

  /** A table that the data changed under is never given to anybody, so that no file mixes two states. */
  private async *whole(
    snapshot: DataSnapshot,
    bom: boolean,
    text: AsyncIterable<string>,
  ): AsyncGenerator<string> {
    if (bom) yield BYTE_ORDER_MARK;
    yield* text;
    if ((await this.openData.snapshot()).version !== snapshot.version) throw new AppError('BUSY');
  }
}

/** Weak, because the same rows may be sent compressed or not. */
function tagOf(what: readonly unknown[]): string {
  return `W/"${createHash('sha256').update(JSON.stringify(what)).digest('base64url').slice(0, 22)}"`;
}

function isFormat(ending: string): ending is Format {
  return Object.hasOwn(TYPES, ending);
}
