/** Forms that fill in a message: `data-fills` names the element that holds it, whose marks `data-field` name the inputs. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-fills]')) {
  const message = document.getElementById(form.dataset.fills ?? '');
  if (message) begin(form, message);
}

function begin(form: HTMLFormElement, message: HTMLElement) {
  const marks = [...message.querySelectorAll<HTMLElement>('[data-field]')].map((mark) => ({ mark, written: mark.textContent }));
  form.addEventListener('input', () => {
    const given = new FormData(form);
    for (const { mark, written } of marks) {
      const value = String(given.get(mark.dataset.field ?? '') ?? '');
      mark.textContent = value || written;
      mark.classList.toggle('filled', value !== '');
    }
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
}
