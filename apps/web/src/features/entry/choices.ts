import { fieldsOf, type Field, type Kind } from '@libs/model';
import type { I18n } from '@libs/findings';
import type { Language } from '@libs/vocabulary';
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { RecordChoicesDocument } from '../../gql/graphql';
import { useI18n } from '../../lib/language';
import { askOwn } from '../../lib/send';
import { cellWords, type CellWords } from '../../ui/record/cell-words';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** How many choices the server gives at once: where there are as many, the rest is found by typing. */
const MAX = 500;

function choicesOf(to: string, language: Language, text: string) {
  return queryOptions({
    queryKey: ['choices', to, language, text],
    queryFn: async (): Promise<readonly Choice[]> => {
      const asked = { to, lang: language, text: text === '' ? null : text };
      return (await askOwn(RecordChoicesDocument, asked)).recordChoices;
    },
    staleTime: 60_000,
    retry: 2,
    networkMode: 'always' as const,
  });
}

/**
 * What a field can refer to, in the reader's language; with `text`, what goes by that name. Undefined until it is
 * known, `all` where the list is whole.
 */
export function useChoices(to: string, { text = '', enabled = true } = {}) {
  const { language } = useI18n();
  const { data } = useQuery({ ...choicesOf(to, language, text), enabled });
  return { choices: data, all: data !== undefined && data.length < MAX };
}

/** The codes of a list in the reader's words. */
export function codeChoices(list: string, codes: readonly string[], { label }: I18n): readonly Choice[] {
  return codes.map((code) => ({ value: code, label: label(`code:${list}`, code) }));
}

/** Labels of whatever the records of a kind refer to: by what is referred to and its key. */
function useLabels(kind: Kind): (to: string, value: string) => string | null {
  const { language } = useI18n();
  const wanted = useMemo(() => referencesOf(kind), [kind]);
  const answers = useQueries({ queries: wanted.map((to) => choicesOf(to, language, '')) });
  const labels = new Map(
    wanted.flatMap((to, index) =>
      (answers[index]?.data ?? []).map(({ value, label }) => [`${to} ${value}`, label]),
    ),
  );
  return (to, value) => labels.get(`${to} ${value}`) ?? null;
}

function referencesOf(kind: Kind): readonly string[] {
  const fields: readonly Field[] = [...fieldsOf(kind), ...kind.parts.flatMap(fieldsOf)];
  const all = fields.flatMap(({ type }) =>
    type.type === 'reference' && type.to !== 'file' ? [type.to] : [],
  );
  return [...new Set(all)];
}

/** How the cells of a kind of record are read, with the labels of whatever they refer to. */
export function useCellWords(kind: Kind): CellWords {
  return cellWords(useI18n(), useLabels(kind));
}
