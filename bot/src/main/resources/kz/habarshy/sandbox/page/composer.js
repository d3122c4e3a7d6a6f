// The line to write in: who writes, what is answered or corrected, chips to try, a file.
import { button, icon, make } from './text.js';
import { Offers } from './offers.js';
import { word } from './words.js';
import { tell, toast } from './server.js';

const MOST_BYTES = 2 * 1024 * 1024;

export class Composer {
  constructor(chat) {
    this.chat = chat;
    this.replying = null;
    this.correcting = null;
    this.chips = make('div', 'chips');
    this.chips.setAttribute('role', 'group');
    this.context = make('div', 'context');
    this.context.hidden = true;
    this.input = make('textarea');
    this.input.rows = 1;
    this.input.maxLength = 4096;
    this.file = make('input', 'file-input');
    this.file.type = 'file';
    this.who = make('select');
    this.line = make('form', 'line');
    this.offers = new Offers(chat, this.input);
    this.element = make('footer', 'composer', this.offers.element, this.chips, this.context, this.line);
    this.listen();
  }

  listen() {
    this.line.addEventListener('submit', (event) => {
      event.preventDefault();
      this.send();
    });
    this.input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.send();
      } else if (event.key === 'Escape') {
        this.reset();
      }
    });
    this.input.addEventListener('input', () => {
      this.grow();
      this.offers.look();
    });
    this.file.addEventListener('change', () => this.attach());
    this.who.addEventListener('change', () => {
      const person = Number(this.who.value);
      if (!this.chat.isGroup) {
        this.chat.switchTo(person);
        return;
      }
      this.chat.person = person;
      this.chat.paintLog();
    });
  }

  paint() {
    const key = this.chat.key;
    this.input.placeholder = word('write');
    this.input.setAttribute('aria-label', `${word('write')}: ${this.chat.title()}`);
    this.file.setAttribute('aria-label', word('attach'));
    this.file.id = `file-${key}`;
    const attach = button('icon attach', word('attach'), () => this.file.click(), icon('attach'));
    const send = button('icon send', word('send'), () => {}, icon('send'));
    send.type = 'submit';
    this.file.tabIndex = -1;
    this.line.replaceChildren(attach, this.file, this.input, send);
    this.paintChips();
    if (this.chat.key !== 'staff') this.paintWho();
  }

  paintChips() {
    this.chips.setAttribute('aria-label', word('try'));
    this.chips.replaceChildren(...this.chat.tries().map((text) => button('chip', text, () => this.chat.say(text), text)));
  }

  paintWho() {
    const { people, isGroup, world, person } = this.chat;
    const options = people.map((id, index) => {
      const name = world.personName(id);
      return new Option((index === 0) === isGroup ? `${name} (${word('chair')})` : name, id);
    });
    if (isGroup) options.push(new Option(word('anonymous'), 0));
    this.who.replaceChildren(...options);
    this.who.value = person;
    this.who.id = `who-${this.chat.key}`;
    const label = make('label', '', word('you'));
    label.htmlFor = this.who.id;
    label.title = word('whoAmI');
    this.who.setAttribute('aria-label', word('whoAmI'));
    this.whoLine ??= make('div', 'who');
    this.whoLine.replaceChildren(label, this.who);
    this.line.before(this.whoLine);
  }

  answer(message, words) {
    this.reset();
    this.replying = message.message_id;
    const name = message.sender_chat?.title ?? message.from?.first_name ?? '';
    this.tellContext(word('replyingTo', { name }), words);
  }

  correct(message) {
    this.reset();
    this.correcting = message.message_id;
    this.input.value = message.text;
    this.tellContext(word('editing'), message.text);
    this.grow();
  }

  tellContext(title, words) {
    const cancel = button('icon', word('cancel'), () => this.reset(), icon('close'));
    this.context.replaceChildren(make('span', '', make('b', '', title), words), cancel);
    this.context.hidden = false;
    this.input.focus();
  }

  reset() {
    if (this.correcting) this.input.value = '';
    this.replying = null;
    this.correcting = null;
    this.context.hidden = true;
    this.offers.close();
    this.grow();
  }

  /** The line is free at once for the next words; what did not get through comes back to it. */
  async send() {
    const text = this.input.value.trim();
    if (!text) return;
    const { correcting, replying } = this;
    this.reset();
    this.input.value = '';
    this.grow();
    this.input.focus();
    const done = correcting
      ? await tell(`chats/${this.chat.id}/edit`, { message: correcting, text })
      : await this.chat.say(text, replying);
    if (done || this.input.value) return;
    Object.assign(this, { correcting, replying });
    this.context.hidden = !correcting && !replying;
    this.input.value = text;
    this.grow();
  }

  grow() {
    this.input.style.height = 'auto';
    this.input.style.height = `${Math.min(this.input.scrollHeight + 2, 120)}px`;
  }

  async attach() {
    const file = this.file.files[0];
    this.file.value = '';
    if (!file) return;
    if (file.size > MOST_BYTES) {
      toast(word('tooLarge'));
      return;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    const type = file.type || (file.name.endsWith('.csv') ? 'text/csv' : 'application/octet-stream');
    await tell(`chats/${this.chat.id}/file`, {
      person: this.chat.writer(), name: file.name, type, base64, caption: this.input.value.trim(),
    });
    this.input.value = '';
    this.grow();
  }
}
