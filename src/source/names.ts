import type { Misfit } from '../model/plan.ts';

/** Why a file or folder of this name cannot be kept on every system; `undefined` where it can. */
export function nameProblem(name: string): string | undefined {
  const shown = `\`${name}\``;
  if (name.includes('\uFFFD')) return `the name ${shown} is not UTF-8`;
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name)) return `${shown} is a name that Windows keeps for itself`;
  if (/[<>:"|?*\\\p{Cc}]/u.test(name)) return `the name ${shown} holds a character that file names cannot hold on every system`;
  if (/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(name)) return `the name ${shown} holds a mark that nobody sees`;
  if (/[. ]$/.test(name)) return `the name ${shown} ends with a dot or a space, which Windows drops`;
  return Buffer.byteLength(name) > 200 ? 'the name is longer than 200 bytes' : undefined;
}

/** Files beside the entries whose names cannot be kept on every system, or differ in case alone. */
export function* misnamed(files: readonly string[]): Iterable<Misfit> {
  const first = new Map<string, string>();
  for (const file of files) {
    const at = { file, line: 1, column: 1 };
    const message = file.split('/').map(nameProblem).find(Boolean);
    if (message) yield { rule: 'content/schema', at, message, hint: 'rename it' };
    const key = file.toLowerCase().normalize();
    const other = first.get(key);
    if (!other) first.set(key, file);
    else {
      yield {
        rule: 'content/duplicate-id',
        at,
        message: `the name differs from \`${other}\` in case alone, or in the way its letters are put together`,
        hint: 'rename one of the two files; many systems keep one of them alone',
        related: [{ at: { file: other, line: 1, column: 1 }, message: 'first used here' }],
      };
    }
  }
}
