/** Sorts the tables of an index by the column whose heading is pressed; without it they stand in the order given. */
const collator = new Intl.Collator(undefined, { numeric: true });

for (const table of document.querySelectorAll('table[data-sortable]')) {
  for (const [column, head] of [...table.tHead.rows[0].cells].entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => sort(table, column, head));
    head.append(button);
  }
}

function sort(table, column, head) {
  const down = head.getAttribute('aria-sort') === 'ascending';
  for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  const key = row => row.cells[column].dataset.key ?? row.cells[column].textContent;
  const rows = [...table.tBodies[0].rows].sort((a, b) => collator.compare(key(a), key(b)) * (down ? -1 : 1));
  table.tBodies[0].append(...rows);
}
