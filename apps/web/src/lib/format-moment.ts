import { CONVENTIONS, type Language } from '@libs/vocabulary';

/** A day and an hour in the reader's own time. */
export function formatMoment(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(CONVENTIONS[language].locale, {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(iso));
}

/** A month such as 2026-11, or a day of it, as its month and year. */
export function formatMonth(iso: string, language: Language): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(CONVENTIONS[language].locale, options).format(
    new Date(`${iso.slice(0, 7)}-01T00:00:00Z`),
  );
}
