import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { documentProblem, type DocumentEnding } from './document-problem.js';

/** A PDF of these objects, with its table of places. */
function pdf(objects: string, tail = ''): Buffer {
  const body = Buffer.from(`%PDF-1.7\n${objects}\n`, 'latin1');
  const end = `xref\n0 1\n0000000000 65535 f \ntrailer << /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n${tail}`;
  return Buffer.concat([body, Buffer.from(end)]);
}
const catalog = '1 0 obj\n<< /Type /Catalog >>\nendobj';
const stream = (head: string, bytes: Buffer): string =>
  `2 0 obj\n<< ${head} /Length ${bytes.length} >>\nstream\n${bytes.toString('latin1')}\nendstream\nendobj`;

const mains = {
  docx: ['word/document.xml', 'wordprocessingml.document.main+xml'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet.main+xml'],
  pptx: ['ppt/presentation.xml', 'presentationml.presentation.main+xml'],
} as const;

/** A packed document of an office format, with these parts in the place of its own. */
function office(ending: keyof typeof mains, parts: Readonly<Record<string, string>> = {}): Buffer {
  const [main, type] = mains[ending];
  const own = {
    '[Content_Types].xml': `<Types><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}"/></Types>`,
    [main]: '<?xml version="1.0"?><document></document>',
    ...parts,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(own).map(([name, text]) => [name, strToU8(text)]))),
  );
}

describe('S14: a document that somebody brings', () => {
  it.each<[string, DocumentEnding, Buffer]>([
    ['a PDF', 'pdf', pdf(catalog)],
    [
      'a PDF with words like those of a program in a text',
      'pdf',
      pdf(stream('', Buffer.from('/JavaScript /Launch'))),
    ],
    ['a PDF with some bytes behind its end', 'pdf', pdf(catalog, '\n\n')],
    [
      'a PDF of bundled objects',
      'pdf',
      pdf(stream('/Type /ObjStm /Filter /FlateDecode', deflateSync(catalog))),
    ],
    ['a text', 'docx', office('docx')],
    ['a table', 'xlsx', office('xlsx')],
    ['slides', 'pptx', office('pptx')],
    [
      'a text with a link that somebody may follow',
      'docx',
      office('docx', {
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Id="a" Type="http://x/hyperlink" Target="https://example.org" TargetMode="External"/></Relationships>',
      }),
    ],
  ])('is kept where it is %s', (_, ending, bytes) => {
    expect(documentProblem(ending, bytes)).toBeNull();
  });

  it.each<[string, string, DocumentEnding, Buffer]>([
    ['broken-document', 'a PDF that is cut off', 'pdf', pdf(catalog).subarray(0, 60)],
    ['broken-document', 'a PDF by its first bytes only', 'pdf', Buffer.from('%PDF-1.7 minutes')],
    [
      'broken-document',
      'a PDF whose end leads nowhere',
      'pdf',
      Buffer.from('%PDF-1.7\nx\nstartxref\n9\n%%EOF'),
    ],
    ['not-what-its-name-says', 'a page', 'pdf', Buffer.from('<html><script>1</script>')],
    ['holds-programs', 'a PDF with a script', 'pdf', pdf(`${catalog} << /S /JavaScript /JS (x) >>`)],
    [
      'holds-programs',
      'a PDF that starts a program',
      'pdf',
      pdf('1 0 obj << /S /Launch /F (x.exe) >> endobj'),
    ],
    [
      'holds-programs',
      'a PDF with a file in it',
      'pdf',
      pdf('1 0 obj << /Names << /EmbeddedFiles 2 0 R >> >> endobj'),
    ],
    ['holds-programs', 'a PDF that hides the name', 'pdf', pdf('1 0 obj << /S /J#61vaScript >> endobj')],
    [
      'holds-programs',
      'a PDF with a script in a bundle',
      'pdf',
      pdf(stream('/Type /ObjStm /Filter /FlateDecode', deflateSync('<< /S /JavaScript >>'))),
    ],
    [
      'unpacks-to-too-much',
      'a PDF whose bundle is a bomb',
      'pdf',
      pdf(stream('/Type /ObjStm /Filter /FlateDecode', deflateSync(Buffer.alloc(30_000_000)))),
    ],
    ['not-what-its-name-says', 'a text that calls itself a table', 'xlsx', office('docx')],
    ['not-what-its-name-says', 'a table that calls itself slides', 'pptx', office('xlsx')],
    [
      'broken-document',
      'packed, without a list of types',
      'docx',
      Buffer.from(zipSync({ 'word/document.xml': strToU8('<a/>') })),
    ],
    ['broken-document', 'a table that is cut off', 'xlsx', office('xlsx').subarray(0, 200)],
    [
      'broken-document',
      'a text whose body ends half-way',
      'docx',
      office('docx', { 'word/document.xml': '<document><p>' }),
    ],
    [
      'broken-document',
      'a text that declares entities',
      'docx',
      office('docx', { 'word/document.xml': '<!DOCTYPE a><a/>' }),
    ],
    ['holds-programs', 'a table with macros', 'xlsx', office('xlsx', { 'xl/vbaProject.bin': 'x' })],
    [
      'holds-programs',
      'a table with macros under another name',
      'xlsx',
      office('xlsx', {
        '[Content_Types].xml':
          '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      }),
    ],
    [
      'holds-programs',
      'slides with a program in them',
      'pptx',
      office('pptx', { 'ppt/embeddings/oleObject1.bin': 'MZ' }),
    ],
    [
      'holds-programs',
      'a text that fetches its template',
      'docx',
      office('docx', {
        'word/_rels/settings.xml.rels':
          '<Relationships><Relationship Id="a" Type="http://x/attachedTemplate" Target="https://example.org/a.dotm" TargetMode="External"/></Relationships>',
      }),
    ],
    ['old-or-protected', 'a text with a password', 'docx', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    [
      'unpacks-to-too-much',
      'a text that is a bomb',
      'docx',
      office('docx', { 'word/a.xml': 'x'.repeat(20_000_000) }),
    ],
    [
      'unpacks-to-too-much',
      'slides of too many parts',
      'pptx',
      office('pptx', Object.fromEntries(Array.from({ length: 1_100 }, (_, n) => [`ppt/${n}`, '']))),
    ],
  ])('is refused as %s where it is %s', (problem, _, ending, bytes) => {
    expect(documentProblem(ending, bytes)).toBe(problem);
  });
});
