/** Buttons that copy a text: `data-copy` names the element whose text is taken. Without script they are not shown. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', () => void copy(button, label));
}

/** Copy the text of a button's element, and say so on the button for a while; then it has its own label again. */
async function copy(button: HTMLButtonElement, label: string) {
  const source = document.getElementById(button.dataset.copy ?? '');
  const text = source?.innerText.trim() ?? '';
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    getSelection()?.selectAllChildren(source ?? button);
    button.textContent = 'Press Ctrl+C to copy';
  }
  setTimeout(() => {
    button.textContent = label;
  }, 4000);
}

export {};
