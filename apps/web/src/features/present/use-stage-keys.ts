import { useEffect, useState } from 'react';
import { commandOf, type Command } from './stage-keys';

/** Hears the keys of the stage; the digits typed so far are given back, to be seen. */
export function useStageKeys(mirrored: boolean, onCommand: (command: Command) => void): string {
  const [digits, setDigits] = useState('');
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event;
      const typing = target instanceof HTMLElement && target.matches('input, select, textarea');
      if (event.ctrlKey || event.metaKey || event.altKey || typing) return;
      // A button under the focus is pressed by these keys, as anywhere.
      if (target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ')) return;
      const command = commandOf(event.key, { digits, mirrored });
      if (command === null) return;
      event.preventDefault();
      event.stopPropagation();
      setDigits(command.go === 'digits' ? command.digits : '');
      onCommand(command);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [digits, mirrored, onCommand]);
  return digits;
}
