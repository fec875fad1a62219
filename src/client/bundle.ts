import './copy.ts';
import './due.ts';
import './incident.ts';
import './bundle/age.ts';
import './bundle/search.ts';
