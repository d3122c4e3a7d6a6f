// The page's own words, in the language that the visitor picked.
const all = await (await fetch('/sandbox/page/strings.json')).json();
const KEY = 'habarshy-page-language';
let current = remembered() ?? (navigator.language.startsWith('ru') ? 'ru' : 'kk');

function remembered() {
  try {
    const kept = localStorage.getItem(KEY);
    return kept in all ? kept : null;
  } catch {
    return null;
  }
}

export const language = () => current;

export function speak(next) {
  current = next;
  try {
    localStorage.setItem(KEY, next);
  } catch { /* a page without storage forgets the choice */ }
  paint();
}

export function word(name, values = {}, inLanguage = current) {
  const found = all[inLanguage][name];
  return typeof found === 'string' ? found.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? '') : found;
}

/** Fills what stands in the HTML itself. */
export function paint() {
  document.documentElement.lang = current;
  document.title = `${word('name')} · ${word('tagline').split(':')[0]}`;
  for (const node of document.querySelectorAll('[data-text]')) node.textContent = word(node.dataset.text);
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === current));
  }
  document.querySelector('.languages').setAttribute('aria-label', word('language'));
}

// Almaty's offset: six hours until March 2024, five since.
const offset = (text) => (text < '2024-03-01' ? '+06:00' : '+05:00');

export const instantOf = (local) => new Date(`${local}:00${offset(local)}`).toISOString();

/** The local parts of an instant, as numbers. */
export function local(instant) {
  const hours = Number(offset(new Date(instant).toISOString()).slice(1, 3));
  const moved = new Date(new Date(instant).getTime() + hours * 3600000);
  return {
    year: moved.getUTCFullYear(), month: moved.getUTCMonth(), day: moved.getUTCDate(), weekday: moved.getUTCDay(),
    time: moved.toISOString().slice(11, 16), iso: moved.toISOString().slice(0, 16),
  };
}

export function dayOf(instant) {
  const at = local(instant);
  return `${at.day} ${word('months')[at.month]} ${at.year}`;
}

export function momentOf(instant) {
  const at = local(instant);
  return `${word('weekdays')[at.weekday]}, ${dayOf(instant)}, ${at.time}`;
}
