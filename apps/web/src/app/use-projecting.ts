import { useEffect } from 'react';

/** Shift+P makes the page fit to be projected: larger type, no controls. */
export function useProjecting(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
      if (
        !event.shiftKey ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.code !== 'KeyP' ||
        typing
      )
        return;
      document.documentElement.toggleAttribute('data-projected');
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
