// Puts the four chats on the page and keeps them as the double tells.
import { Chat } from './chat.js';
import * as clock from './clock.js';
import { follow, read } from './server.js';
import { button } from './text.js';
import { paint, speak, word } from './words.js';

const state = await read('state');
const groups = new Map();
const names = new Map();

const world = {
  bot: state.bot,
  chats: [],
  group: (id) => groups.get(id),
  personName: (id) => names.get(id) ?? String(id),
  select,
};

function learn({ chats, persons }) {
  for (const chat of chats) groups.set(chat.id, chat);
  for (const person of persons) names.set(person.id, person.name);
}

// The chairs have a private chat too: that is where a building is set up.
function chatsOf({ houses, resident, staff }) {
  const privately = [resident, ...houses.map((house) => house.people[0])];
  return [
    ...houses.map((house) => ({ key: house.key, ids: [house.id], people: house.people, isGroup: true, speaks: house.language })),
    { key: 'resident', ids: privately, people: privately, isGroup: false },
    { key: 'staff', ids: staff, people: staff, isGroup: false },
  ].map((setting) => new Chat(setting, world));
}

function select(chosen) {
  for (const chat of world.chats) {
    const on = chat === chosen;
    chat.element.classList.toggle('current', on);
    chat.tab.setAttribute('aria-selected', String(on));
    chat.tab.tabIndex = on ? 0 : -1;
    if (on) {
      chat.tab.classList.remove('unread');
      chat.toEnd();
    }
  }
}

function drawTabs() {
  const tabs = document.getElementById('tabs');
  tabs.setAttribute('aria-label', word('name'));
  const chosen = world.chats.find((chat) => chat.element.classList.contains('current')) ?? world.chats[0];
  tabs.replaceChildren(...world.chats.map((chat) => {
    const unread = chat.tab?.classList.contains('unread');
    chat.tab = button(unread ? 'unread' : '', '', () => select(chat), word(chat.key));
    chat.tab.setAttribute('role', 'tab');
    chat.tab.setAttribute('aria-controls', chat.element.id);
    return chat.tab;
  }));
  select(chosen);
}

document.getElementById('tabs').addEventListener('keydown', (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const at = world.chats.findIndex((chat) => chat.tab === document.activeElement);
  const next = world.chats[(at + step + world.chats.length) % world.chats.length];
  select(next);
  next.tab.focus();
});

function drawAll() {
  paint();
  drawTabs();
  clock.drawPresets();
  for (const chat of world.chats) chat.paint();
}

async function refresh() {
  const fresh = await read('state');
  learn(fresh);
  clock.set(fresh.now);
  await Promise.all(world.chats.map((chat) => chat.load()));
}

async function relearn() {
  learn(await read('state'));
  for (const chat of world.chats) chat.paintHead();
}

const of = (id) => world.chats.find((chat) => chat.id === id);

learn(state);
world.chats = chatsOf(state.cast);
document.getElementById('chats').append(...world.chats.map((chat) => chat.element));
clock.set(state.now);
drawAll();
for (const choice of document.querySelectorAll('[data-language]')) {
  choice.addEventListener('click', () => {
    speak(choice.dataset.language);
    drawAll();
  });
}
addEventListener('resize', () => world.chats.forEach((chat) => chat.toEnd()));

// Read only when the line is open, so that nothing is said between the two.
const hear = (deed) => (id, told) => {
  const chat = of(id);
  chat?.hear(() => deed(chat, told));
};
follow({
  message: hear((chat, message) => {
    chat.add(message);
    if (!chat.element.classList.contains('current')) chat.tab.classList.add('unread');
  }),
  edited: hear((chat, message) => chat.replace(message)),
  reaction: hear((chat, message) => chat.replace(message)),
  deleted: hear((chat, message) => chat.remove(message.message_id)),
  action: (id) => of(id)?.typing(),
  notice: (id, notice) => of(id)?.notice(notice),
  chat: relearn,
  clock: (id, { now }) => clock.set(now, true),
}, refresh);
