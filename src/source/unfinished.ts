/** Words that stand for what is still to be written. */
const marks =
  /\b(?:TODO|TBD|TBC|FIXME)\b|\b[Ll]orem ipsum\b|\[(?:[Ii]nsert|[Ff]ill in|[Aa]dd) [^\][\n]{1,60}\](?![[(])|(?<=: {0,8})(?:["']?(?:\?{2,}|…|\.{3}|[xX]{3,})["']?)(?=[ \t]*(?:\r?$|[,}]))/gm;

/** One of these stands in every text that holds a mark; most texts hold none, and are done in one quick pass. */
const signs = /T(?:ODO|BD|BC)|FIXME|[Ll]orem|\[(?:[Ii]ns|[Ff]ill|[Aa]dd)|: *["']?(?:\?\?|…|\.{3}|[xX]{3})/;

/** Where a text says that it is not finished, and by which words. */
export const unfinishedIn = (text: string): readonly { readonly offset: number; readonly words: string }[] =>
  (signs.test(text) ? [...text.matchAll(marks)] : []).map(({ 0: words, index }) => ({ offset: index, words }));
