import { fileTypeOf } from './file-type.js';

describe('a file', () => {
  it.each([
    ['minutes.pdf', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    ['Liste.CSV', Buffer.from('iso3;name\nMAR;Maroc\n'), 'text/csv; charset=utf-8'],
    ['photo.jpeg', Buffer.from('ffd8ffe0', 'hex'), 'image/jpeg'],
    ['list.xlsx', Buffer.from('PK\u0003\u0004'), expect.stringContaining('spreadsheetml')],
    ['محضر.docx', Buffer.from('PK\u0003\u0004'), expect.stringContaining('wordprocessingml')],
  ])('is what its first bytes and its name say: %s', (name, content, mediaType) => {
    expect(fileTypeOf(name, content)).toMatchObject({ mediaType, begins: true });
  });

  it.each([
    ['a page that calls itself a picture', 'photo.png', Buffer.from('<html><script>alert(1)</script>')],
    ['a program that calls itself a list', 'list.csv', Buffer.from('MZ\u0000\u0001')],
    ['a picture that calls itself a document', 'minutes.pdf', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a PDF that calls itself a workbook', 'list.xlsx', Buffer.from('%PDF-1.7\n')],
  ])('is not what its name says where it is %s', (_, name, content) => {
    expect(fileTypeOf(name, content)?.begins).toBe(false);
  });

  it.each([
    ['a page', 'page.html', Buffer.from('<html>')],
    ['a drawing that can run scripts', 'drawing.svg', Buffer.from('<svg/>')],
    ['a file without an end to its name', 'minutes', Buffer.from('%PDF-')],
    ['a name of the language', 'x.constructor', Buffer.from('')],
  ])('is of no kind that is taken where it is %s', (_, name, content) => {
    expect(fileTypeOf(name, content)).toBeNull();
  });
});
