// Buttons above a text for those who do not write Markdown by hand, and a word before what is written is left unsaved. Without this script
// the text is written with the signs that stand above it.
(() => {
  'use strict';

  const form = document.querySelector('form[data-writing]');
  if (!form) {
    return;
  }

  const around = (area, mark) => {
    const { selectionStart: from, selectionEnd: to } = area;
    area.setRangeText(mark + area.value.slice(from, to) + mark, from, to, 'select');
    area.setSelectionRange(from + mark.length, to + mark.length);
  };
  const lines = (area, mark) => {
    const from = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
    const to = area.selectionEnd;
    const text = area.value.slice(from, to).split('\n').map((line) => mark + line).join('\n');
    area.setRangeText(text, from, to, 'end');
  };
  const tools = [
    ['bold', (area) => around(area, '**')],
    ['italic', (area) => around(area, '*')],
    ['heading', (area) => lines(area, '## ')],
    ['list', (area) => lines(area, '- ')],
    ['link', (area) => {
      const { selectionStart: from, selectionEnd: to } = area;
      area.setRangeText(`[${area.value.slice(from, to)}](https://)`, from, to, 'end');
    }],
  ];

  for (const area of form.querySelectorAll('textarea[data-markdown]')) {
    const bar = document.createElement('div');
    bar.className = 'writing__bar';
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', `${form.dataset.toolbar}: ${form.querySelector(`label[for="${area.id}"]`).textContent}`);
    for (const [name, act] of tools) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = form.dataset[name];
      button.addEventListener('click', () => {
        area.focus();
        act(area);
        area.dispatchEvent(new Event('input', { bubbles: true }));
      });
      bar.append(button);
    }

    area.before(bar);
  }

  let changed = false;
  form.addEventListener('input', () => { changed = true; });
  form.addEventListener('submit', () => { changed = false; });
  addEventListener('beforeunload', (event) => {
    if (changed) {
      event.preventDefault();
    }
  });
})();
