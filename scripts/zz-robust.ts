import { readJsonLines, toAccount } from './corpus.js';
import { extractClaims } from '../src/claims/index.js';
import { loadReader } from '../src/language/index.js';
const reader = await loadReader('trained', {threads:1});
let n=0, bad=0;
for (const f of process.argv.slice(2)) { const [file, from, to] = f.split(':'); 
 for (const row of readJsonLines<any>(file!).slice(Number(from), Number(to))) { n++;
  try { const language = await reader.prepare([row.text]); extractClaims(toAccount({id:'a1',source:'x',side:row.side ?? null,text:row.text, kind: row.side ? 'readout':'article'} as any), language, [row.side ?? 'Russia','United States']); }
  catch (e) { bad++; console.log(file, row.id ?? row.url, String((e as Error).stack).split('\n').slice(0,3).join(' | ')); } } }
console.log(n, bad);
