import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the project, from the sources as well as from the built files. */
export const projectFolder = nearest(import.meta.dirname);

function nearest(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  return nearest(dirname(folder));
}
