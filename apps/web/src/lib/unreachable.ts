import { direction, LANGUAGES, type Language } from '@libs/vocabulary';

const sentences: Readonly<Record<Language, string>> = {
  en: 'The page could not be loaded. Please try again.',
  fr: 'La page n’a pas pu être chargée. Veuillez réessayer.',
  ar: 'تعذّر تحميل الصفحة. يُرجى إعادة المحاولة.',
};

/** Shows a sentence in every language where not even the words of one could be fetched. */
export function showUnreachable(root: HTMLElement): void {
  for (const language of LANGUAGES) {
    const line = document.createElement('p');
    line.lang = language;
    line.dir = direction(language);
    line.textContent = sentences[language];
    root.append(line);
  }
}
