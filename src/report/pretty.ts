import { counted, countedIfAny } from '../model/words.ts';
import type { Placed } from './placed.ts';
import type { Summary } from './summary.ts';

/** Colours a text; a plain terminal gets the text back unchanged. */
export type Paint = (style: 'red' | 'yellow' | 'blue' | 'bold' | 'dim' | 'green', text: string) => string;

const styles = { error: 'red', warning: 'yellow', notice: 'blue' } as const;

/**
 * Findings for people: a line each, place first, so that a terminal links it; then the hint. Defects come first, then duties.
 *
 * @param prefix the content folder as the reader knows it, put before each file
 */
export function toPretty(findings: readonly Placed[], summary: Summary, prefix: string, paint: Paint): string {
  const defects = findings.filter(({ kind }) => kind === 'defect');
  const duties = findings.filter(({ kind }) => kind === 'duty');
  const block = (own: readonly Placed[]) => own.map((finding) => lines(finding, prefix, paint)).join('\n');
  return [
    ...(defects.length ? [block(defects)] : []),
    ...(duties.length ? [paint('bold', 'Owed by the organisation:'), block(duties)] : []),
    ...(findings.length > screens ? [byRule([...defects, ...duties], paint)] : []),
    total(summary, paint),
  ].join('\n\n');
}

/** So many findings fill several screens: what stood first is out of sight. */
const screens = 100;

/** How many findings each rule has, the most first; rules with defects before those with duties. */
function byRule(findings: readonly Placed[], paint: Paint): string {
  const groups = [...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, own]) => ({ rule, count: own.length, kind: own[0]?.kind }));
  const sorted = groups.sort((a, b) => Number(a.kind === 'duty') - Number(b.kind === 'duty') || b.count - a.count);
  const wide = String(Math.max(...sorted.map((one) => one.count))).length;
  return [
    paint('bold', 'By rule (one alone with --rule ID):'),
    ...sorted.map((one) => `  ${String(one.count).padStart(wide)}  ${one.rule}`),
  ].join('\n');
}

function lines({ file, line, column, level, message, rule, hint, related, state }: Placed, prefix: string, paint: Paint): string {
  const place = `${prefix}${file}:${line}:${column}`;
  return [
    `${paint('bold', clean(place))}  ${state === 'new' ? 'new ' : ''}${paint(styles[level], level)}  ${clean(message)}  ${paint('dim', `(${rule})`)}`,
    ...(hint ? [`  hint: ${clean(hint)}`] : []),
    ...(related ?? []).map((one) =>
      paint('dim', `  see ${clean(`${prefix}${one.file}`)}:${one.line}:${one.column}  ${clean(one.message)}`),
    ),
  ].join('\n');
}

const steering = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Text from files must not steer a terminal: control and bidirectional characters are shown as their code. */
export const clean = (text: string): string =>
  text.replace(steering, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

function total({ files, errors, warnings, notices, duties, fixed, ...rest }: Summary, paint: Paint): string {
  const defects = errors + warnings + notices;
  const counts = [countedIfAny(errors, 'error'), countedIfAny(warnings, 'warning'), countedIfAny(notices, 'notice')]
    .filter(Boolean)
    .join(', ');
  const text = `${counted(files, 'file')} read: ${defects ? counts : 'nothing to mend'}${duties ? `; ${counted(duties, 'duty', 'duties')} owed` : ''}${fixed === undefined ? '' : `; since the base ${rest.new} new, ${fixed} fixed`}`;
  return paint(errors ? 'red' : 'green', text);
}
