import { useEffect } from 'react';

const LOOK = 'font: 8pt "IBM Plex Sans", "IBM Plex Sans Arabic", sans-serif; color: #5a6068';

/** Puts the page's name and date at the head of every printed sheet, and its number at the foot. */
export function usePrinting(asOf: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    // The name is that of the page at the moment of printing.
    const write = (): void => {
      const head = JSON.stringify([document.title, asOf].filter(Boolean).join(' · '));
      const side = document.documentElement.dir === 'rtl' ? ['right', 'left'] : ['left', 'right'];
      sheet.replaceSync(
        `@page { @top-${side[0]} { content: ${head}; ${LOOK} } @bottom-${side[1]} { content: counter(page) " / " counter(pages); ${LOOK} } }`,
      );
    };
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    window.addEventListener('beforeprint', write);
    return () => {
      window.removeEventListener('beforeprint', write);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [asOf]);
}
