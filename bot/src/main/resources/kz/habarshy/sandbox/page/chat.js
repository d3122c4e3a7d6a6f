// One chat of the page: its head, its messages and the line to write in.
import { bubble, gist, menu } from './bubble.js';
import { Composer } from './composer.js';
import { button, make } from './text.js';
import { dayOf, language, word } from './words.js';
import { read, tell, toast } from './server.js';

const ANONYMOUS = 0;

export class Chat {
  constructor(setting, world) {
    this.key = setting.key;
    this.ids = setting.ids;
    this.id = setting.ids[0];
    this.isGroup = setting.isGroup;
    this.speaks = setting.speaks;
    this.people = setting.people;
    this.person = setting.people[0];
    this.world = world;
    this.messages = new Map();
    this.meanwhile = null;
    this.log = make('div', 'log');
    this.log.tabIndex = 0;
    this.log.setAttribute('role', 'log');
    this.log.setAttribute('aria-live', 'polite');
    this.composer = new Composer(this);
    this.head = make('header', 'chat-head');
    this.element = make('section', `chat ${this.key}`, this.head, this.log, this.composer.element);
    this.element.id = `chat-${this.key}`;
  }

  me = () => this.person;
  others = () => this.world.chats.filter((other) => other !== this);
  name = () => word(this.key);
  title = () => (this.isGroup ? this.world.group(this.id)?.title ?? '' : this.world.personName(this.id));

  /** Reads all messages; what is heard while they are on their way is done once more on top of them. */
  async load() {
    const meanwhile = [];
    this.meanwhile = meanwhile;
    const messages = await read(`chats/${this.id}/messages`);
    if (this.meanwhile !== meanwhile) return;
    this.meanwhile = null;
    this.messages = new Map(messages.map((message) => [message.message_id, message]));
    for (const deed of meanwhile) deed();
    this.paint();
  }

  /** Does what the double tells of this chat. */
  hear(deed) {
    this.meanwhile?.push(deed);
    deed();
  }

  paint() {
    this.paintHead();
    this.composer.paint();
    this.paintLog();
  }

  paintHead() {
    const title = make('div', 'titles', make('h2', '', this.key === 'staff' ? this.name() : this.title()), make('p', '', this.subtitle()));
    const avatar = make('span', 'avatar', [...this.title()][0] ?? '');
    avatar.setAttribute('aria-hidden', 'true');
    const parts = [avatar, title];
    if (this.key === 'staff') parts.push(this.switcher());
    parts.push(menu('chat-menu', word('chatMenu'), () => this.deeds()));
    this.head.replaceChildren(...parts);
    this.element.setAttribute('aria-label', `${this.name()}: ${this.title()}`);
    this.log.setAttribute('aria-label', this.title());
  }

  subtitle() {
    const group = this.world.group(this.id);
    if (!this.isGroup) return group?.life === 'BLOCKED' ? word('blocked') : word(this.key === 'staff' ? 'staffTitle' : 'residentTitle');
    const count = Object.keys(group?.members ?? {}).length;
    if (group?.bot === 'administrator') return word('botAdmin', { count });
    return group?.bot === 'member' ? word('people', { count }) : word('noBot');
  }

  switcher() {
    const box = make('div', 'switch');
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', word('whoAmI'));
    for (const id of this.ids) {
      const one = button('', this.world.personName(id), () => this.switchTo(id), this.world.personName(id).split(' ')[0]);
      one.setAttribute('aria-pressed', String(id === this.id));
      box.append(one);
    }
    return box;
  }

  switchTo(id) {
    this.id = id;
    this.person = id;
    this.messages = new Map();
    this.composer.reset();
    return this.load();
  }

  deeds() {
    const group = this.world.group(this.id);
    const act = (action) => () => tell(`chats/${this.id}/bot`, { by: this.people[0], action });
    if (!this.isGroup) {
      const blocked = group?.life === 'BLOCKED';
      return [
        [word(blocked ? 'unblock' : 'block'), act(blocked ? 'unblock' : 'block')],
        ...this.placeholders(),
      ];
    }
    if (group?.bot !== 'member' && group?.bot !== 'administrator') return [[word('addBot'), act('add')]];
    const admin = group.bot === 'administrator';
    return [
      [word(admin ? 'demoteBot' : 'promoteBot'), act(admin ? 'demote' : 'promote')],
      [word('removeBot'), act('remove')],
      ...this.placeholders(),
    ];
  }

  placeholders() {
    const send = (kind) => () => tell(`chats/${this.id}/placeholder`, { person: this.writer(), kind });
    return [[word('sendVoice'), send('voice')], [word('sendPhoto'), send('photo')]];
  }

  /** Who stands behind what is written: the anonymous admin is the chair. */
  writer = () => (this.person === ANONYMOUS ? this.people[0] : this.person);

  paintLog() {
    const nodes = [];
    let before = null;
    for (const message of this.seen()) {
      const day = dayOf(message.shown_at);
      if (!before || dayOf(before.shown_at) !== day) nodes.push(make('p', 'day', day));
      nodes.push(bubble(message, this, this.follows(message, before)));
      before = message;
    }
    if (!nodes.length) nodes.push(make('p', 'empty', word('empty')));
    this.log.replaceChildren(...nodes);
    this.toEnd();
  }

  follows(message, before) {
    const sender = (one) => one.sender_chat?.id ?? one.from?.id;
    return Boolean(before) && !before.new_chat_members && sender(before) === sender(message);
  }

  /** Telegram shows a message to one person to that one alone. */
  sees = (message) => !message.receiver_user || message.receiver_user.id === this.writer();
  seen = () => [...this.messages.values()].filter(this.sees);

  add(message) {
    if (this.messages.has(message.message_id)) {
      this.replace(message);
      return;
    }
    const last = this.seen().at(-1);
    const atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 120;
    this.messages.set(message.message_id, message);
    if (!this.sees(message)) return;
    if (!last) this.log.replaceChildren();
    if (!last || dayOf(last.shown_at) !== dayOf(message.shown_at)) this.log.append(make('p', 'day', dayOf(message.shown_at)));
    this.typing(false);
    this.log.append(bubble(message, this, last && this.follows(message, last)));
    if (atEnd || message.from?.id === this.person) this.toEnd();
  }

  replace(message) {
    if (!this.messages.has(message.message_id)) return;
    const old = this.messages.get(message.message_id);
    this.messages.set(message.message_id, { ...message, shown_at: old.shown_at });
    const node = this.find(message.message_id);
    node?.replaceWith(bubble(this.messages.get(message.message_id), this, node.classList.contains('same')));
  }

  remove(id) {
    this.messages.delete(id);
    this.find(id)?.remove();
  }

  find = (id) => this.log.querySelector(`[data-id="${Number(id)}"]`);

  typing(on = true) {
    clearTimeout(this.typingEnds);
    this.log.querySelector('.typing')?.remove();
    if (!on) return;
    this.log.append(make('p', 'typing', word('typing')));
    this.typingEnds = setTimeout(() => this.typing(false), 5000);
  }

  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
  }

  show(id) {
    const node = this.find(id);
    if (!node) return;
    node.scrollIntoView({ block: 'center', behavior: 'smooth' });
    node.focus({ preventScroll: true });
  }

  say(text, replyTo = null) {
    const anonymous = this.isGroup && this.person === ANONYMOUS;
    return tell(`chats/${this.id}/say`, { person: this.writer(), text, replyTo, anonymous });
  }

  replyTo = (message) => this.composer.answer(message, gist(message));
  correct = (message) => this.composer.correct(message);

  press(message, data) {
    return tell(`chats/${this.id}/press`, { person: this.writer(), message: message.message_id, data });
  }

  async takeForward(from, message) {
    const person = this.writer();
    if (await tell(`chats/${this.id}/forward`, { person, fromChat: from.id, message: message.message_id })) {
      this.world.select(this);
    }
  }

  /** A link that starts our own bot, opened here instead of in Telegram. */
  startOf(url) {
    const found = url.match(/^https:\/\/t\.me\/([\w]+)(?:\?start=([\w-]{0,64}))?$/i);
    return found && found[1].toLowerCase() === this.world.bot.username.toLowerCase() ? { payload: found[2] ?? '' } : null;
  }

  async startBot(payload) {
    const target = this.isGroup ? this.world.chats.find((chat) => chat.key === 'resident') : this;
    this.world.select(target);
    const starter = target.ids.find((id) => id === this.writer()) ?? target.ids[0];
    if (starter !== target.id) await target.switchTo(starter);
    target.say(`/start ${payload}`.trim());
  }

  notice({ person, text, alert }) {
    if (!this.people.includes(person) && !this.ids.includes(person)) return;
    toast(text, alert);
  }

  tries() {
    const words = word('tries', {}, this.isGroup ? this.speaks : language());
    return this.isGroup ? words.group : this.key === 'staff' ? words.staff : words.resident;
  }
}
