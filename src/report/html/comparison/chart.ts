import type { Claim, VerdictKind } from '../../../domain/index.js';
import { isAbout } from '../../narrow.js';
import { count } from '../../wording.js';
import { between, html, type Markup } from '../template.js';
import { standingOf, type WebContext } from './context.js';

const KINDS: readonly VerdictKind[] = ['contested', 'omitted', 'shared'];

/** Drawing units; a screen scales the whole drawing. */
const WIDTH = 320;
const ROW = 46;
const BAR = { top: 24, height: 14 };

interface Bar {
  readonly side: string;
  readonly counts: Readonly<Record<VerdictKind, number>>;
}

/** Claims by theme, side and verdict: a small drawing a theme, all to one scale, patterns beside colours. */
export function renderChart(context: WebContext): Markup {
  const { view, options } = context;
  const own = view.claims.filter(claim => claim.side !== null && isAbout(claim, options));
  const panels = [
    ...context.filters.themes.map(id => ({
      title: id,
      claims: own.filter(({ themes }) => themes.some(theme => theme.id === id)),
    })),
    { title: 'no theme', claims: own.filter(({ themes }) => themes.length === 0) },
  ]
    .filter(({ claims }) => claims.length > 0)
    .map(({ title, claims }) => ({ title, bars: view.sides.map(side => barOf(side, claims, context)) }));
  const most = Math.max(1, ...panels.flatMap(({ bars }) => bars.map(totalOf)));
  return html`<svg class="patterns" width="0" height="0" aria-hidden="true"><defs>
<pattern id="pattern-contested" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="ground"/><rect width="3" height="6" class="figure"/></pattern>
<pattern id="pattern-omitted" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" class="ground"/><circle cx="3" cy="3" r="1.6" class="figure"/></pattern>
</defs></svg>
<div class="chart">
${panels.map(({ title, bars }) => renderPanel(title, bars, most, context))}
</div>`;
}

function barOf(side: string, claims: readonly Claim[], context: WebContext): Bar {
  const kinds = claims.filter(claim => claim.side === side).map(claim => standingOf(claim, context).kind);
  const counted = (kind: VerdictKind) => kinds.filter(each => each === kind).length;
  return {
    side,
    counts: { shared: counted('shared'), contested: counted('contested'), omitted: counted('omitted') },
  };
}

function totalOf({ counts }: Bar): number {
  return counts.shared + counts.contested + counts.omitted;
}

function renderPanel(title: string, bars: readonly Bar[], most: number, context: WebContext): Markup {
  const inWords = bars.map(
    ({ side, counts }) => `${side}: ${KINDS.map(kind => `${counts[kind]} ${kind}`).join(', ')}`,
  );
  return html`<figure>
<figcaption>${title}</figcaption>
<svg viewBox="0 0 ${WIDTH} ${ROW * bars.length}" role="img" aria-label="${title}. ${inWords.join('; ')}">
${bars.map((bar, index) => renderBar(bar, index * ROW, most, context))}
</svg>
</figure>`;
}

function renderBar(bar: Bar, top: number, most: number, { signs }: WebContext): Markup {
  const unit = WIDTH / most;
  const shown = KINDS.filter(kind => bar.counts[kind] > 0);
  const before = (kind: VerdictKind) =>
    KINDS.slice(0, KINDS.indexOf(kind)).reduce((sum, each) => sum + bar.counts[each], 0);
  const labels = shown.map(
    kind => html`<tspan class="${kind}">${signs.verdict[kind]} ${bar.counts[kind]}</tspan>`,
  );
  return html`<text x="0" y="${top + 16}" class="side">${shortened(bar.side)}</text>
<text x="${WIDTH}" y="${top + 16}" text-anchor="end">${labels.length > 0 ? between(labels, '\u2003') : signs.none}</text>
<rect x="0" y="${top + BAR.top}" width="${WIDTH}" height="${BAR.height}" class="track"/>
${shown.map(kind => html`<rect x="${(before(kind) * unit).toFixed(1)}" y="${top + BAR.top}" width="${(bar.counts[kind] * unit - 1).toFixed(1)}" height="${BAR.height}" class="bar ${kind}"><title>${bar.side}: ${count(bar.counts[kind], 'claim')} ${kind}</title></rect>`)}`;
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length > 24 ? `${letters.slice(0, 23).join('')}…` : name;
}
