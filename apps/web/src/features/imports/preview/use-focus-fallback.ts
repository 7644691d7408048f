import { useLayoutEffect, useRef, type RefObject } from 'react';
import { focusOn, focusNextInvalid, NOW } from './invalid-cells';

/** For an element that may go away while it has the focus: the next red cell has it then, or the words of how far it is. */
export function useFocusFallback<T extends HTMLElement>(): RefObject<T | null> {
  const element = useRef<T>(null);
  useLayoutEffect(() => {
    const place = element.current;
    return () => {
      if (place === null || !place.contains(document.activeElement)) return;
      // Once the page stands as it will be.
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return;
        if (!focusNextInvalid(document.querySelector('main table'), null)) focusOn(NOW);
      });
    };
  }, []);
  return element;
}
