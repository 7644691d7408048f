import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { projectFolder } from '../platform/settings/project-folder.js';
import type { AnswerTo, DrawnPage, PageAddress } from '@libs/pages';
import type { Order, Report } from './drawing.js';
import { paintPicture } from './paint-picture.js';

/** What the pages' own build gives. */
interface Drawing {
  drawPage(address: PageAddress, answerTo: AnswerTo): Promise<DrawnPage | null>;
  isDrawn(address: PageAddress): boolean;
}

const program = pathToFileURL(join(projectFolder, 'dist/web-server/draw-page.js')).href;
const drawing = (await import(program)) as Drawing;
/** Questions that wait for their answer, by the page and the address of the question. */
const waiting = new Map<string, (text: string | null) => void>();

const report = (message: Report) => parentPort?.postMessage(message);
const waitingKey = (id: number, question: string) => `${id} ${question}`;

/** A page's picture, or that it never has one; null where the page could not be drawn now. */
async function pictureOf(page: DrawnPage | null, address: PageAddress): Promise<Uint8Array | 'none' | null> {
  if (page === null) return drawing.isDrawn(address) ? null : 'none';
  return page.isFound ? paintPicture(page, address) : 'none';
}

parentPort?.on('message', (order: Order) => {
  if (order.type === 'answer') return waiting.get(waitingKey(order.id, order.question))?.(order.text);
  const { type, id, address } = order;
  const answerTo = (question: string) => {
    const answer = new Promise<string | null>((resolve) => waiting.set(waitingKey(id, question), resolve));
    report({ type: 'ask', id, question });
    return answer.finally(() => waiting.delete(waitingKey(id, question)));
  };
  const done = async (page: DrawnPage | null): Promise<Report> =>
    type === 'draw'
      ? { type: 'drawn', id, page }
      : { type: 'painted', id, picture: await pictureOf(page, address) };
  drawing
    .drawPage(address, answerTo)
    .then(done)
    .then(report, (fault: unknown) =>
      report({
        type: 'failed',
        id,
        message: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
      }),
    );
});
