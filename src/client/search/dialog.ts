import { element } from '../element.ts';
import { type PanelOptions, panelIn } from './panel.ts';
import { isSlashOn, setSlash } from './slash.ts';

let dialog: HTMLDialogElement | undefined;

/** Open the dialog of search; it keeps what was asked. When it closes, the focus goes back to where it was. */
export function openDialog(options: () => PanelOptions, opener: HTMLElement | null): void {
  if (dialog?.open) return;
  if (document.activeElement === document.body) opener?.focus({ preventScroll: true });
  const earlier = dialog;
  dialog ??= made(options());
  dialog.showModal();
  // What was asked the last time is replaced by what is typed now; what was typed on the way here goes on.
  if (earlier) earlier.querySelector<HTMLInputElement>('input[type=search]')?.select();
}

function made(options: PanelOptions): HTMLDialogElement {
  const place = element('div', { class: 'finder' });
  const close = element('button', { class: 'button', type: 'button' }, 'Close');
  const keys = element('small', {}, '↑ ↓ to move, Enter to open, Esc to close');
  const slash = element('input', { type: 'checkbox', checked: isSlashOn() || undefined });
  const own = element(
    'dialog',
    { class: 'search', 'aria-label': 'Search' },
    place,
    element('p', { class: 'row ends' }, keys, element('label', {}, slash, ' open with /'), close),
  );
  close.addEventListener('click', () => own.close());
  slash.addEventListener('change', () => setSlash(slash.checked));
  own.addEventListener('keydown', (event) => {
    // In a field of search that holds text, the key would only empty it.
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    own.close();
  });
  own.addEventListener('click', (event) => {
    // A click beside the dialog's content is on the dialog itself; a result on this same page closes it as well.
    if (event.target === own || (event.target as HTMLElement).closest('a')) own.close();
  });
  document.body.append(own);
  panelIn(place, options);
  return own;
}
