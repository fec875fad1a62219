/** Arrow keys go through field and results; Enter in the field is left to `enter`. */
export function moveOn(event: KeyboardEvent, field: HTMLInputElement, list: HTMLElement, enter: () => void): void {
  const stops = [field, ...list.querySelectorAll<HTMLElement>('a[data-result]')];
  const at = stops.indexOf(event.target as HTMLElement);
  if (at < 0 || event.isComposing) return;
  const next = { ArrowDown: stops[at + 1], ArrowUp: stops[at - 1] }[event.key];
  if (next) {
    event.preventDefault();
    next.focus();
  } else if (event.key === 'Enter' && at === 0) enter();
}
