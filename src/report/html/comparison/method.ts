import { fileName, list } from '../../wording.js';
import { between, type Content, html, type Markup } from '../template.js';
import type { WebContext } from './context.js';

/** What each threshold decides; the names are those of the comparison's settings. */
const THRESHOLDS: Readonly<Record<string, string>> = {
  agree: 'two claims agree from this score on',
  both: 'they say the same, where each asserts the other from this score on',
  denial: 'contested, where words exclude each other from this score on',
  assent: 'and the model sees at least this much contradiction beside it',
  conflict: 'contested, where the model sees a contradiction from this score on',
  dispute:
    'the same, where one charges the other side with something, asks something of it or has hard words for it',
  quarrel: 'the same, where each does',
  rejection:
    'and how much contradiction the model must see where one word ties a rejection to what is put forward',
  crowd: 'against an account of more claims than these, a surer contradiction is asked',
  related: 'worth showing as the nearest claim',
  modelShare: 'the part of the model in an agreement; the rest is the words’',
  hint: 'from this agreement by words on, the model has its part in any case',
  sure: 'from this agreement by the model on, it has its part also where words hardly see a likeness',
  plain: 'from this agreement by words on, they decide alone of the same act of the same side',
  windowShare: 'what two sentences together count beside a single claim',
  nearest: 'whether the claims whose words lie nearest are judged, too',
  unlike: 'the part of the doubt that is left where two such claims have no words in common',
  rules: 'whether the rules for conflicts are applied',
};

/** Versions, hashes and thresholds: what another needs to get the same report, and to cite this one. */
export function renderMethod({ view }: WebContext): Markup {
  const { tool, accounts, event, warnings } = view.comparison;
  return html`<p>Every claim is a verbatim stretch of an account, with its source; every claim is weighed against every
other side. Rules find conflicts of fact (who called, numbers, dates), rejoinders and charges; a judge
(<code>${tool.judge}</code>) scores what remains. <em>Omitted</em> means that no counterpart was found, not that there
is none: look at the nearest claim, and check the words. The same accounts, version and data give the same report.</p>
<h3>Accounts</h3>
<div class="scroll" role="group" aria-label="Accounts" tabindex="0"><table>
<thead><tr><th scope="col">account</th><th scope="col">side</th><th scope="col">source</th><th scope="col">date</th><th scope="col">SHA-256 of the file</th></tr></thead>
<tbody>${accounts.map(
    account =>
      html`<tr><td>${account.id}</td><td dir="auto">${account.side ?? 'none (article)'}</td><td dir="auto">${account.title !== null && [account.title, html`<br>`]}${fileName(account.source)}${account.url !== null && [html`<br>`, account.url]}${account.inferred.length > 0 && html`<br><span class="quiet">inferred: ${list(account.inferred)}</span>`}</td><td>${account.date ?? ''}</td><td><code>${account.sha256}</code></td></tr>`,
  )}</tbody>
</table></div>
<h3>Tool</h3>
<dl class="facts">
<dt>Version</dt><dd>${tool.name} ${tool.version}</dd>
<dt>Judge</dt><dd>${tool.judge}</dd>
<dt>Model</dt><dd>${tool.model === null ? 'none' : html`SHA-256 <code>${tool.model}</code>`}</dd>
${tool.reader && html`<dt>Reader</dt><dd>${tool.reader.name}${tool.reader.model !== null && html`, SHA-256 <code>${tool.reader.model}</code>`}</dd>\n`}<dt>Data</dt><dd>SHA-256 <code>${tool.data}</code></dd>
</dl>
${thresholds(tool.settings ?? {})}
${warnings.length > 0 && html`<h3>Warnings</h3>\n<ul>${warnings.map(warning => html`<li dir="auto">${warning}</li>`)}</ul>`}
<h3>Citing this report</h3>
<p class="cite" dir="auto">${citation(view.comparison, event.id)}</p>`;
}

function thresholds(settings: Readonly<Record<string, number | boolean>>): Content {
  const entries = Object.entries(settings);
  if (entries.length === 0) return null;
  return html`<h3>Thresholds</h3>
<div class="scroll" role="group" aria-label="Thresholds" tabindex="0"><table>
<thead><tr><th scope="col">name</th><th scope="col" class="number">value</th><th scope="col">what it decides</th></tr></thead>
<tbody>${entries.map(([name, value]) => html`<tr><td><code>${name}</code></td><td class="number">${String(value)}</td><td>${THRESHOLDS[name] ?? ''}</td></tr>`)}</tbody>
</table></div>`;
}

function citation({ tool, accounts }: WebContext['view']['comparison'], event: string): Content {
  const given = accounts.map(
    ({ side, source, sha256 }) => `${side ?? 'article'} (${fileName(source)}, sha256 ${sha256.slice(0, 12)})`,
  );
  const model = tool.model === null ? '' : `, model ${tool.model.slice(0, 12)}`;
  return [
    `Readout ${tool.version}, comparison of “${event}”: `,
    between(given, '; '),
    `. Judge ${tool.judge}${model}, data ${tool.data.slice(0, 12)}.`,
  ];
}
