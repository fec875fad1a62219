import { parseDuration } from '../model/duration.ts';
import type { SecretRange } from './secrets.ts';

/** Passwords, keys and tokens that stand after their name, in an address, or by their form alone. */
export function passwordsIn(text: string): readonly SecretRange[] {
  if (!signs.test(text) && !signsAbroad.test(text)) return [];
  const found = patterns.flatMap(({ pattern, what, real }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [from, to] = match.indices?.groups?.secret ?? [0, 0];
      return real((match.groups?.secret ?? '').slice(0, longest), match) ? [{ from, to, what }] : [];
    }),
  );
  return [...found, ...inTables(text)];
}

/** One of these stands in every text in which a pattern finds something, unless it is in another language; most texts hold none. */
const signs =
  /pass(?:w|p|c)|\bpass\b|\bpw\b|\bpins?\b|kennwort|sshpass|mysql|\bcodes?\b|combination|\blogin\b|pwd|secret|token|credential|(?:api|access|account|auth|private|signing|encryption)[ _-]?key|bearer |basic |eyJ|AKIA|ASIA|AIza|:\/\/[^\s/:@]*:[^\s/@]+@/i;

/** Passwords in other languages, as far as their words mean nothing else: the source of an expression, in small letters. */
export const passwordAbroad =
  'mots? de passe|contrase[ñÑ]as?|senhas?|wachtwoord(?:en)?|passord|l[öÖo]senord|adgangskode|salasana|has[łŁ]o|[пП](?:ароль|АРОЛЬ)|كلمة (?:المرور|السر)|パスワード|密[码碼]|비밀번호';
const signsAbroad = new RegExp(passwordAbroad, 'i');

/** So much of a secret is looked at; what is longer shows what it is by its beginning. */
const longest = 300;

type Pattern = {
  readonly what: string;
  /** The secret is the group `secret`. */
  readonly pattern: RegExp;
  readonly real: (secret: string, match: RegExpMatchArray) => boolean;
};

const secretName =
  passwordAbroad +
  '|pass(?:word|wort|wd|phrase|code)s?|\\b(?:pass|pw)\\b|kennwort|pwd|secrets?|tokens?|credentials?|(?:api|access|account|auth|private|secret|signing|encryption)[ _-]?keys?';

const lockName = '\\b(?:PIN|(?:[Ss]afe|[Aa]larm|[Dd]oor|[Gg]ate|[Ll]ock|[Ee]ntry|[Aa]ccess|[Vv]ault)[ -]code|[Cc]ombination)';
const ofWhat =
  '(?:[ \\t]+(?:of|for|to)[ \\t]+the[ \\t]+(?:[\\w-]+[ \\t]+){0,2}(?:safe|vault|lock|door|gate|cabinet|alarm|phone|card|token|terminal))?';

/** Between a password and what it opens. */
const ofWhom = 'of|for|to|on|de[rsnlm]?|do|da|des|du|für|van|voor|til|för|till|del|per|para|pour';

const patterns: readonly Pattern[] = [
  {
    what: 'a password, key or token',
    // `password: …`, `"api_key": "…"`, `**Token** = …`, `DB_PASSWORD=…`, `| password | … |`
    pattern: new RegExp(
      `(?:${secretName})(?![a-z])["'\`*_]{0,3}[ \\t\u00a0\u202f]*(?<sign>:=|=>|[:：=|]|[-–—](?= ))[*_]{0,3}[ \\t]*["'\`*]{0,3}(?<secret>[^\\s"'\`|]+)(?=(?<more>[ \\t]+\\w)?)`,
      'dgi',
    ),
    real: (secret, { groups }) =>
      /[-–—]/.test(groups?.sign ?? '')
        ? isStrong(trimmed(secret))
        : isReal(trimmed(secret), groups?.sign === '=' && groups.more === undefined),
  },
  {
    what: 'a password, key or token',
    pattern: new RegExp(`(?:${secretName})[ \\t]+(?:is|was|are|were|lautet)(?:[ \\t]*:)?[ \\t]+["'\`*]{0,3}(?<secret>[^\\s"'\`|]+)`, 'dgi'),
    real: (secret) => isReal(trimmed(secret), false),
  },
  {
    what: 'a password, key or token',
    // The password of the second vault: …, Senha do cofre: …
    pattern: new RegExp(
      `(?:${secretName})[ \\t]+(?:${ofWhom})[ \\t]+(?:[^\\s:：=|,;]{1,30}[ \\t]+){0,4}[^\\s:：=|,;]{1,30}(?:[ \\t\u00a0\u202f]*[:：=]|[ \\t]+is(?=[ \\t]))[ \\t]*["'\`*]{0,3}(?<secret>[^\\s"'\`|]+)`,
      'dgi',
    ),
    real: (secret) => isReal(trimmed(secret), false),
  },
  {
    what: 'a password',
    // A password `…`, in the marks of code right behind its name
    pattern: new RegExp(`(?:${secretName})[ \\t]+\`(?<secret>[^\\s\`]+)\``, 'dgi'),
    real: isStrong,
  },
  {
    what: 'a password',
    pattern: /\blogin[ \t]*[:=][ \t]*[\w.@-]+[ \t]*\/[ \t]*(?<secret>[^\s/|]+)/dgi,
    real: (secret) => isStrong(trimmed(secret)),
  },
  {
    what: 'a password',
    pattern: /\bsshpass[ \t]+-p[ \t]*["']?(?<secret>[^\s"'`]+)|\bmysql(?:dump|admin)?[ \t][^\n`]{0,200}?[ \t]-p["']?(?<secret>[^\s"'`]+)/dg,
    real: (secret) => isReal(secret, true),
  },
  {
    what: 'a PIN or the code of a lock',
    pattern: new RegExp(
      `${lockName}${ofWhat}[ \\t]*(?:[ \\t]is|[:=])[ \\t]*["'\`*]{0,3}(?<secret>\\d{4,10}|\\d{1,2}(?:-\\d{1,2}){2,})(?![\\w:-]|\\.\\d)`,
      'dg',
    ),
    real: (secret) => !/^(.)\1*$/.test(secret),
  },
  {
    what: 'a code that replaces a password',
    pattern: /\b(?:recovery|backup|rescue|one-time)[ -]codes?[ \t]*[:=][ \t]*["'`*]{0,3}(?<secret>[a-z\d]{4,}(?:-[a-z\d]{4,})*)/dgi,
    real: (secret) => /\d/.test(secret) && !isPlaceholder(secret) && !/^\d{4}-\d{2}(?:-\d{2})?$/.test(secret),
  },
  {
    what: 'a password in an address',
    pattern: /\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@]*:(?<secret>[^\s/@]+)@/dgi,
    real: (secret) => !isPlaceholder(secret),
  },
  {
    what: 'a token',
    pattern: /\b(?<secret>eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,})/dg,
    real: () => true,
  },
  {
    what: 'a token',
    pattern: /\b(?:bearer|authorization:?\s+basic)[ \t]+(?<secret>[\w.~+/-]{16,}=*)/dgi,
    real: (secret) => /\d/.test(secret) && !isPlaceholder(secret),
  },
  {
    what: 'a key of a cloud account',
    pattern: /\b(?<secret>(?:AKIA|ASIA)[A-Z0-9]{16}|AIza[\w-]{35})(?![\w-])/dg,
    real: (secret) => !secret.includes('EXAMPLE'),
  },
  {
    what: 'a private key',
    pattern: /-----BEGIN[ A-Z]{0,30}PRIVATE KEY(?: BLOCK)?-----\s+(?<secret>[A-Za-z0-9+/=:,-][\w+/=:,. \t-]{12,})/dg,
    real: (secret) => !isPlaceholder(secret),
  },
];

const headOf = new RegExp(
  `^(?:(?:root|admin|user|default|initial|current)[ -])?(?:pass(?:word|wort|wd|phrase|code)s?|kennwort|pwd|pw|pins?|${passwordAbroad})$`,
  'i',
);

/** Cells of a table below a head that names passwords. */
function inTables(text: string): readonly SecretRange[] {
  return [...text.matchAll(/^[ \t]*\|(.*)\|[ \t]*\r?\n[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*\r?\n((?:[ \t]*\|.*(?:\n|$))+)/gm)].flatMap(
    ({ 0: whole, 1: head = '', 2: rows = '', index }) => {
      const column = head.split('|').findIndex((cell) => headOf.test(cell.replace(/[*_`]/g, '').trim()));
      if (column === -1) return [];
      let from = index + whole.length - rows.length;
      return rows.split(/(?<=\n)/).flatMap((row) => {
        const start = from;
        from += row.length;
        const cells = row.split('|');
        const cell = cells[column + 1] ?? '';
        const secret = cell.slice(0, longest).replace(/^[\s`*"']+|[\s`*"']+$/g, '');
        const at = start + cells.slice(0, column + 1).join('|').length + 1 + cell.indexOf(secret);
        return isReal(secret, !/\s/.test(secret) && mixed(secret)) ? [{ from: at, to: at + secret.length, what: 'a password' }] : [];
      });
    },
  );
}

/** Without the punctuation of the sentence that it ends. */
const trimmed = (secret: string) => secret.replace(/[*_)\]}>.,;:!?]+$/, '');

/**
 * Whether a value is a secret and not a word about one. Words have letters alone; secrets have letters and digits, or
 * signs. In code, `PASSWORD=swordfish`, a word is enough.
 */
function isReal(secret: string, code: boolean): boolean {
  if (secret.length < 6 || isPlaceholder(secret) || isOther(secret)) return false;
  if (code) return true;
  return !isId(secret) && (mixed(secret) || /\w[!@#$%^&*?+=~]+\w|^\d+$|(?:[a-z]+[A-Z]){3}/.test(secret));
}

/** Whether a value is a password wherever it stands: long enough, and of letters of both cases and digits, or with a sign among them. */
function isStrong(secret: string): boolean {
  const mixture = [/[a-z]/, /[A-Z]/, /\d/, /[!@#$%^&*?+=~]/].filter((kind) => kind.test(secret)).length;
  return secret.length >= 8 && mixture >= 3 && isReal(secret, false);
}

const mixed = (secret: string) => /[A-Za-z]/.test(secret) && /\d/.test(secret);

/** Stands for a secret: `<password>`, `{{token}}`, `$TOKEN`, `****`, `xxxxxxxx`, `your-api-key`, `example123`. */
const isPlaceholder = (secret: string) =>
  /^[<{[($%]|^(.)\1*$|[*•…]{3}|x{4}|\.{3}|changeme|placeholder|redacted|example|your[-_]|^(?:required|optional|unknown|undefined|password|secret|token)$/i.test(
    secret,
  );

/** What may stand after such a name in a plan: a day, a length of time, how long it has to be (`16-character`), a version, an address, a path, the name of a technique or a product. */
const isOther = (value: string) =>
  /^\d{4}-\d{2}|^\d{1,3}-\p{Ll}+$|^\+|^\w+:|^[a-z.~-]*(?:\/[a-z0-9.-]+)+$|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|^v?\d+(?:\.\d+)+$/u.test(value) ||
  /\b(?:oauth|saml|sha|md|aes|rsa|totp|fido|u2f|2fa|mfa|ed|x\.?|base|pkcs|tls|http|ipv|auth|1password|keepass|office|microsoft|k8s)-?\d*\b/i.test(
    value,
  ) ||
  parseDuration(value) !== undefined;

/** The id of an entry or a gap: `backup-and-restore-2`, `G-2026-07`. */
const isId = (value: string) => /^[a-z]+(?:-[a-z]+)+(?:-\d+)?$|^[A-Za-z]{1,3}-\d[\d-]*$/.test(value);
