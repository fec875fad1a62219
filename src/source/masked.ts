import { beforeDash, beforeUnderscore } from './known-secrets.ts';
import { passwordsIn } from './passwords.ts';

/** What stands where a secret stood: a word that YAML and Markdown take for a word. */
export const mask = 'secret-removed';

/**
 * A text of the past without its secrets. What was once written out has to be shown no more, even if nobody can take it out of
 * the history; so this rather takes too much than too little, and needs no form to be complete.
 */
export function masked(text: string): string {
  const whole = text.replaceAll(keyBlock, mask).replaceAll(token, (found) => (/\d/.test(found) ? mask : found));
  let [shown, end] = ['', 0];
  for (const { from, to } of passwordsIn(whole).toSorted((a, b) => a.from - b.from)) {
    if (from < end) continue;
    shown += whole.slice(end, from) + mask;
    end = to;
  }
  return shown + whole.slice(end);
}

const keyBlock = /(?<=-----BEGIN[ A-Z]{0,30}PRIVATE KEY(?: BLOCK)?-----)(?:(?!-----END)[\s\S])*/g;

/** Keys and tokens of known services, by how they begin; a digit tells them from words that begin alike. */
const token = new RegExp(`\\b(?:${beforeDash}|${beforeUnderscore}|SG\\.|hv[sbr]\\.|dapi|hooks\\.slack\\.com\\/)[\\w./=+-]{16,}`, 'g');
