import * as field from './fields.js';
import type { Part } from './kind.js';

// The rows that belong to a meeting.

/** What it was for, as its papers state it or in our words after them. */
export const objectives: Part = {
  name: 'objectives',
  label: { en: 'Objectives', fr: 'Objectifs', ar: 'الأهداف' },
  rowLabel: { en: 'Objective', fr: 'Objectif', ar: 'هدف' },
  table: 'meeting_objective',
  parent: ['meeting_id'],
  key: ['seq'],
  ordinalKey: true,
  fields: [
    {
      name: 'text',
      type: { type: 'words', max: 2_000 },
      label: { en: 'Text', fr: 'Texte', ar: 'النص' },
      required: true,
    },
    {
      ...field.original,
      column: {
        default: 'en',
        check: `case original when 'en' then text_en when 'fr' then text_fr when 'ar' then text_ar end is not null`,
      },
    },
    {
      name: 'wording',
      type: { type: 'code', list: 'wording' },
      label: { en: 'Whose words', fr: 'Formulation', ar: 'الصياغة' },
    },
    field.source,
  ],
};

/** Who organises it with others, or is invited beside the members, as the source prints it. */
export const bodies: Part = {
  name: 'bodies',
  label: {
    en: 'Organisers and others invited',
    fr: 'Organisateurs et autres invités',
    ar: 'الجهات المنظمة والمدعوون الآخرون',
  },
  rowLabel: { en: 'Body', fr: 'Organisme', ar: 'جهة' },
  table: 'meeting_body',
  parent: ['meeting_id'],
  key: ['seq'],
  ordinalKey: true,
  fields: [
    {
      name: 'role',
      type: { type: 'code', list: 'meeting-body' },
      label: { en: 'Role', fr: 'Rôle', ar: 'الدور' },
      required: true,
    },
    {
      name: 'name',
      type: { type: 'line', max: 500 },
      label: { en: 'Name', fr: 'Nom', ar: 'الاسم' },
      required: true,
    },
    field.source,
  ],
};

/** Head counts, as each source has them: sources may disagree, and at most one is preferred for a measure. */
export const counts: Part = {
  name: 'counts',
  label: { en: 'Figures, by source', fr: 'Chiffres, par source', ar: 'الأرقام بحسب المصدر' },
  rowLabel: { en: 'Figure', fr: 'Chiffre', ar: 'رقم' },
  table: 'meeting_count',
  parent: ['meeting_id'],
  key: ['measure', 'basis', 'source_id'],
  indexes: [
    {
      name: 'meeting_count_preferred_uq',
      columns: ['meeting_id', 'measure'],
      unique: true,
      where: 'preferred',
    },
  ],
  fields: [
    {
      name: 'measure',
      type: { type: 'code', list: 'meeting-measure' },
      label: { en: 'What is counted', fr: 'Ce qui est compté', ar: 'موضوع العدّ' },
      required: true,
    },
    {
      name: 'basis',
      type: { type: 'code', list: 'basis' },
      label: { en: 'Basis', fr: 'Base', ar: 'الأساس' },
      required: true,
    },
    field.source,
    field.value,
    {
      name: 'counted_as',
      type: { type: 'code', list: 'counted-as' },
      label: { en: 'Counted as', fr: 'Compté comme', ar: 'محسوب بصفة' },
      column: { check: `(measure = 'representatives') = (counted_as is not null)` },
    },
    ...field.preferred,
  ],
};
