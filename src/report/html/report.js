/**
 * What the report can do beyond reading: a claim opens in the panel, and claims can be filtered. Without this
 * script every claim still leads to its card further down the page.
 */
const panel = document.getElementById('panel');
const panelBody = document.getElementById('panel-body');
const filters = document.getElementById('filters');
const filtered = document.getElementById('filtered');
const inText = [...document.querySelectorAll('.account .claim')];
const cards = [...document.querySelectorAll('.card')];
const order = cards.map(card => card.id);

/** Shows the card of a claim in the panel, and marks the claim and its counterparts in the accounts. */
function open(id) {
  const pressed = document.activeElement;
  const before = pressed?.getBoundingClientRect().top;
  const card = document.getElementById(id);
  if (!card?.classList.contains('card')) return;
  const copy = card.cloneNode(true);
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  copy.removeAttribute('aria-labelledby');
  panelBody.replaceChildren(copy);
  panel.hidden = false;
  panel.scrollTop = 0;
  panel.dataset.claim = id;
  document.body.classList.add('reading');
  mark(id, card.dataset.with.split(' '));
  history.replaceState(null, '', `#${encodeURIComponent(id)}`);
  // The accounts make room for the panel: what was pressed stays where it was, and is not covered.
  if (pressed?.isConnected)
    scrollBy({ top: pressed.getBoundingClientRect().top - before, behavior: 'instant' });
  copy.querySelector('h3').focus({ preventScroll: true });
  if (pressed?.matches('.claim') && pressed.getBoundingClientRect().bottom > lowestVisible())
    pressed.scrollIntoView({ block: 'start' });
}

/** Where the panel begins if it lies over the lower part of the page. */
function lowestVisible() {
  const { top, left } = panel.getBoundingClientRect();
  return left > 0 ? innerHeight : top;
}

function close() {
  const id = panel.dataset.claim;
  panel.hidden = true;
  document.body.classList.remove('reading');
  mark(null, []);
  history.replaceState(null, '', location.pathname + location.search);
  document.getElementById(`in-text-${id}`)?.focus();
}

function mark(chosen, partners) {
  for (const link of inText) {
    link.classList.toggle('chosen', link.dataset.claim === chosen);
    link.classList.toggle('partner', partners.includes(link.dataset.claim));
  }
}

/** The next claim that the filters let through, in the direction of `step`. */
function move(step) {
  for (let at = order.indexOf(panel.dataset.claim) + step; at >= 0 && at < order.length; at += step) {
    if (cards[at].classList.contains('off')) continue;
    open(order[at]);
    document.getElementById(`in-text-${order[at]}`)?.scrollIntoView({ block: 'start' });
    return;
  }
}

const actions = { close, next: () => move(1), previous: () => move(-1) };

document.addEventListener('click', event => {
  const action = event.target.closest('[data-do]')?.dataset.do;
  if (action) return actions[action]();
  const link = event.target.closest('a[href^="#"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const id = decodeURIComponent(link.hash.slice(1));
  if (!order.includes(id)) return;
  event.preventDefault();
  open(id);
});

document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && !panel.hidden) close();
});

/** Fades the claims that do not have every value chosen, and says how many have. */
function filter() {
  const chosen = [...new FormData(filters)].filter(([, value]) => value !== '');
  const passes = ({ dataset }) => chosen.every(([key, value]) => dataset[key].split(' ').includes(value));
  for (const element of [...inText, ...cards]) element.classList.toggle('off', !passes(element));
  const count = cards.filter(passes).length;
  filtered.textContent =
    chosen.length === 0 ? `${cards.length} claims` : `${count} of ${cards.length} claims`;
}

filters.hidden = false;
filters.addEventListener('change', filter);
filters.addEventListener('reset', () => setTimeout(filter));
filter();

addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('.card details')) details.open = true;
});
addEventListener('hashchange', () => open(decodeURIComponent(location.hash.slice(1))));
if (location.hash) open(decodeURIComponent(location.hash.slice(1)));
