// SPDX-License-Identifier: Apache-2.0
// Small comforts. Every page works without them; every word they show stands in the page, in its language.
'use strict';

// A button marked `hidden` is of use only with this script, so the script shows it.
for (const button of document.querySelectorAll('button[data-copy], button[data-print]')) button.hidden = false;

document.addEventListener('click', async (event) => {
  const button = event.target.closest('button');
  if (button?.dataset.print !== undefined) window.print();
  if (button?.dataset.copy) {
    const source = document.querySelector(button.dataset.copy);
    await navigator.clipboard.writeText((source.value ?? source.innerText).trim());
    const said = document.querySelector(button.dataset.said);
    if (said) said.textContent = button.dataset.done;
  }
});

// A form marked `data-once` is sent once, however often its button is pressed.
// The button keeps its name and value in what is sent: it is switched off only after the browser has collected them.
document.addEventListener('submit', (event) => {
  const form = event.target;
  form.dataset.sent = '';
  if (form.dataset.once === undefined) return;
  setTimeout(() => form.querySelectorAll('button').forEach((button) => { button.disabled = true; }));
});
window.addEventListener('pageshow', (event) => {
  if (event.persisted) document.querySelectorAll('form[data-once] button').forEach((button) => { button.disabled = false; });
});

// A form marked `data-guard` asks before what was written is lost.
document.addEventListener('input', (event) => {
  const form = event.target.form;
  if (form?.dataset.guard !== undefined) form.dataset.touched = '';
});
window.addEventListener('beforeunload', (event) => {
  if (document.querySelector('form[data-guard][data-touched]:not([data-sent])')) event.preventDefault();
});

// `<textarea maxlength data-counter="#id">` and `<p id data-text="{n} / {max}">`
for (const field of document.querySelectorAll('[data-counter]')) {
  const counter = document.querySelector(field.dataset.counter);
  const show = () => {
    counter.textContent = counter.dataset.text.replace('{n}', field.value.length).replace('{max}', field.maxLength);
  };
  field.addEventListener('input', show);
  show();
}

// `<input type="file" multiple data-files="#id">` names the chosen files in the list `#id`.
for (const field of document.querySelectorAll('[data-files]')) {
  const list = document.querySelector(field.dataset.files);
  field.addEventListener('change', () => {
    list.hidden = field.files.length === 0;
    list.replaceChildren(...[...field.files].map((file) => {
      const item = document.createElement('li');
      const size = document.createElement('span');
      size.className = 'size';
      size.textContent = `${Math.ceil(file.size / 1024).toLocaleString()} KB`;
      item.append(file.name, size);
      return item;
    }));
  });
}

// Times are shown in the reader's zone; the server learns it from here, and from the next page on uses it.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone && !document.cookie.includes(`zone=${encodeURIComponent(zone)}`)) {
  document.cookie = `zone=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`;
}
