/** Words that stand for what is still to be written. TBC is a disease as well, so it counts by itself alone; a number may lack its end. */
const marks =
  /\b(?:TODO|TBD|FIXME)\b|(?<=(?:^(?:[ \t]*[-*+])?|[:(|[])[ \t]{0,8})TBC(?=[ \t]*(?:[)\]|.]|\r?$))|(?:\+\d|\d{3})[\d ()/-]{0,20}[ )/-][xX]{3,}(?:[ -][xX]{2,}){0,4}\b|\b[Ll]orem ipsum\b|\[(?:[Ii]nsert|[Ff]ill in|[Aa]dd) [^\][\n]{1,60}\](?![[(])|(?<=: {0,8})(?:["']?(?:\?{2,}|…|\.{3}|[xX]{3,})["']?)(?=[ \t]*(?:\r?$|[,}]))/gm;

/** One of these stands in every text that holds a mark; most texts hold none, and are done in one quick pass. */
const signs = /T(?:ODO|BD|BC)|FIXME|[Ll]orem|\[(?:[Ii]ns|[Ff]ill|[Aa]dd)|: *["']?(?:\?\?|…|\.{3})|[: )/-]["']?[xX]{3}/;

/** Where a text says that it is not finished, and by which words. */
export const unfinishedIn = (text: string): readonly { readonly offset: number; readonly words: string }[] =>
  (signs.test(text) ? [...text.matchAll(marks)] : []).map(({ 0: words, index }) => ({ offset: index, words }));
