import type { KeyboardEvent } from 'react';

/**
 * Arrow keys in a tree of buttons: up and down to the neighbour in sight, on and back to open and close a branch;
 * `mirrored` where the branches grow to the left. Back at a leaf leads to its branch.
 */
export function walkTree(event: KeyboardEvent<HTMLElement>, mirrored: boolean): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const place = buttons.findIndex((button) => button === event.target);
  const here = buttons[place];
  if (!here) return;
  const next = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: buttons.length - 1 }[event.key];
  const on = mirrored ? 'ArrowLeft' : 'ArrowRight';
  const back = mirrored ? 'ArrowRight' : 'ArrowLeft';
  const open = here.getAttribute('aria-expanded');
  if (next !== undefined) buttons[next]?.focus();
  else if ((event.key === on && open === 'false') || (event.key === back && open === 'true')) here.click();
  else if (event.key === back) branchOf(here)?.focus();
  else return;
  event.preventDefault();
}

/** The button of the branch that a button is under. */
function branchOf(button: HTMLElement): HTMLElement | null {
  return button.closest('ul')?.closest('li')?.querySelector<HTMLElement>('[data-branch]') ?? null;
}
