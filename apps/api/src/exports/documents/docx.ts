import { escapeBidi } from '@libs/table';
import type * as Docx from 'docx';
import type { FileI18n } from '../i18n.service.js';
import type { DocumentContent } from './document.js';
import { blocksOf } from './docx-blocks.js';
import { DocxWriter } from './docx-writer.js';

/** Twentieths of a point: the margins of an A4 page. */
const MARGIN = { top: 1_000, bottom: 900, left: 1_000, right: 1_000, header: 480, footer: 420 };
const A4 = { width: 11_906, height: 16_838 };

/** A document as DOCX, from right to left in Arabic; every page says what it is, of when, from where, and its number. */
export async function docxOf(document: DocumentContent, i18n: FileI18n, fictional: boolean): Promise<Buffer> {
  const [docx, charts] = await Promise.all([import('docx'), import('docx/charts')]);
  const pen = new DocxWriter(docx, i18n.language);
  const head = [i18n.t('site.name'), document.kicker, ...(fictional ? [i18n.t('fictional-data')] : [])];
  const file = new docx.Document({
    title: escapeBidi(document.title),
    subject: escapeBidi(document.kicker),
    creator: escapeBidi(i18n.t('site.name')),
    description: escapeBidi(document.foot),
    styles: pen.styles,
    numbering: pen.numbering,
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        headers: { default: new docx.Header({ children: [pen.paragraph(head.join(' · '), 'edge')] }) },
        footers: { default: new docx.Footer({ children: foot(document, i18n, docx, pen) }) },
        children: [
          ...(fictional ? [pen.paragraph(i18n.t('file.invented'), 'warning')] : []),
          pen.paragraph(document.title, 'title'),
          ...(document.under === null ? [] : [pen.paragraph(document.under, 'under')]),
          ...blocksOf(document.blocks, { docx, charts, pen }),
        ],
      },
    ],
  });
  return docx.Packer.toBuffer(file);
}

function foot(
  { foot: words }: DocumentContent,
  { t }: FileI18n,
  docx: typeof Docx,
  pen: DocxWriter,
): Docx.Paragraph[] {
  const { CURRENT, TOTAL_PAGES } = docx.PageNumber;
  // The two numbers are fields; the words round them come from the message.
  const parts = t('document.page', { page: '\u0001', pages: '\u0002' }).split(/([\u0001\u0002])/);
  const page = parts.map((part) => (part === '\u0001' ? CURRENT : part === '\u0002' ? TOTAL_PAGES : part));
  return [pen.paragraph(words, 'edge'), pen.fields(page)];
}
