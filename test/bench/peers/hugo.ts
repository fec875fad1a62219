/** Hugo, as it is installed or as Debian has it, on the texts of a plan, as a program: one layout with a menu of the sections, a page a text, a list, then Pagefind. */
import { join } from 'node:path';
import { programOf, ran } from './packages.ts';
import { copyTexts, indexed, inFolder, writeAll } from './pages.ts';

const hugo = programOf('hugo', ['hugo', 'libsass1', 'libwebp7']);
ran('.', hugo, 'version');
await inFolder('hugo', async (folder) => {
  copyTexts(process.argv[2] ?? 'content', join(folder, 'content'));
  writeAll(folder, {
    'hugo.toml': 'baseURL = "/"\ntitle = "Reviews"\ndisableKinds = ["taxonomy", "term", "rss", "sitemap"]\n',
    'layouts/partials/menu.html':
      '<nav>{{ range where site.RegularPages "Section" "sections" }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>',
    'layouts/_default/single.html': `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body>{{ partialCached "menu.html" . }}<main data-pagefind-body><h1>{{ .Title }}</h1><p>{{ .Params.kind }} {{ .Params.severity }} {{ .Params.approvedOn }}</p>{{ .Content }}</main></body></html>
`,
    'layouts/_default/list.html': `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body>{{ partialCached "menu.html" . }}<main data-pagefind-body><h1>{{ .Title }}</h1><ul>{{ range .RegularPagesRecursive }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></main></body></html>
`,
  });
  ran(folder, hugo, '--quiet');
  await indexed(join(folder, 'public'));
});
