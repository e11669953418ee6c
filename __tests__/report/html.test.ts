import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { paragraphsOf, segmentsOf } from '../../src/report/html/comparison/segments.js';
import { html } from '../../src/report/html/template.js';
import {
  renderClaims,
  renderComparison,
  renderExplanation,
  renderThemes,
  renderTimeline,
} from '../../src/report/index.js';
import { bridgeCall, bridgeTalks, explanationOfAim, OPTIONS } from './fixture.js';
import { hostileTalks } from './hostile.js';

const HTML = { ...OPTIONS, format: 'html' } as const;

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** All elements of a page, as a browser's parser reads it. */
function elementsOf(page: string): readonly Element[] {
  const walk = (node: Node): readonly Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(walk) : []),
  ];
  return walk(parse(page));
}

const attribute = ({ attrs }: Element, name: string) => attrs.find(each => each.name === name)?.value;
const named = (elements: readonly Element[], tag: string) =>
  elements.filter(({ tagName }) => tagName === tag);
const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

describe('a template', () => {
  test('escapes what is put into it, in text and in attributes', () => {
    expect(String(html`<p title="${'"<'}">${"a & b's"}</p>`)).toBe(
      '<p title="&quot;&lt;">a &amp; b&#39;s</p>',
    );
  });

  test('keeps markup made by a template, joins lists, leaves out nothing', () => {
    expect(String(html`${[html`<b>${1}</b>`, null, false, undefined, '<']}`)).toBe('<b>1</b>&lt;');
  });

  test('reads back to the very words, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), words => {
        const [body] = named(elementsOf(`<body>${html`<q title="${words}">${words}</q>`}`), 'q');
        const shown = words.replace(/[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/gu, '');
        const read = (text: string) => text.replace(/[\ufffd\n ]/gu, '');
        expect(read(textOf(body!))).toBe(read(shown));
        expect(read(attribute(body!, 'title')!)).toBe(read(shown));
      }),
    );
  });
});

describe('the segments of an account', () => {
  const claim = (id: string, spans: readonly (readonly [number, number])[]) => ({
    ...bridgeCall().claims[0]!,
    id,
    spans: spans.map(([start, end]) => ({ start, end })),
  });

  test('together are the text, each of one claim or none, whatever claims overlap', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => [start, start + length] as const);
    fc.assert(
      fc.property(fc.array(fc.array(span, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), all => {
        const claims = all.map((spans, index) => claim(`a1.c${index}`, spans));
        const segments = segmentsOf({ start: 5, end: 50 }, claims);
        expect(segments[0]!.start).toBe(5);
        expect(segments.at(-1)!.end).toBe(50);
        expect(segments.slice(1).map(({ start }) => start)).toEqual(
          segments.slice(0, -1).map(({ end }) => end),
        );
        const isIn = (at: number, of: { readonly start: number; readonly end: number }) =>
          of.start <= at && at < of.end;
        for (let at = 5; at < 50; at += 1) {
          const owner = segments.find(segment => isIn(at, segment))!.claim;
          const owners = claims.filter(({ spans }) => spans.some(each => isIn(at, each)));
          expect(owners.length === 0 ? owner === null : owners.some(each => each === owner)).toBe(true);
        }
      }),
    );
  });

  test('give words that two claims have to the shorter one', () => {
    const segments = segmentsOf({ start: 0, end: 10 }, [claim('long', [[0, 10]]), claim('short', [[3, 5]])]);
    expect(segments.map(({ start, end, claim: of }) => [start, end, of!.id])).toEqual([
      [0, 3, 'long'],
      [3, 5, 'short'],
      [5, 10, 'long'],
    ]);
  });

  test('paragraphs leave out nothing but the space between them', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'б', ' ', '\n', '\r', '\u2028', '.') }), text => {
        const paragraphs = paragraphsOf(text).map(({ start, end }) => text.slice(start, end));
        expect(paragraphs.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        for (const paragraph of paragraphs) expect(paragraph).not.toMatch(/^\s|\s$|\n\s*\n/u);
      }),
    );
  });
});

describe('the page of a comparison', () => {
  test('lets a browser run and style only what stands in it', async () => {
    const elements = elementsOf(await renderComparison(bridgeCall(), HTML));
    const [policy] = named(elements, 'meta').flatMap(each =>
      attribute(each, 'http-equiv') === 'Content-Security-Policy' ? [attribute(each, 'content')!] : [],
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    for (const tag of ['style', 'script']) {
      const [one, ...others] = named(elements, tag);
      expect(others).toEqual([]);
      const hash = createHash('sha256').update(textOf(one!)).digest('base64');
      expect(policy).toContain(`${tag}-src 'sha256-${hash}'`);
    }
    const outside = elements.filter(each =>
      /^(?!#)/u.test(attribute(each, 'href') ?? attribute(each, 'src') ?? '#'),
    );
    expect(outside).toEqual([]);
  });

  test('has a card for every claim, and a link to it in the text', async () => {
    for (const comparison of [bridgeCall(), bridgeTalks()]) {
      const elements = elementsOf(await renderComparison(comparison, HTML));
      const ids = elements.flatMap(each => attribute(each, 'id') ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id } of comparison.claims) {
        expect(ids).toContain(id);
        expect(ids).toContain(`in-text-${id}`);
      }
      const targets = named(elements, 'a').map(each => decodeURIComponent(attribute(each, 'href')!.slice(1)));
      expect(targets.filter(target => !ids.includes(target))).toEqual([]);
    }
  });

  test('leads from a claim whose words are all those of shorter ones to its account', async () => {
    const call = bridgeCall();
    const [first, ...rest] = call.claims;
    const [start, end] = [first!.spans[0]!.start, first!.spans[0]!.end];
    const halves = [
      { ...first!, id: 'a1.c101', spans: [{ start, end: start + 10 }] },
      { ...first!, id: 'a1.c102', spans: [{ start: start + 10, end }] },
    ];
    const elements = elementsOf(
      await renderComparison({ ...call, claims: [first!, ...halves, ...rest] }, HTML),
    );
    const ids = elements.flatMap(each => attribute(each, 'id') ?? []);
    const targets = named(elements, 'a').map(each => decodeURIComponent(attribute(each, 'href')!.slice(1)));
    expect(ids).not.toContain('in-text-a1.c1');
    expect(targets.filter(target => !ids.includes(target))).toEqual([]);
  });

  test('shows the accounts whole', async () => {
    const { accounts } = bridgeCall();
    const elements = elementsOf(await renderComparison(bridgeCall(), HTML));
    const visible = (node: Node): string =>
      'attrs' in node && /\b(?:sign|hidden)\b/u.test(attribute(node, 'class') ?? '')
        ? ''
        : 'value' in node
          ? node.value
          : 'childNodes' in node
            ? node.childNodes.map(visible).join('')
            : '';
    const texts = elements
      .filter(each => attribute(each, 'class') === 'text')
      .map(each => visible(each).trim());
    expect(texts).toEqual(accounts.map(({ text }) => text));
  });

  test('says by what it was made, so that it can be cited', async () => {
    const comparison = bridgeCall();
    const page = await renderComparison(comparison, HTML);
    const { tool, accounts } = comparison;
    for (const fact of [tool.version, tool.data, tool.model!, accounts[0]!.sha256, 'agree', 'dispute'])
      expect(page).toContain(fact);
    expect(page).toBe(await renderComparison(comparison, HTML));
  });

  test('weighs little beside its accounts', async () => {
    const page = await renderComparison(bridgeTalks(), HTML);
    expect(page.length).toBeLessThan(150_000);
  });

  test('may be about nothing', async () => {
    const nothing = { claims: [], attributions: [], relations: [], verdicts: [], themes: [], timeline: [] };
    const page = await renderComparison(bridgeCall({ ...nothing, emphasis: [], naming: [] }), HTML);
    expect(page).toContain('Contested: none');
  });
});

test('every other report is a page too', async () => {
  const call = bridgeCall();
  const voice = {
    account: call.accounts[0]!,
    sentences: [],
    attributions: call.attributions,
    claims: call.claims,
    officials: [],
  };
  for (const page of [
    await renderClaims(voice, HTML, call.tool),
    await renderTimeline(call, HTML),
    await renderThemes([{ id: 'water', label: 'Water', description: '<b>', terms: 1 }], HTML),
    await renderExplanation(explanationOfAim(call), call, HTML),
  ]) {
    const elements = elementsOf(page);
    expect(named(elements, 'h1')).toHaveLength(1);
    expect(named(elements, 'script')).toEqual([]);
    expect(named(elements, 'table').length).toBeGreaterThan(0);
  }
});

describe('hostile words in every field', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><svg onload=x>',
      "'--><!--",
      ']]>',
      '&#60;b&#62;',
      '</title><p>',
    ),
  );

  test('change nothing in the page but its words', async () => {
    const shape = (page: string) =>
      elementsOf(page).map(({ tagName, attrs }) => `${tagName} ${attrs.map(({ name }) => name).join(' ')}`);
    const plain = await Promise.all(
      ['words', 'two\n\nparagraphs'].map(async words =>
        shape(await renderComparison(hostileTalks(words), HTML)),
      ),
    );
    const known = new Set(plain.flat());
    await fc.assert(
      fc.asyncProperty(hostile, async words => {
        const page = await renderComparison(hostileTalks(`x${words}`), HTML);
        expect(shape(page).filter(element => !known.has(element))).toEqual([]);
        expect(page.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
      { numRuns: 40 },
    );
  });

  test.each(['table', 'markdown', 'csv', 'json', 'jsonl'] as const)(
    'cannot steer whoever reads %s',
    async format => {
      await fc.assert(
        fc.asyncProperty(hostile, async words => {
          const text = await renderComparison(hostileTalks(`=${words}`), {
            ...OPTIONS,
            format,
            includeText: true,
          });
          expect(text.replace(/\r?\n/gu, '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
          if (format === 'markdown') expect(text.replaceAll('<br>', '')).not.toMatch(/<[a-z!/]/iu);
          if (format === 'csv') expect(text).not.toMatch(/(?:^|[,\n])"?[=+@\t-]/u);
          if (format === 'json') expect(() => JSON.parse(text)).not.toThrow();
        }),
        { numRuns: 30 },
      );
    },
  );
});
