/** What a rule must set to be of use in a drawing. */
const OF_DRAWINGS =
  /(?:^|;)(?:fill|stroke|font-size|font-weight|text-anchor|opacity|paint-order|visibility)[a-z-]*:|display:none/;

/** What a drawing needs of the pages' style sheet. */
export interface PictureStyles {
  /** Rules for classes and elements. */
  readonly rules: string;
  /** A text of styles or attributes with the colours and lengths that it refers to. */
  readonly plain: (text: string) => string;
}

/**
 * The rules of the pages' style sheet that a drawing needs, for a program that knows neither variables nor conditions: in the light
 * colours, lengths in pixels. Rules for a state of the page, for paper or for a width are left out.
 */
export function pictureStyles(sheet: string): PictureStyles {
  const rules = [...withoutConditions(sheet).matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
    ([, selector = '', body = '']) => ({ selector, body }),
  );
  const values = new Map(
    rules
      .filter(({ selector }) => selector.trim().split(',').includes(':root'))
      .flatMap(({ body }) => [...body.matchAll(/(--[\w-]+):([^;]+)/g)])
      .map(([, name = '', value = '']) => [name, value] as const),
  );
  const plainOf = (text: string) => plain(text, values);
  const used = rules.filter(({ selector, body }) => !/[:[]/.test(selector) && OF_DRAWINGS.test(body));
  return {
    rules: used.map(({ selector, body }) => `${selector}{${plainOf(body)}}`).join(''),
    plain: plainOf,
  };
}

/** The colours and lengths of the pages as plain values: those of the light theme, in pixels. */
function plain(text: string, values: ReadonlyMap<string, string>): string {
  let flat = text;
  // A variable may refer to another one.
  for (let depth = 0; depth < 3; depth += 1)
    flat = flat
      .replace(/var\(--lightningcss-light,([^()]*)\)/g, '$1')
      .replace(/var\(--lightningcss-dark,[^()]*\)/g, '')
      .replace(/var\((--[\w-]+)\)/g, (_, name: string) => values.get(name) ?? 'none');
  return flat.replace(/(\d*\.?\d+)rem/g, (_, size: string) => `${Number(size) * 16}px`);
}

/** A sheet without what holds for a width, a medium or a font only. */
function withoutConditions(sheet: string): string {
  let left = '';
  let depth = 0;
  let isCondition = false;
  for (const letter of sheet.replace(/\/\*[\s\S]*?\*\//g, '')) {
    if (letter === '@' && depth === 0) isCondition = true;
    if (!isCondition) left += letter;
    if (letter === '{') depth += 1;
    if (letter === '}') depth -= 1;
    if (isCondition && depth === 0 && (letter === '}' || letter === ';')) isCondition = false;
  }
  return left;
}
