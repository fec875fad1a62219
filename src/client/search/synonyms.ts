/** Words that mean the same in this field; each stands for the others. */
const groups: readonly (readonly string[])[] = [
  ['rto', 'recovery time objective'],
  ['rpo', 'recovery point objective'],
  ['mtpd', 'maximum tolerable period of disruption', 'mtd', 'maximum tolerable downtime'],
  ['rta', 'recovery time actual', 'measured recovery time'],
  ['rpa', 'recovery point actual', 'data loss'],
  ['dr', 'disaster recovery'],
  ['drp', 'disaster recovery plan'],
  ['bcp', 'business continuity plan'],
  ['bia', 'business impact analysis'],
  ['db', 'database'],
  ['dns', 'names'],
  ['failover', 'fail over', 'standby'],
  ['outage', 'interruption', 'disruption'],
  ['login', 'sign in'],
  ['email', 'e-mail', 'mail'],
  ['phone', 'telephone'],
  ['drill', 'exercise'],
  ['post-mortem', 'postmortem', 'post-incident review'],
  ['vendor', 'supplier'],
  ['data centre', 'data center', 'site'],
];

const most = 4;

/**
 * What to look for besides a query: the query with a term replaced by one that means the same, at most four ways. The
 * longest term comes first, so that `disaster recovery plan` is not taken for `disaster recovery`.
 */
export function variantsOf(query: string): readonly string[] {
  const asked = query.trim().toLowerCase().replace(/\s+/g, ' ');
  const found = groups
    .flatMap((group) => group.map((term) => ({ term, group })))
    .filter(({ term }) => holds(asked, term))
    .sort((a, b) => b.term.length - a.term.length);
  const clear = found.filter(({ term }, index) => !found.slice(0, index).some((longer) => holds(longer.term, term)));
  const variants = clear.flatMap(({ term, group }) => group.filter((other) => other !== term).map((other) => replaced(asked, term, other)));
  return [...new Set(variants)].filter((variant) => variant !== asked).slice(0, most);
}

const holds = (text: string, term: string) => ` ${text} `.includes(` ${term} `);

/** A term of several words that is all that is asked is looked for as a phrase. */
const replaced = (text: string, term: string, other: string) =>
  text === term && other.includes(' ') ? `"${other}"` : ` ${text} `.replace(` ${term} `, ` ${other} `).trim();
