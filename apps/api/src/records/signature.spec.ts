import { mediaTypeOf } from './signature.js';

const packed = (...names: string[]) => Buffer.from(`PK\u0003\u0004[Content_Types].xml ${names.join(' ')}`);

describe('a file', () => {
  it.each([
    ['minutes.pdf', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    ['Liste.CSV', Buffer.from('iso3;name\nMAR;Maroc\n'), 'text/csv; charset=utf-8'],
    ['photo.jpeg', Buffer.from('ffd8ffe0', 'hex'), 'image/jpeg'],
    ['list.xlsx', packed('xl/workbook.xml'), expect.stringContaining('spreadsheetml')],
    ['محضر.docx', packed('word/document.xml'), expect.stringContaining('wordprocessingml')],
  ])('is what its first bytes and its name say: %s', (name, content, type) => {
    expect(mediaTypeOf(name, content)).toEqual(type);
  });

  it.each([
    ['a page that calls itself a picture', 'photo.png', Buffer.from('<html><script>alert(1)</script>')],
    ['a program that calls itself a list', 'list.csv', Buffer.from('MZ\u0000\u0001')],
    ['a workbook with macros', 'list.xlsx', packed('xl/workbook.xml', 'xl/vbaProject.bin')],
    ['a document that calls itself a workbook', 'list.xlsx', packed('word/document.xml')],
    ['a page', 'page.html', Buffer.from('<html>')],
    ['a drawing that can run scripts', 'drawing.svg', Buffer.from('<svg/>')],
    ['a file without an end to its name', 'minutes', Buffer.from('%PDF-')],
    ['a name of the language', 'x.constructor', Buffer.from('')],
  ])('is refused where it is %s', (_, name, content) => {
    expect(mediaTypeOf(name, content)).toBeNull();
  });
});
