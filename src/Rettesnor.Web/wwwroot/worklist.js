// Keys of a worklist, for those who go through it many times a day. They work only while the focus is in the list, do what its links and
// fields do, and can be turned off. Without this script everything is there by Tab and Enter.
(() => {
  'use strict';

  const list = document.querySelector('[data-worklist]');
  const keys = document.querySelector('[data-keys]');
  if (!list || !keys) {
    return;
  }

  const kept = 'rettesnor.keys';
  const on = keys.querySelector('[data-keys-on]');
  keys.hidden = false;
  on.checked = localStorage.getItem(kept) !== 'off';
  on.addEventListener('change', () => localStorage.setItem(kept, on.checked ? 'on' : 'off'));

  const rows = () => [...list.querySelectorAll('tr[data-person]')];
  const nameOf = (row) => row.querySelector('th a');
  const step = (from, by) => {
    const all = rows();
    const to = all[Math.max(0, Math.min(all.length - 1, all.indexOf(from) + by))];
    nameOf(to).focus();
    to.scrollIntoView({ block: 'nearest' });
  };
  const open = (row, form) => row.querySelector(`[data-form="${form}"]`)?.click();
  const does = {
    j: (row) => step(row, 1),
    ArrowDown: (row) => step(row, 1),
    k: (row) => step(row, -1),
    ArrowUp: (row) => step(row, -1),
    i: (row) => open(row, 'samtale'),
    o: (row) => open(row, 'tilbud'),
    t: (row) => open(row, 'timer'),
    a: (row) => row.querySelector('[name="who"]')?.click(),
    n: (row) => {
      const mark = row.querySelector('.people__mark');
      mark.open = true;
      mark.querySelector('input[id^="note-"]').focus();
    },
    '?': () => {
      keys.open = true;
      keys.querySelector('summary').focus();
    },
  };

  list.addEventListener('keydown', (event) => {
    const field = event.target.closest('input, select, textarea');
    if (event.key === 'Escape') {
      list.querySelector('[data-close]')?.click();
      return;
    }

    if (!on.checked || event.ctrlKey || event.altKey || event.metaKey || (field && field.type !== 'checkbox')) {
      return;
    }

    const row = event.target.closest('tr[data-person]');
    const act = does[event.key];
    if (act && row) {
      event.preventDefault();
      act(row);
    }
  });

  // From outside the rows, an arrow down in the frame around the list goes to its first row.
  list.parentElement.addEventListener('keydown', (event) => {
    if (on.checked && event.target === list.parentElement && (event.key === 'j' || event.key === 'ArrowDown')) {
      event.preventDefault();
      nameOf(rows()[0]).focus();
    }
  });
})();
