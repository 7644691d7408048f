import { CONVENTIONS } from '@libs/vocabulary';
import { groupMark, Key } from '@libs/charts';
import { useReferenceData } from '../../lib/reference-data';
import { useI18n } from '../../lib/language';
import styles from './draft.module.css';
import { Field } from './field';
import type { DraftProblem } from './send-activity';

interface MemberChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly problems: readonly DraftProblem[];
  readonly codes: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}

/** Chosen members, each of which can be taken out, and a list to add others from. */
export function MemberChoice({ id, label, problems, codes, onChange }: MemberChoiceProps) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const members = useReferenceData()?.network.members ?? [];
  const { compare } = new Intl.Collator(CONVENTIONS[language].locale);
  const open = members
    .filter(({ code }) => !codes.includes(code))
    .map(({ code }) => ({ code, words: i18n.label('country', code) }))
    .sort((a, b) => compare(a.words, b.words));
  const groupOf = (code: string): string => members.find((member) => member.code === code)?.group ?? '';
  return (
    <Field id={id} label={label} problems={problems}>
      {(attributes) => (
        <>
          <ul className={styles.chips}>
            {codes.length === 0 && <li className={styles.note}>{t('draft.none')}</li>}
            {codes.map((code) => (
              <li key={code} className={styles.chip}>
                <Key {...groupMark(groupOf(code))} fill="filled">
                  {i18n.label('country', code)}
                </Key>
                <button
                  type="button"
                  aria-label={t('draft.remove', { country: i18n.label('country', code) })}
                  onClick={() => onChange(codes.filter((other) => other !== code))}
                >
                  <span aria-hidden="true">×</span>
                </button>
              </li>
            ))}
          </ul>
          <select {...attributes} value="" onChange={(event) => onChange([...codes, event.target.value])}>
            <option value="">{t('draft.add')}</option>
            {open.map(({ code, words }) => (
              <option key={code} value={code}>
                {words}
              </option>
            ))}
          </select>
        </>
      )}
    </Field>
  );
}
