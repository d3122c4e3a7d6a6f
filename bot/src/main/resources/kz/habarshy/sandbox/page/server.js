// What the page asks the double and what it says for people.
import { word } from './words.js';

const toasts = document.getElementById('toasts');

export function toast(text, long = false) {
  if (!text) return;
  const node = document.createElement('p');
  node.textContent = text;
  toasts.append(node);
  setTimeout(() => node.remove(), long ? 9000 : 4500);
}

export const read = async (path) => (await fetch(`/sandbox/${path}`)).json();

async function post(path, body) {
  try {
    const answer = await fetch(`/sandbox/${path}`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
    });
    if (answer.ok) return answer;
  } catch { /* told below */ }
  toast(word('failed'));
  return null;
}

export const tell = async (path, body) => (await post(path, body)) !== null;

/** What the double answers, null where it does not. */
export const ask = async (path, body) => (await (await post(path, body))?.json()) ?? null;

/** Calls the handlers for each event of the double, and `begin` whenever the line is open: at first and after it was lost. */
export function follow(handlers, begin) {
  const events = new EventSource('/sandbox/events');
  events.onopen = begin;
  for (const [kind, handler] of Object.entries(handlers)) {
    events.addEventListener(kind, (event) => {
      const { chat, content } = JSON.parse(event.data);
      handler(chat, content);
    });
  }
}
