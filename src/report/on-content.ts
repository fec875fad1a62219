/**
 * What is said of commands, with the content folder that this one was run on, so that a command which is copied works there too:
 * `npm run gaps -- --all` becomes `npm run gaps -- --content plans/west --all`. Without a folder the text stays as it is.
 */
export function onContent(text: string, content: string | undefined): string {
  if (content === undefined || content.includes('`')) return text;
  const folder = /^[\w./@:+~-]+$/.test(content) ? content : `'${content.replaceAll("'", "'\\''")}'`;
  return text.replace(
    /`npm run (\w+)(?: --(?= ))?([^`]*)`/g,
    (_, name: string, rest: string) => `\`npm run ${name} -- --content ${folder}${rest}\``,
  );
}
