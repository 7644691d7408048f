import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** An import of a library by the name that TypeScript's `paths` give it. */
const byName = /\b(from |import\()(['"])@libs\/([^'"]+)\2/g;

/** Writes the places of the libraries in place of their names into compiled files: Node knows nothing of `paths`. */
export function relateImports(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith('.js')) continue;
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    const related = text.replace(byName, (_, how, quote, library) => {
      const place = relative(dirname(file), join(folder, 'libs', library, 'index.js')).replaceAll('\\', '/');
      return `${how}${quote}${place.startsWith('.') ? place : `./${place}`}${quote}`;
    });
    if (related !== text) writeFileSync(file, related);
  }
}
