/** The faces that a text needs, as rules that carry the font files in themselves. */
export async function fontFaces(text: string): Promise<string> {
  const points = new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter(isFace);
  const needed = rules.filter((rule) => covers(rule.style.getPropertyValue('unicode-range'), points));
  return (await Promise.all(needed.map(embedded))).join('\n');
}

function isFace(rule: CSSRule): rule is CSSFontFaceRule {
  return rule instanceof CSSFontFaceRule && rule.style.getPropertyValue('src').includes('url(');
}

function covers(ranges: string, points: ReadonlySet<number>): boolean {
  return ranges.split(',').some((range) => {
    const [from = 0, to = from] = range
      .trim()
      .replace(/^U\+/i, '')
      .split('-')
      .map((hex) => parseInt(hex, 16));
    return [...points].some((point) => point >= from && point <= to);
  });
}

async function embedded(rule: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
  if (address === undefined) return '';
  const sheet = rule.parentStyleSheet?.href ?? document.baseURI;
  const bytes = new Uint8Array(await (await fetch(new URL(address, sheet))).arrayBuffer());
  const family = rule.style.getPropertyValue('font-family');
  const weight = rule.style.getPropertyValue('font-weight');
  const range = rule.style.getPropertyValue('unicode-range');
  const file = `data:font/woff2;base64,${base64(bytes)}`;
  return `@font-face{font-family:${family};font-weight:${weight};src:url(${file}) format('woff2');unicode-range:${range}}`;
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
