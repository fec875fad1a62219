import { isSlashOn } from './slash.ts';

/** Opens search by its button, by `/` outside of fields, and by Ctrl-K (Cmd-K). */
export function bindOpening(opener: HTMLElement | null, open: () => void): void {
  opener?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    if (!asks(event)) return;
    event.preventDefault();
    open();
  });
}

function asks(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (altKey) return false;
  const command = ctrlKey || metaKey;
  return key === '/' ? !command && isSlashOn() && !isWriting(target) : key.toLowerCase() === 'k' && command && !shiftKey;
}

/** Whether what is typed belongs to a field. */
export const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/.test(target.localName));
