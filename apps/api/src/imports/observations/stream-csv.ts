import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse';
import { cut, delimiterOf, LONGEST_LINE, type Delimiter } from '../sheet/delimiter.js';
import { encodingOf, type Encoding } from '../sheet/encoding.js';
import { cleanCell, lineOf, LIMITS } from '../sheet/read-csv.js';
import type { Table } from '../sheet/table.js';
import { UnreadableFileError } from '../sheet/unreadable-file-error.js';

const HEAD = 256 * 1024;
const HEAD_LINES = 40;

/** The first lines of a long text file, as a table of their own: enough for its columns and samples. */
export async function readHead(path: string): Promise<Table & { encoding: Encoding; delimiter: Delimiter }> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const bytes = buffer.subarray(0, wholeLines(buffer, bytesRead));
    const encoding = encodingOf(bytes);
    const text = new TextDecoder(encoding).decode(bytes);
    if (text.includes('\0')) throw new UnreadableFileError('not-text');
    const delimiter = delimiterOf(text);
    const rows = cut(text, delimiter, HEAD_LINES).map((row) => row.map(cleanCell));
    return { encoding, delimiter, sheets: [], sheet: null, rows, marks: new Map() };
  } catch (fault) {
    throw fault instanceof CsvError ? new UnreadableFileError('broken-quotes', lineOf(fault)) : fault;
  } finally {
    await file.close();
  }
}

/** Up to the last line that is there whole, so that no sign of it is cut. */
function wholeLines(buffer: Buffer, length: number): number {
  const last = buffer.lastIndexOf(0x0a, length - 1);
  return length < HEAD || last < 0 ? length : last + 1;
}

interface Reading {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly signal: AbortSignal;
  /** Told how many bytes were read so far. */
  readonly bytes: (read: number) => void;
}

/** The lines of a long text file one after the other, never more of it in memory than a piece. */
export async function* readLines(path: string, reading: Reading): AsyncGenerator<readonly string[]> {
  const { encoding, delimiter, signal } = reading;
  const text = createReadStream(path, { signal, highWaterMark: 64 * 1024 });
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 200_000,
  });
  const decoder = new TextDecoder(encoding);
  let read = 0;
  let line = 0;
  text.on('data', (chunk) => {
    read += chunk.length;
    const part = decoder.decode(Buffer.from(chunk), { stream: true });
    const end = Math.max(part.lastIndexOf('\n'), part.lastIndexOf('\r'));
    line = end < 0 ? line + part.length : part.length - end - 1;
    // The parser would hold all cells of a line that never ends.
    if (line > LONGEST_LINE) text.destroy(new UnreadableFileError('too-many-columns'));
    else if (!parser.write(part)) text.pause();
  });
  parser.on('drain', () => text.resume());
  text.once('end', () => parser.end(decoder.decode()));
  text.once('error', (fault) => parser.destroy(fault));
  try {
    let lines = 0;
    for await (const row of parser) {
      lines += 1;
      if (lines % 4_096 === 0) reading.bytes(read);
      const cells: string[] = row;
      if (cells.length > LIMITS.columns) throw new UnreadableFileError('too-many-columns', { line: lines });
      yield cells;
    }
    reading.bytes(read);
  } catch (fault) {
    throw fault instanceof CsvError ? new UnreadableFileError('broken-quotes', lineOf(fault)) : fault;
  } finally {
    text.destroy();
  }
}
