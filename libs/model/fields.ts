import { MAX_KEY_LENGTH } from './keys.js';
import type { Field, Words } from './kind.js';

// Fields that many kinds have.

/** What a field of one kind has beyond its name and label. */
type More = Omit<Field, 'name' | 'type' | 'label'>;

export const source: Field = {
  name: 'source_id',
  type: { type: 'reference', to: 'source' },
  label: { en: 'Source', fr: 'Source', ar: 'المصدر' },
  hint: { en: 'Every figure has a source.', fr: 'Tout chiffre a une source.', ar: 'لكل رقم مصدر.' },
  required: true,
  published: { as: 'source', about: 'Source of the row' },
};
export const secondSource: Field = {
  name: 'second_source_id',
  type: { type: 'reference', to: 'source' },
  label: { en: 'Second source', fr: 'Seconde source', ar: 'مصدر ثانٍ' },
};
export const note: Field = {
  name: 'note',
  type: { type: 'lines', max: 4_000 },
  label: { en: 'Note', fr: 'Remarque', ar: 'ملاحظة' },
};
export const title: Field = {
  name: 'title',
  type: { type: 'words', max: 500 },
  label: { en: 'Title', fr: 'Titre', ar: 'العنوان' },
  required: true,
};
/** The language that the title was written in. */
export const original: Field = {
  name: 'original',
  type: { type: 'code', list: 'language' },
  label: { en: 'Language that it was written in', fr: 'Langue d’origine', ar: 'لغة الأصل' },
  hint: {
    en: 'The title may not be missing in this language.',
    fr: 'Le titre ne peut manquer dans cette langue.',
    ar: 'لا يجوز أن يخلو العنوان بهذه اللغة.',
  },
  required: true,
  column: { default: 'en', check: null },
};

/** The key of a row in its record, for instance opening. */
export function key(name: string, label: Words, more: More = {}): Field {
  return { name, type: { type: 'line', max: MAX_KEY_LENGTH }, label, required: true, ...more };
}

/** A key that is in addresses and is made from the title, for instance pesnet-5. */
export function slug(name: string, label: Words, more: More = {}): Field {
  return { name, type: { type: 'line', max: MAX_KEY_LENGTH, fits: 'slug' }, label, required: true, ...more };
}

/** A key as its publisher or the network writes it, for instance SL.UEM.TOTL.ZS. */
export function code(name: string, label: Words, more: More = {}): Field {
  return { name, type: { type: 'line', max: MAX_KEY_LENGTH, fits: 'code' }, label, required: true, ...more };
}

export function year(name: string, label: Words, more: More = {}): Field {
  return { name, type: { type: 'integer', min: 1_900, max: 2_100 }, label, ...more };
}

export function day(name: string, label: Words, more: More = {}): Field {
  return { name, type: { type: 'day' }, label, ...more };
}

/** How much of a day is known; where it is empty, all of it. */
export function precision(name: string, label: Words, more: More = {}): Field {
  return { name, type: { type: 'code', list: 'date-precision' }, label, ...more };
}

/** Whether a source states a day or it is our reading; where it is empty, a source does. */
export function dateBasis(name: string, label: Words): Field {
  return { name, type: { type: 'code', list: 'date-basis' }, label };
}

export const mode: Field = {
  name: 'mode',
  type: { type: 'code', list: 'mode' },
  label: { en: 'Mode', fr: 'Modalité', ar: 'صيغة الانعقاد' },
  published: { about: 'on-site, virtual or hybrid' },
};
export const value: Field = {
  name: 'value',
  type: { type: 'integer', min: 0, max: 1_000_000 },
  label: { en: 'Value', fr: 'Valeur', ar: 'القيمة' },
  required: true,
  column: { check: 'value >= 0' },
};
export const preferred: readonly Field[] = [
  {
    name: 'preferred',
    type: { type: 'yes-no' },
    label: { en: 'Used in the figures', fr: 'Retenu dans les chiffres', ar: 'المعتمد في الأرقام' },
    required: true,
  },
  {
    name: 'reason',
    type: { type: 'code', list: 'reason' },
    label: { en: 'Reason for the choice', fr: 'Motif du choix', ar: 'سبب الاختيار' },
    column: { check: null },
  },
];
