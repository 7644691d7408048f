/**
 * The policy of all pages lets no attribute hold a style. Each is referred to by a number instead, in an attribute that React does not
 * know and therefore leaves alone; a style that it sets later is stronger.
 */
export function extractStyles(text: string): { readonly markup: string; readonly styles: string } {
  const numbers = new Map<string, number>();
  const markup = text.replace(/(<[a-zA-Z][^<>]*?) style="([^"]*)"/g, (_, before: string, style: string) => {
    const number = numbers.get(style) ?? numbers.size;
    numbers.set(style, number);
    return `${before} data-style="${number}"`;
  });
  const rules = [...numbers].map(
    ([style, number]) => `[data-style="${number}"][data-style]{${inSheet(style)}}`,
  );
  return { markup, styles: rules.join('') };
}

/** The style of an attribute in a style element, which no letter of it ends. */
function inSheet(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', String.raw`\3c `)
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
