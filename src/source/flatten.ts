import type { Component } from '../model/document.ts';

/**
 * The text of an `.mdx` section as plain Markdown: what components would show today was not part of the words of that day,
 * so each is named in its place; asides keep their text.
 *
 * @param title how a role or a template is called
 */
export function flattened(text: string, title: (name: Component['name'], id: string) => string): string {
  return text
    .replace(/<(Aside)\b([^>]*)>((?:(?!<Aside\b)[\s\S])*?)<\/Aside>/g, (_, _name, attributes: string, inner: string) =>
      aside(attributes, inner),
    )
    .replace(/<([A-Z]\w*)\b((?:"[^"]*"|[^"<>])*)\/>/g, (_, name: string, attributes: string) => {
      const { role, id, tier } = read(attributes);
      if (role) return `*Role card: ${title(name, role)}*`;
      if (id) return `*Message template: ${title(name, id)}*`;
      return `*${words[name] ?? name}${tier ? `, tier ${tier}` : ''}*`;
    });
}

const words: Readonly<Record<string, string>> = {
  Objectives: 'Table of the objectives in force',
  RecoveryOrder: 'Table of the order of recovery',
  Deadlines: 'Table of the deadlines of messages',
};

const read = (attributes: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...attributes.matchAll(/\b(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));

function aside(attributes: string, inner: string): string {
  const { title, kind = 'note' } = read(attributes);
  const marker = { note: 'NOTE', caution: 'CAUTION', warning: 'WARNING' }[kind] ?? 'NOTE';
  const lines = [...(title ? [`**${title}**`, ''] : []), ...inner.trim().split('\n')];
  return ['', `> [!${marker}]`, ...lines.map((line) => `> ${line}`.trimEnd()), ''].join('\n');
}
