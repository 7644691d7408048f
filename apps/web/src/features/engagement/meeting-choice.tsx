import { useReader } from '../../lib/language';
import { useSearchWords } from '../../lib/search';
import styles from './engagement.module.css';

interface MeetingChoiceProps {
  readonly meetings: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** The choice of two meetings; it stands in the address. */
export function MeetingChoice({ meetings, from, to }: MeetingChoiceProps) {
  const { say, name } = useReader();
  const [, change] = useSearchWords();
  const choices = [
    { word: 'from', label: say('change.from'), value: from, other: to },
    { word: 'to', label: say('change.to'), value: to, other: from },
  ];
  return (
    <form className={styles.choices} aria-label={say('filter')} onSubmit={(event) => event.preventDefault()}>
      {choices.map(({ word, label, value, other }) => (
        <label key={word}>
          <span>{label}</span>
          <select value={value} onChange={(event) => change({ [word]: event.target.value }, 'replace')}>
            {meetings
              .filter((id) => id !== other)
              .map((id) => (
                <option key={id} value={id}>
                  {name('meeting', id)}
                </option>
              ))}
          </select>
        </label>
      ))}
    </form>
  );
}
