import { isDay, type ValidationIssue } from '@libs/rules';
import { isCode, isLanguage, type ListName } from '@libs/vocabulary';

/** Collects what is wrong with an input, field by field: all of it, not the first. */
export class ValidationIssues {
  readonly found: ValidationIssue[] = [];

  add(path: string, code: string, value: string | number | null = null): void {
    this.found.push({ path, code, value });
  }

  /** A text that must be there, and no longer than `max` characters. */
  text(path: string, value: string, max: number): void {
    if (value.trim() === '') this.add(path, 'needed');
    else if (value.length > max) this.add(path, 'too-long', max);
  }

  code(path: string, list: ListName, value: string | null): void {
    if (value !== null && !isCode(list, value)) this.add(path, 'unknown-code', value.slice(0, 40));
  }

  language(path: string, value: string): void {
    if (!isLanguage(value)) this.add(path, 'unknown-code', value.slice(0, 40));
  }

  /** Days of the calendar (YYYY-MM-DD), the last not before the first. */
  days(startDate: string, endDate: string | null): void {
    const wrong = Object.entries({ startDate, endDate }).filter(([, day]) => day !== null && !isDay(day));
    for (const [path, day] of wrong) this.add(path, 'not-a-date', day?.slice(0, 40) ?? null);
    if (wrong.length === 0 && endDate !== null && endDate < startDate)
      this.add('endDate', 'end-before-start', endDate);
  }

  /** Members, each once. */
  members(path: string, codes: readonly string[], known: ReadonlySet<string>): void {
    for (const [index, code] of codes.entries()) {
      if (!known.has(code)) this.add(`${path}.${index}`, 'unknown-country', code.slice(0, 40));
      else if (codes.indexOf(code) < index) this.add(`${path}.${index}`, 'named-twice', code);
    }
  }
}
