import { schemeOf } from '../../model/address.ts';
import type { Link } from '../../model/document.ts';
import type { Remark } from '../../model/finding.ts';
import { type Linked, linked, type Named } from '../../model/linked.ts';
import { addressFrom, isPicture, type Target, targetOf } from '../../model/links.ts';
import { meantWord, nearest, nearestIn } from '../../model/nearest.ts';
import type { Entry, Plan } from '../../model/plan.ts';
import { anchorOf, builtInAnchors, fixedPages, pathTo, rulePage } from '../../model/routes.ts';
import { type Rule, rule } from '../rule.ts';

/**
 * The rule that every link leads somewhere.
 *
 * @param ruleIds the rules, each of which has a page
 */
export const link = (ruleIds: () => readonly string[]): Rule =>
  rule({
    id: 'content/link',
    kind: 'defect',
    level: 'error',
    why: 'A link that leads nowhere costs its reader the minutes that an outage does not have.',
    *check(plan) {
      const pages = pagesOf(plan, ruleIds());
      const known: Known = {
        plan,
        namedBy: linked(plan),
        pages,
        paths: pathsOf(plan.files),
        nearPage: nearestIn([...pages]),
        nearFile: nearestIn(plan.files),
      };
      for (const entry of [...plan.entries, ...plan.damaged]) {
        const told = new Map<string, Problem | undefined>();
        for (const link of entry.body.outline.links) {
          const key = `${link.picture} ${link.label ?? ''} ${link.url}`;
          const problem = told.has(key) ? told.get(key) : problemOf(link, entry, known);
          told.set(key, problem);
          if (problem) yield { at: { file: entry.file, line: link.line, column: link.column }, ...problem };
        }
      }
    },
  });

type Known = {
  readonly plan: Plan;
  readonly namedBy: Linked;
  readonly pages: ReadonlySet<string>;
  /** Every file of the folder, and every folder in it. */
  readonly paths: ReadonlyMap<string, 'file' | 'folder'>;
  readonly nearPage: (path: string) => string | undefined;
  readonly nearFile: (file: string) => string | undefined;
};
type Problem = Pick<Remark, 'message' | 'hint'>;

function problemOf(link: Link, entry: Entry, known: Known): Problem | undefined {
  if (link.label !== undefined) {
    const { picture, text, label } = link;
    return {
      message: `${picture ? 'the picture' : 'the link'} \`[${text}][${label}]\` is defined nowhere in this text`,
      hint: `write its address as \`[${text}](…)\`, or below the text as \`[${label}]: …\``,
    };
  }
  if (link.url.trim() === '') return { message: 'a link leads nowhere', hint: 'write its address between the brackets' };
  if (/^file:|^[a-z]:[\\/]|^\\+(?!assets\\)[\w.-]+\\[^\\]/i.test(link.url)) {
    return {
      message: `\`${link.url}\` leads to a file that one computer, or one network, alone has`,
      hint: 'copy the file into `assets/` and link to it there',
    };
  }
  const scheme = schemeOf(link.url);
  if (scheme !== undefined) return schemeProblem(link, scheme);
  const target = targetOf(link.url, entry.file);
  if (target.kind === 'nowhere')
    return {
      message: `\`${link.url}\` leads out of the content folder`,
      hint: 'link to a file of the content folder, or to a web address',
    };
  if (target.kind === 'page') return pageProblem(target, link, known, entry.file);
  if (target.kind === 'file') return fileProblem(target, link, known, entry.file);
  return undefined;
}

/** Schemes that people write; one that is nearly one of them is a slip of the pen. */
const usual = [
  'http',
  'https',
  'mailto',
  'tel',
  'sms',
  'ftp',
  'sftp',
  'ssh',
  'git',
  'smb',
  'sip',
  'sips',
  'xmpp',
  'matrix',
  'geo',
  'rdp',
  'vnc',
];

function schemeProblem({ url }: Link, scheme: string): Problem | undefined {
  const address = url.slice(url.indexOf(':') + 1);
  if (scheme === 'mailto' && !/^[^@\s]+@[^@\s]+$/.test(address.split('?')[0] ?? ''))
    return { message: `\`${url}\` holds no e-mail address`, hint: 'write it like `mailto:dba@example.org`' };
  if (/^https?$/.test(scheme) && !/^\/\/[^\s/?#]/.test(address))
    return { message: `\`${url}\` names no host`, hint: `write it like \`${scheme}://example.org/page\`` };
  const near = usual.includes(scheme) ? undefined : meantWord(scheme, usual);
  return near ? { message: `\`${url}\` begins with no scheme that is known`, hint: `did you mean \`${near}:${address}\`?` } : undefined;
}

function pageProblem(
  target: Target & { kind: 'page' },
  { url, picture }: Link,
  { plan, namedBy, pages, nearPage, paths, nearFile }: Known,
  from: string,
): Problem | undefined {
  const { path, anchor } = target;
  const named = namedBy(target);
  if (named && !picture) return anchorProblem(anchor, named, url, anchorsOn(named), plan);
  // What could not be read has its page once it is mended.
  if (!picture && (pages.has(path) || plan.exists(path.slice(1, -1)))) return undefined;
  const file = path.slice(1);
  const there = paths.get(file) === 'file';
  if (there || picture) {
    return {
      message: `\`${url}\` is no page of the site`,
      hint: `write the path from this file: \`${addressFrom(there ? file : (nearFile(file) ?? file), from)}\``,
    };
  }
  const near = nearPage(path);
  return {
    message: `\`${url}\` is no page of the site`,
    hint: near ? `did you mean \`${near}\`?` : 'link to the file, such as `../systems/payments.md`: that works in the editor as well',
  };
}

function fileProblem(
  target: Target & { kind: 'file' },
  { url, picture }: Link,
  { plan, namedBy, paths, nearFile }: Known,
  from: string,
): Problem | undefined {
  const { file, anchor } = target;
  const named = namedBy(target);
  if (named && !picture) return anchorProblem(anchor, named, url, headingsOf(named), plan);
  if (file === 'roles.yaml' && anchor !== undefined && !picture && paths.has(file)) return roleProblem(anchor, url, plan);
  if (paths.get(file) === 'file') {
    return picture && !isPicture(file)
      ? { message: `\`${url}\` is not a picture`, hint: 'pictures are png, jpg, gif, svg, webp or avif' }
      : undefined;
  }
  if (paths.get(file) === 'folder' || isMislaid(file, plan)) return undefined;
  const near = nearFile(file);
  return {
    message: `${picture ? 'the picture' : 'the file'} \`${file}\` is not there`,
    hint: fileHint(url, near && addressFrom(near, from), addressFrom(file, from)),
  };
}

function fileHint(url: string, near: string | undefined, written: string): string {
  if (url.includes('\\')) return `write \`${url.replaceAll('\\', '/')}\``;
  if (near) return meant(near, written);
  return /^www\./i.test(url) ? `write \`https://${url}\`` : 'the path is relative to this file';
}

/** What was meant instead of what is written; two texts that look the same may be put together from different letters and accents. */
const meant = (near: string, written: string): string =>
  near.normalize() === written.normalize()
    ? `type it anew, as \`${near}\`: it looks the same, but its accents are kept in another way`
    : `did you mean \`${near}\`?`;

function roleProblem(id: string, url: string, plan: Plan): Problem | undefined {
  if (plan.exists(`roles/${id}`)) return undefined;
  const near = nearest(id, [...plan.roles.keys()]);
  return {
    message: `\`${url}\` names no role`,
    hint: near ? `did you mean \`#${near}\`?` : 'write the id of a role after the `#`',
  };
}

/** Whether nobody knows the headings of a text, because it could not be read. */
const isUnread = ({ file }: Entry, { misfits }: Plan): boolean =>
  misfits.some(({ rule, at }) => rule === 'content/syntax' && at.file === file);

/** Whether a file will be where it is looked for once it is mended: it has the wrong folder, name or ending, which is told of it. */
function isMislaid(file: string, { broken }: Plan): boolean {
  const [, folder, id] = /^(\w+)\/([^/]+)\.mdx?$/.exec(file) ?? [];
  return broken.some((key) => key.toLowerCase() === `${folder}/${id}`);
}

/** Headings of what is linked to, as its text names them; the page of a gap has none of its review's. */
const headingsOf = ({ folder, entry }: Named): readonly string[] =>
  folder === 'gaps' ? [] : entry.body.outline.headings.map(({ slug }) => slug);

/** The same, as they are called on its page. */
const anchorsOn = (named: Named): readonly string[] => headingsOf(named).map((slug) => anchorOf(named.folder, slug));

function anchorProblem(
  anchor: string | undefined,
  { folder, id, entry }: Named,
  url: string,
  headings: readonly string[],
  plan: Plan,
): Problem | undefined {
  const known = [...headings, ...builtInAnchors[folder]];
  if (anchor === undefined || folder === 'roles' || known.includes(anchor) || isUnread(entry, plan)) return undefined;
  const near = nearest(anchor, known);
  return {
    message: `\`${url}\` leads to a heading \`#${anchor}\` that ${folder === 'gaps' ? `the page of \`${id}\`` : `\`${entry.file}\``} does not have`,
    hint: near
      ? meant(`#${near}`, `#${anchor}`)
      : `it has ${known
          .slice(0, 6)
          .map((slug) => `\`#${slug}\``)
          .join(', ')}`,
  };
}

function pathsOf(files: readonly string[]): Known['paths'] {
  const paths = new Map<string, 'file' | 'folder'>([['', 'folder']]);
  for (const file of files) {
    const parts = file.split('/');
    for (let count = 1; count < parts.length; count += 1) paths.set(parts.slice(0, count).join('/'), 'folder');
    paths.set(file, 'file');
  }
  return paths;
}

/** Every address that the built site has for sure; which former states of the plan it shows, git alone knows. */
const pagesOf = (plan: Plan, ruleIds: readonly string[]): ReadonlySet<string> =>
  new Set([
    ...fixedPages,
    ...ruleIds.map(rulePage),
    ...plan.entries.map(({ collection, id }) => pathTo(collection, id)),
    ...[...plan.gaps.keys()].map((id) => pathTo('gaps', id)),
  ]);
