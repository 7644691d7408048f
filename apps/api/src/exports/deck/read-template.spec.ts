import { strToU8, zipSync } from 'fflate';
import { themeColors } from '@libs/deck';
import { zipOfParts } from '../../../../../test/workbook.js';
import { readTemplate, TEMPLATE_BYTES } from './read-template.js';

const colors: Readonly<Record<string, string>> = { dk1: '112233', lt1: 'FFFFFF', accent1: '005500' };

function theme(more = '', fonts = '<a:latin typeface="Georgia"/><a:cs typeface="Sakkal Majalla"/>'): string {
  const scheme = themeColors.map((name) =>
    name === 'lt1'
      ? '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
      : `<a:${name}><a:srgbClr val="${colors[name] ?? '445566'}"/></a:${name}>`,
  );
  return `<?xml version="1.0"?>${more}<a:theme xmlns:a="x"><a:clrScheme name="c">${scheme.join('')}</a:clrScheme><a:fontScheme><a:minorFont>${fonts}</a:minorFont></a:fontScheme></a:theme>`;
}

const template = (xml: string, path = 'ppt/theme/theme1.xml'): Uint8Array =>
  zipSync({ 'ppt/presentation.xml': strToU8('<p/>'), [path]: strToU8(xml) });

describe('a corporate template', () => {
  it('gives its colours and fonts, from a presentation and from a theme file alike', () => {
    for (const path of ['ppt/theme/theme1.xml', 'theme/theme/theme1.xml'])
      expect(readTemplate(template(theme(), path))).toMatchObject({
        colors: { dk1: '#112233', lt1: '#ffffff', accent1: '#005500' },
        fonts: { latin: 'Georgia', arabic: 'Sakkal Majalla' },
      });
  });

  it('keeps the product’s font where it names none for Arabic, or one that is no name', () => {
    const fonts = '<a:latin typeface="&quot;/><script>"/><a:cs typeface=""/>';
    expect(readTemplate(template(theme('', fonts)))).toMatchObject({
      fonts: { latin: 'Arial', arabic: 'Arial' },
    });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4])],
    ['a package that is broken off', template(theme()).subarray(0, 60)],
    ['entities from elsewhere', template(theme('<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]>'))],
  ])('is refused where it is %s', (_, bytes) => {
    expect(['not-a-template', 'no-theme']).toContain(readTemplate(bytes));
  });

  it('S1: is refused where a part of it is in the package twice', () => {
    const path = 'ppt/theme/theme1.xml';
    const other = theme().replace('112233', '000000');
    expect(readTemplate(zipOfParts([[path, theme()]]))).toMatchObject({ colors: { dk1: '#112233' } });
    for (const name of [path, 'ppt/Theme/theme1.xml'])
      expect(
        readTemplate(
          zipOfParts([
            [path, theme()],
            [name, other],
          ]),
        ),
      ).toBe('not-a-template');
  });

  it('is refused without a theme, and with colours that nobody can read', () => {
    expect(readTemplate(template('<a:theme/>'))).toBe('no-theme');
    expect(readTemplate(template(theme(), 'ppt/other.xml'))).toBe('no-theme');
    expect(readTemplate(template(theme().replace('112233', 'EEEEEE')))).toBe('not-readable');
  });

  it('is refused before it is unpacked where it is too large, packed or not', () => {
    expect(readTemplate(new Uint8Array(TEMPLATE_BYTES + 1))).toBe('too-large');
    const bomb = template(theme() + ' '.repeat(60 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(200_000);
    expect(readTemplate(bomb)).toBe('too-large');
  });
});
