// One message as a bubble.
import { button, draw, icon, link, make } from './text.js';
import { local, word } from './words.js';
import { toast } from './server.js';

const COLOURS = 7;

const nameOf = (message) => message.sender_chat?.title ?? message.from?.first_name ?? '';

function service(message) {
  if (message.new_chat_members) return word('added', { name: message.new_chat_members.map((one) => one.first_name).join(', ') });
  if (message.left_chat_member) return word('left', { name: message.left_chat_member.first_name });
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) return word('upgraded');
  if (message.forum_topic_created) return word('topic', { name: message.forum_topic_created.name });
  return null;
}

function kindOf(message) {
  return ['voice', 'photo', 'sticker'].find((kind) => message[kind]);
}

/** A short line of a message, for quotes. */
export const gist = (message) => (message.text ?? message.caption ?? message.document?.file_name ?? word(kindOf(message) ?? 'photo')).slice(0, 120);

export function bubble(message, chat, groupsWithPrevious) {
  const told = service(message);
  if (told) {
    const line = make('p', 'service', told);
    line.dataset.id = message.message_id;
    return line;
  }
  const isBot = message.from?.is_bot && !message.sender_chat;
  const mine = !message.sender_chat && message.from?.id === chat.me();
  const node = make('article', `bubble ${mine ? 'mine' : ''} ${isBot ? 'from-bot' : ''} ${groupsWithPrevious ? 'same' : ''}`);
  node.dataset.id = message.message_id;
  node.tabIndex = -1;
  const body = make('div', 'body');
  body.append(...head(message, isBot, mine, chat), ...content(message, chat), foot(message));
  if (message.reactions?.length) body.append(make('span', 'reaction', ...message.reactions.map((one) => one.emoji ?? '')));
  node.append(body, actions(message, chat, mine));
  const keyboard = message.reply_markup?.inline_keyboard;
  if (keyboard) node.append(buttons(keyboard, message, chat));
  return node;
}

function head(message, isBot, mine, chat) {
  const parts = [];
  if (!mine && (chat.isGroup || isBot)) {
    const author = make('span', `author c${Math.abs(message.from?.id ?? 0) % COLOURS}`, nameOf(message));
    if (isBot) author.append(make('small', 'tag', word('bot')));
    parts.push(author);
  }
  if (message.receiver_user) parts.push(make('span', 'forwarded', word('onlyYou', { name: message.receiver_user.first_name })));
  if (message.via_bot) parts.push(make('span', 'forwarded', word('via', { name: `@${message.via_bot.username}` })));
  if (message.forward_origin) {
    const origin = message.forward_origin;
    const name = origin.sender_user?.first_name ?? origin.sender_user_name ?? (origin.sender_chat ?? origin.chat)?.title;
    parts.push(make('span', 'forwarded', word('forwardedFrom', { name })));
  }
  const replied = message.reply_to_message;
  if (replied) {
    const quote = button('quote', '', () => chat.show(replied.message_id), make('b', '', nameOf(replied)), make('span', '', gist(replied)));
    parts.push(quote);
  }
  return parts;
}

function content(message, chat) {
  const parts = [];
  if (message.document) {
    const file = make('a', 'file', icon('file'), make('span', '', message.document.file_name ?? 'file', make('small', '', size(message.document.file_size))));
    file.href = `/sandbox/files/${encodeURIComponent(message.document.file_id)}`;
    file.setAttribute('download', message.document.file_name ?? '');
    parts.push(file);
  }
  const kind = kindOf(message);
  const photo = message.photo?.[1];
  if (photo) parts.push(picture(photo));
  else if (kind) parts.push(make('span', 'placeholder', word(kind)));
  const text = message.text ?? message.caption;
  if (text) {
    const paragraph = make('div', 'text');
    paragraph.append(draw(text, message.entities ?? message.caption_entities, (command) => chat.say(command)));
    parts.push(paragraph);
  }
  return parts;
}

function picture({ file_id, width, height }) {
  const image = make('img', 'picture');
  Object.assign(image, { src: `/sandbox/files/${encodeURIComponent(file_id)}`, alt: word('photo'), width, height });
  return image;
}

const size = (bytes) => (bytes < 1024 ? `${bytes} Б` : `${Math.round(bytes / 1024)} КБ`);

function foot(message) {
  const at = make('time', '', local(message.shown_at).time);
  at.dateTime = message.shown_at;
  return make('span', 'foot', ...(message.edit_date ? [make('span', '', word('edited'))] : []), at);
}

function buttons(rows, message, chat) {
  const keyboard = make('div', 'keyboard');
  for (const row of rows) {
    keyboard.append(make('div', 'keys', ...row.map((key) => keyOf(key, message, chat))));
  }
  return keyboard;
}

function keyOf(key, message, chat) {
  const style = key.style ? ` ${key.style}` : '';
  if (key.url) {
    const start = chat.startOf(key.url);
    if (start) return button(`key${style}`, '', () => chat.startBot(start.payload), key.text);
    const node = link(key.url);
    node.className = `key link${style}`;
    node.append(key.text);
    return node;
  }
  if (key.copy_text) return button(`key copy${style}`, '', () => copy(key.copy_text.text), key.text);
  const node = button(`key${style}`, '', () => chat.press(message, key.callback_data), key.text);
  node.disabled = Boolean(key.disabled) || !key.callback_data;
  return node;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(word('copied'));
  } catch {
    toast(text, true);
  }
}

function actions(message, chat, mine) {
  const items = [[word('reply'), () => chat.replyTo(message)]];
  if (mine && message.text) items.push([word('edit'), () => chat.correct(message)]);
  for (const other of chat.others()) items.push([word('forward', { chat: other.name() }), () => other.takeForward(chat, message)]);
  return menu('actions', word('more'), items);
}

/** A button with a small list of deeds under it. */
export function menu(className, label, items) {
  const list = make('div', 'menu');
  list.hidden = true;
  const opener = button('icon', label, () => (list.hidden ? open() : close()), icon('more'));
  opener.setAttribute('aria-expanded', 'false');
  const wrap = make('div', `with-menu ${className}`, opener, list);
  function close() {
    list.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', outside);
  }
  function outside(event) {
    if (!wrap.contains(event.target)) close();
  }
  function open() {
    list.replaceChildren(...(typeof items === 'function' ? items() : items).map(([text, deed]) => button('', '', () => {
      close();
      deed();
    }, text)));
    list.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    document.addEventListener('pointerdown', outside);
    const box = list.getBoundingClientRect();
    const around = wrap.closest('.log')?.getBoundingClientRect();
    list.classList.toggle('up', Boolean(around) && box.bottom > around.bottom);
    list.querySelector('button')?.focus();
  }
  wrap.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || list.hidden) return;
    event.stopPropagation();
    close();
    opener.focus();
  });
  return wrap;
}
