declare global {
  interface Window {
    /** The button that was pressed last before the script of a drawn page ran; null once it runs. */
    earlyPress?: HTMLElement | null;
  }
}

/**
 * Presses again what a reader pressed on a page that the server drew before its script was there to hear it: on a poor line that is
 * seconds. The document itself keeps the button (`apps/api/src/pages/page-document.ts`).
 */
export function repeatEarlyPress(target: Pick<Window, 'earlyPress'> = window): void {
  const button = target.earlyPress;
  target.earlyPress = null;
  // A button of a form has sent it, and the page is on its way out.
  if (button?.isConnected === true && !button.matches('form [type=submit]')) button.click();
}
