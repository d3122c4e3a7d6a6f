// Draws a text with Telegram's entities as elements; nothing of a message is ever read as HTML.
const TAGS = {
  bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', pre: 'pre',
  blockquote: 'blockquote', expandable_blockquote: 'blockquote', spoiler: 'span',
};

export function draw(text, entities = [], onCommand = () => {}) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const fragment = document.createDocumentFragment();
  fill(fragment, text, 0, text.length, sorted, onCommand);
  return fragment;
}

function fill(parent, text, from, to, entities, onCommand) {
  let at = from;
  for (let i = 0; i < entities.length; i++) {
    const entity = entities[i];
    if (entity.offset < at || entity.offset >= to) continue;
    const end = Math.min(entity.offset + entity.length, to);
    parent.append(text.slice(at, entity.offset));
    const node = element(entity, text.slice(entity.offset, end), onCommand);
    const inner = entities.slice(i + 1).filter((other) => other.offset < end);
    fill(node, text, entity.offset, end, inner, onCommand);
    parent.append(node);
    at = end;
  }
  parent.append(text.slice(at, to));
}

function element(entity, content, onCommand) {
  switch (entity.type) {
    case 'text_link':
      return link(entity.url);
    case 'url':
      return link(/^[a-z]+:\/\//i.test(content) ? content : `https://${content}`);
    case 'email':
      return link(`mailto:${content}`);
    case 'bot_command': {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'command';
      button.addEventListener('click', () => onCommand(content));
      return button;
    }
    default: {
      const node = document.createElement(TAGS[entity.type] ?? 'span');
      if (entity.type === 'spoiler') {
        node.className = 'spoiler';
        node.tabIndex = 0;
      }
      return node;
    }
  }
}

export function link(address) {
  const node = document.createElement('a');
  if (/^(https?|tg|mailto):/i.test(address)) node.href = address;
  node.target = '_blank';
  node.rel = 'noopener noreferrer nofollow';
  return node;
}

const SVG = 'http://www.w3.org/2000/svg';
const PATHS = {
  send: 'M4 12 20 4l-5 16-3.500-6.500z M11.500 13.500 20 4',
  attach: 'M19 11.500 11.700 18.800a4.300 4.300 0 0 1-6-6l7.700-7.700a2.900 2.900 0 0 1 4 4l-7.600 7.700a1.400 1.400 0 0 1-2-2l7-7',
  more: 'M12 5.500v.01M12 12v.01M12 18.500v.01',
  file: 'M7 3.500h6.500L18 8v12.500H7zM13.500 3.500V8H18',
  close: 'M6 6l12 12M18 6 6 18',
  clock: 'M12 7.500V12l3 2M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17z',
};

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

export function make(tag, className = '', ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

export function button(className, label, onClick, ...children) {
  const node = make('button', className, ...children);
  node.type = 'button';
  if (label) {
    node.setAttribute('aria-label', label);
    node.title = label;
  }
  node.addEventListener('click', onClick);
  return node;
}
