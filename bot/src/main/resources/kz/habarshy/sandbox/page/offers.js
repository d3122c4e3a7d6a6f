// Cards that the bot offers while somebody types after its name, above the line as in Telegram.
import { ask } from './server.js';
import { button, make } from './text.js';
import { word } from './words.js';

const PAUSE = 250;

export class Offers {
  constructor(chat, input) {
    this.chat = chat;
    this.input = input;
    this.asked = 0;
    this.element = make('div', 'offers');
    this.element.setAttribute('role', 'group');
    this.element.hidden = true;
  }

  /** What stands after the bot's name, or null where the name is not begun with. */
  words() {
    const found = this.input.value.match(/^@(\w+)\s([^]*)$/);
    return found && found[1].toLowerCase() === this.chat.world.bot.username.toLowerCase() ? found[2].trim() : null;
  }

  look() {
    clearTimeout(this.timer);
    const text = this.words();
    if (text === null) {
      this.close();
      return;
    }
    this.timer = setTimeout(() => this.search(text), PAUSE);
  }

  async search(text) {
    const asked = ++this.asked;
    const found = await ask(`chats/${this.chat.id}/search`, { person: this.chat.writer(), text });
    if (asked !== this.asked || !found) return;
    this.element.setAttribute('aria-label', word('offers'));
    this.element.replaceChildren(...found.cards.map((card, at) => this.card(card, () => this.choose(found.query, at))));
    this.element.scrollTop = 0;
    this.element.hidden = !found.cards.length;
  }

  card({ title, line }, chosen) {
    return button('offer', '', chosen, make('b', '', title), make('span', '', line));
  }

  async choose(query, card) {
    this.close();
    this.input.value = '';
    this.input.focus();
    await ask(`chats/${this.chat.id}/choose`, { person: this.chat.writer(), query, card });
  }

  close() {
    clearTimeout(this.timer);
    this.asked += 1;
    this.element.hidden = true;
    this.element.replaceChildren();
  }
}
