/** Buttons that copy a text: `data-copy` names the element whose text is taken. Without script they are not shown. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', () => void copy(button));
}

async function copy(button: HTMLButtonElement) {
  const source = document.getElementById(button.dataset.copy ?? '');
  const text = source?.innerText.trim() ?? '';
  const label = button.textContent;
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
