// The campaign's clock: shows it, runs on with it, moves it.
import { instantOf, local, momentOf, word } from './words.js';
import { tell, toast } from './server.js';

const face = document.getElementById('clock');
const panel = document.getElementById('clock-panel');
const value = document.getElementById('moment-value');
let base = Date.now();
let read = performance.now();

export const now = () => new Date(base + (performance.now() - read)).toISOString();

export function set(instant, told = false) {
  base = new Date(instant).getTime();
  read = performance.now();
  show();
  if (told) toast(word('moved', { time: momentOf(now()) }));
}

export function show() {
  const node = document.getElementById('now');
  node.textContent = momentOf(now());
  node.dateTime = now();
  const passed = word('phases').filter((phase) => instantOf(`${phase.at.slice(0, 10)}T00:00`) <= now());
  document.getElementById('phase').textContent = passed.at(-1)?.about ?? word('before');
  const active = passed.at(-1)?.at;
  for (const preset of document.querySelectorAll('#presets button')) {
    preset.setAttribute('aria-pressed', String(preset.dataset.at === active));
  }
}

export function drawPresets() {
  const presets = document.getElementById('presets');
  presets.setAttribute('aria-label', word('presets'));
  presets.replaceChildren(...word('phases').map((phase) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.at = phase.at;
    const label = document.createElement('b');
    label.textContent = phase.label;
    const about = document.createElement('span');
    about.textContent = phase.about;
    button.append(label, about);
    button.addEventListener('click', () => tell('clock', { to: instantOf(phase.at) }));
    return button;
  }));
  show();
}

function open(yes) {
  panel.hidden = !yes;
  face.setAttribute('aria-expanded', String(yes));
  if (yes) value.value = local(now()).iso;
}

face.addEventListener('click', () => open(panel.hidden));
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !panel.hidden) {
    open(false);
    face.focus();
  }
});
document.addEventListener('pointerdown', (event) => {
  if (!event.target.closest('.clock')) open(false);
});
for (const step of document.querySelectorAll('[data-by]')) {
  step.addEventListener('click', () => tell('clock', { by: step.dataset.by }));
}
document.getElementById('moment').addEventListener('submit', (event) => {
  event.preventDefault();
  tell('clock', { to: instantOf(value.value.slice(0, 16)) });
});
setInterval(show, 5000);
