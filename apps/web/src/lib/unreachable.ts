import { direction } from '@libs/vocabulary';
const sentences = [
  ['en', 'The page could not be loaded. Please try again.'],
  ['fr', 'La page n’a pas pu être chargée. Veuillez réessayer.'],
  ['ar', 'تعذّر تحميل الصفحة. يُرجى إعادة المحاولة.'],
] as const;

/** Said in every language where not even the words of one could be fetched. */
export function showUnreachable(root: HTMLElement): void {
  for (const [language, words] of sentences) {
    const line = document.createElement('p');
    line.lang = language;
    line.dir = direction(language);
    line.textContent = words;
    root.append(line);
  }
}
