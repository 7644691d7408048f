import { DEFAULT_LANGUAGE, LANGUAGES } from '@libs/vocabulary';

const OTHERS = LANGUAGES.filter((language) => language !== DEFAULT_LANGUAGE);

const of = (table: string, language: string) =>
  `case ${language} ${OTHERS.map((one) => `when '${one}' then ${table}.title_${one}`).join(' ')} else ${table}.title_en end`;

/**
 * The columns `titleColumns`, `title` and `written`, of a table with titles in three languages: the title in the language that the
 * parameter names, else as it was written, and then the language it was written in.
 */
export function titleIn(table: string, parameter: string): string {
  return `coalesce(${of(table, `${parameter}::text`)}, ${of(table, `${table}.original`)}) as title,
  case when ${of(table, `${parameter}::text`)} is null then ${table}.original end as written`;
}
