import { isWriting } from './opening.ts';

/** Hear what is typed from now on, on a slow line before there is a field for it; call what it returns to stop, and to have the text. */
export function listenMeanwhile(): () => string {
  let text = '';
  const hear = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (ctrlKey || metaKey || altKey || isWriting(target)) return;
    if (key === 'Backspace') text = text.slice(0, -1);
    else if ([...key].length === 1) text += key;
    else return;
    event.preventDefault();
  };
  addEventListener('keydown', hear, { capture: true });
  return () => {
    removeEventListener('keydown', hear, { capture: true });
    return text;
  };
}
