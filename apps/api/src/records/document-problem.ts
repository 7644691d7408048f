import { isOfficeEnding, officeProblem, type OfficeEnding, type OfficeProblem } from './office-problem.js';
import { pdfProblem, type PdfProblem } from './pdf-problem.js';

/** Why a document is not kept; each has a sentence that says what to do. */
export type DocumentProblem = OfficeProblem | PdfProblem;

export type DocumentEnding = OfficeEnding | 'pdf';

/** What in a document speaks against keeping it, or null: its parts are looked at, nothing in it is followed or run. */
export function documentProblem(ending: DocumentEnding, bytes: Buffer): DocumentProblem | null {
  return isOfficeEnding(ending) ? officeProblem(ending, bytes) : pdfProblem(bytes);
}
