// node draw-pages.mjs PROGRAM SERVER PATH…: draws pages by a build of the drawing program; writes their markup and answers as JSON.
import { pathToFileURL } from 'node:url';

const [, , program, server, ...paths] = process.argv;
const { drawPage } = await import(pathToFileURL(program).href);

async function answerTo(question) {
  const response = await fetch(server + question);
  return response.status === 200 ? response.text() : null;
}

const pages = {};
for (const path of paths) {
  const { pathname, searchParams } = new URL(path, server);
  const page = await drawPage({ pathname, search: searchParams.toString() }, answerTo);
  pages[path] = page && { title: page.title, markup: page.markup, answers: page.answers };
}
process.stdout.write(JSON.stringify(pages));
