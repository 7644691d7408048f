import * as field from './fields.js';
import type { Kind } from './kind.js';
import { own, writtenIn } from './rules.js';

/** What a plan, an area or an activity is to bring about. */
export const result: Kind = {
  name: 'result',
  label: { en: 'Result', fr: 'Résultat', ar: 'نتيجة' },
  about: {
    en: 'What a plan, an area or an activity is to bring about.',
    fr: 'Ce qu’un plan, un domaine ou une activité doit produire.',
    ar: 'ما يُنتظر أن تحققه خطة أو مجال أو نشاط.',
  },
  operation: 'write-outcome',
  table: 'result',
  key: ['id'],
  made: true,
  titleFields: ['title'],
  fields: [
    {
      name: 'plan_code',
      type: { type: 'reference', to: 'plan' },
      label: { en: 'Plan', fr: 'Plan', ar: 'الخطة' },
      required: true,
    },
    {
      name: 'area_code',
      type: { type: 'reference', to: 'area' },
      label: { en: 'Thematic area', fr: 'Domaine thématique', ar: 'المجال المواضيعي' },
    },
    {
      name: 'activity_id',
      type: { type: 'reference', to: 'activity' },
      label: { en: 'Activity', fr: 'Activité', ar: 'النشاط' },
    },
    {
      name: 'level',
      type: { type: 'code', list: 'result-level' },
      label: { en: 'Level', fr: 'Niveau', ar: 'المستوى' },
      required: true,
    },
    field.title,
    field.original,
    field.source,
  ],
  parts: [],
  rules: [own(writtenIn('title'))],
};
