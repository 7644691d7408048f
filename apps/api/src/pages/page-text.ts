/** The words of some markup, escaped as they are in it. */
export function textOf(markup: string): string {
  return markup
    .replaceAll('<span', ' <span')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a page says first: the finding of its first chart, or what it asks where it has none; escaped. */
export function descriptionOf(markup: string): string {
  const finding =
    /<figcaption><h2[^>]*>([\s\S]*?)<\/h2>/.exec(markup) ?? /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(markup);
  return textOf(finding?.[1] ?? '');
}

/** What holds for the whole page, as that its figures are fictional; escaped, empty where nothing does. */
export function noticeOf(markup: string): string {
  return /<aside aria-label="([^"]*)"/.exec(markup)?.[1] ?? '';
}
