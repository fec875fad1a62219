import { forMarkdown } from '../escape.ts';
import { clean, type Paint } from '../pretty.ts';
import type { ChangeNote } from './note.ts';
import type { Telling } from './telling.ts';
import { blocksOf, firstTexts } from './wording.ts';

/** By which a later run finds the comment that it wrote before. */
export const marker = '<!-- what this change of the plan means -->';

const nothing = 'Nothing of substance changed.';

/** Whether a note has anything to say. */
const says = (note: ChangeNote) => note.substance || blocksOf(note).length > 0;

/** A note for a terminal. */
export function noteToText(note: ChangeNote, paint: Paint): string {
  if (!says(note)) return `${nothing}\n`;
  const blocks = blocksOf(note).map(({ heading, lines }) =>
    [
      paint('bold', heading),
      ...lines.flatMap(({ text, below = [] }) => [`  ${clean(text)}`, ...below.map((one) => `    ${clean(one)}`)]),
    ].join('\n'),
  );
  return `${[...blocks, ...note.tell.map((one) => tellText(one, paint)), ...pagesText(note, paint)].join('\n\n')}\n`;
}

const tellText = ({ audience, notice }: Telling, paint: Paint) =>
  [paint('bold', `To tell: ${audience}`), ...notice.split('\n').map((line) => `  ${clean(line)}`.trimEnd())].join('\n');

function pagesText({ pages, alsoOn }: ChangeNote, paint: Paint): readonly string[] {
  if (pages.length === 0) return [];
  const also = alsoOn.length ? [`  and ${alsoOn.length} that name them`] : [];
  return [[paint('bold', 'Pages'), ...firstTexts(pages).map((page) => `  ${page}`), ...also].join('\n')];
}

/** A note as Markdown, for a comment on a pull request: who is told, and the pages, folded away below. */
export function noteToMarkdown(note: ChangeNote): string {
  if (!says(note)) return `${marker}\n\n${nothing}\n`;
  const blocks = blocksOf(note).map(({ heading, lines }) =>
    [
      `**${heading}**`,
      '',
      ...lines.flatMap(({ text, below = [] }) => [`- ${forMarkdown(text)}`, ...below.map((one) => `  - ${forMarkdown(one)}`)]),
    ].join('\n'),
  );
  return `${[marker, '### What this change means', ...blocks, ...note.tell.map(tellMarkdown), ...pagesMarkdown(note)].join('\n\n')}\n`;
}

const tellMarkdown = ({ audience, roles, notice }: Telling) =>
  [
    `<details><summary>To tell: ${audience} (${roles.map(({ title }) => forMarkdown(title)).join(', ')})</summary>`,
    '',
    ...notice.split('\n').map((line) => (line ? `> ${line.startsWith('- ') ? '- ' : ''}${forMarkdown(line.replace(/^- /, ''))}` : '>')),
    '',
    '</details>',
  ].join('\n');

function pagesMarkdown({ pages, alsoOn }: ChangeNote): readonly string[] {
  if (pages.length === 0) return [];
  const list = firstTexts(pages).map((page) => `- <code>${forMarkdown(page)}</code>`);
  const also = alsoOn.length ? [`- and ${alsoOn.length} that name them`] : [];
  return [['<details><summary>Pages that show something else</summary>', '', ...list, ...also, '', '</details>'].join('\n')];
}
