import { readdirSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const kinds = ['.js', '.css', '.svg', '.json', '.webmanifest', '.txt'];

/** Writes a .br and a .gz beside every file that gains by it, so that serving costs nothing. */
export async function compress(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => kinds.includes(extname(name)));
  await Promise.all(names.map((name) => join(folder, name)).map(compressFile));
}

async function compressFile(path) {
  if (statSync(path).size < 500) return;
  const bytes = await readFile(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, { params }));
  await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}
