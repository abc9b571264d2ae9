/** Move the focus to the next panel, round the window: to the control it was last on, else to the panel itself. */
export function nextPanel(step: 1 | -1): void {
  const panels = [...document.querySelectorAll<HTMLElement>('[data-panel]')].filter(isLeaf);
  const at = panels.findIndex((panel) => panel.contains(document.activeElement));
  const start = at === -1 && step === -1 ? 0 : at;
  const next = panels[(start + step + panels.length) % panels.length];
  next?.focus();
}

/** The work is one panel until a room divides it. */
function isLeaf(panel: HTMLElement): boolean {
  return panel.querySelector('[data-panel]') === null;
}
