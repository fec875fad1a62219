import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { styleText } from 'node:util';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { isDay } from '../src/model/day.ts';
import { nearest } from '../src/model/nearest.ts';
import { clean, type Paint } from '../src/report/pretty.ts';
import { contentFolderNear } from '../src/source/astray.ts';
import { failed } from '../src/source/failure.ts';

/** A command was used wrongly, or could not run; said in one line, exit code 2. */
export class Trouble extends Error {}

/** That there is nothing of a name, with the one that may be meant; `otherwise` is said where none is near. */
export function unknown(noun: string, name: string, known: readonly string[], otherwise = ''): Trouble {
  const near = nearest(name, known);
  const hint = near ? `did you mean \`${near}\`?` : otherwise;
  return new Trouble(`there is no ${noun} \`${name}\`${hint && `; ${hint}`}`);
}

/** A command with the options that all commands take. */
export function command(name: string, summary: string): Command {
  return new Command(name)
    .description(summary)
    .option('--content <dir>', 'the content folder, else the one that PLAN_CONTENT names', process.env.PLAN_CONTENT || 'content')
    .option('--as-of <day>', 'the day that "today" means, such as 2026-11-23', day)
    .helpOption('--help', 'show this help')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      outputError: (text, write) =>
        write(
          `${clean(
            text
              .trim()
              .replace(/^error: /, `${name}: `)
              .replaceAll('\n', ' '),
          )}\n`,
        ),
    });
}

function day(value: string): string {
  if (!isDay(value)) throw new InvalidArgumentError('Write it like 2026-11-23.');
  return value;
}

/** The number of a port, as an option takes it. */
export function portNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) throw new InvalidArgumentError('Write a number from 0 to 65535.');
  return number;
}

/** The path below which a site is served, as an option takes it. */
export function sitePath(value: string): string {
  const parts = value.split('/').filter(Boolean);
  if (!parts.every((part) => /^[\w~-][\w.~-]*$/.test(part))) throw new InvalidArgumentError('Write a path like /dr/.');
  return ['', ...parts, ''].join('/');
}

/** The address of a site on the web, as an option takes it. */
export function webAddress(value: string): string {
  if (!/^https?:$/.test(URL.parse(value)?.protocol ?? ''))
    throw new InvalidArgumentError('Write an address like https://plan.example.org/.');
  return value;
}

/** Run a command: its exit code becomes the program's, and what a user can cause is said in one line. */
export async function run(own: Command, act: () => number | Promise<number>): Promise<void> {
  try {
    own.parse();
    const { content } = own.opts<{ content?: string }>();
    if (content !== undefined) mustBeFolder(content);
    process.exitCode = await act();
  } catch (error) {
    process.exitCode = report(own, error);
  }
}

function report(own: Command, error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const { message, code, path, syscall } = error as NodeJS.ErrnoException;
  if (error instanceof Trouble || code === failed) process.stderr.write(`${own.name()}: ${clean(message)}\n`);
  else if (code && reasons[code]) process.stderr.write(`${own.name()}: ${clean(path ?? 'a file')} ${reasons[code]}\n`);
  else if (code && syscall) process.stderr.write(`${own.name()}: ${clean(path ?? 'a file')} cannot be read or written (${code})\n`);
  else throw error;
  return 2;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EACCES: 'may not be read or written; check its permissions',
  EPERM: 'may not be changed; check its permissions',
  ENOSPC: 'cannot be written: the disk is full',
  EROFS: 'cannot be written: the disk is read-only',
  EIO: 'cannot be read or written: its disk has an error, or is full',
  EMFILE: 'cannot be opened: too many files are open',
  ENOTDIR: 'is not a folder',
  EISDIR: 'is a folder',
  EBUSY: 'is in use by another command; try again when that has ended',
};

/** The content folder, where it was named on the command line; the commands that are told then name it too. */
export const namedContent = (own: Command): string | undefined =>
  own.getOptionValueSource('content') === 'cli' ? own.opts<{ content: string }>().content : undefined;

function mustBeFolder(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new Trouble(`the content folder \`${path}\` is not there; name it with --content`);
  if (!stats.isDirectory()) throw new Trouble(`\`${path}\` is not a folder; --content names the folder that holds plan.yaml`);
  const near = contentFolderNear(path);
  if (near) throw new Trouble(`nothing of a plan lies in \`${path}\`; did you mean \`${relative('.', near) || '.'}\`?`);
}

/** A content folder as its findings name it, before each file: `content/`. */
export const prefixOf = (root: string): string => `${relative('.', resolve(root)).split(sep).join('/') || '.'}/`;

/** Colours for a stream, when it is a terminal that wants them. */
export const paintFor =
  (stream: NodeJS.WriteStream): Paint =>
  (style, text) =>
    styleText(style, text, { stream });

// A reader that has seen enough, such as `head`, closes the pipe: the write that fails says so, and the event would crash.
process.stdout.on('error', () => {});

/** Write to standard output and wait until it is taken, so that nothing is cut when the program ends. */
export const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`, (error) => {
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error);
      else resolve();
    });
  });

/** Shows what is being done, on a terminal alone; the empty text clears the line. */
export const progressOn =
  (stream: NodeJS.WriteStream) =>
  (doing: string): void => {
    if (stream.isTTY) stream.write(`\r\u001b[K${doing ? `${doing} …` : ''}`);
  };
