import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { extractClaims } from '../../src/claims/index.js';
import { textOf } from '../../src/domain/index.js';
import { languageFor } from '../../src/language/index.js';
import { account } from '../helpers/account.js';

function read(text: string, side: string | null = 'Russia', sides = ['Russia', 'Tajikistan']) {
  const found = extractClaims(
    account(text, { side, kind: side === null ? 'article' : 'readout' }),
    languageFor('en'),
    sides,
  );
  const links = new Map(found.attributions.map(link => [link.id, link] as const));
  return found.claims.map(claim => ({ ...claim, chain: claim.attribution.map(id => links.get(id)!) }));
}

const texts = (text: string, side?: string | null) => read(text, side).map(claim => claim.text);

describe('splitting a report', () => {
  test('each coordinated that-clause is a claim, without cue and source', () => {
    expect(
      texts(
        'The Russian side stressed that the checks are temporary, that they target no nation, and that checkpoints are reopening.',
      ),
    ).toEqual(['the checks are temporary', 'they target no nation', 'checkpoints are reopening']);
  });

  test('a coordinated verb inside a that-clause is a claim of its own', () => {
    expect(
      texts('Lavrov noted that the stricter checks are temporary and are aimed at no religion.'),
    ).toEqual(['the stricter checks are temporary', 'are aimed at no religion']);
  });

  test('a reporting verb that follows a that-clause goes on with the report, not with the clause', () => {
    const claims = read(
      'The Russian minister said that talks would resume and welcomed the offer of Tajikistan to host them.',
    );
    expect(claims.map(claim => claim.text)).toEqual([
      'talks would resume',
      'welcomed the offer of Tajikistan to host them',
    ]);
    expect(claims[1]!.chain[0]!.speechAct).toBe('praise');
  });

  test('a noun-phrase object keeps its cue verb, because the act is the claim', () => {
    expect(texts('The ministers welcomed the reopening of the consulate.')).toEqual([
      'welcomed the reopening of the consulate',
    ]);
  });

  test('each demand of a list stands alone', () => {
    expect(
      texts('Moscow urged Dushanbe to reopen the road, to withdraw its note and to resume talks.'),
    ).toEqual(['urged Dushanbe to reopen the road', 'withdraw its note', 'resume talks']);
  });

  test('demands in a that-clause are split, and the last keeps its purpose', () => {
    expect(
      texts(
        'China demands that India investigate the clash, punish those to blame and keep its troops in hand, so that nothing of the kind recurs.',
        'China',
      ),
    ).toEqual([
      'India investigate the clash',
      'punish those to blame',
      'keep its troops in hand, so that nothing of the kind recurs',
    ]);
  });

  test('a "with" clause of the other minister is that minister\'s claim', () => {
    const claims = read(
      'Muhriddin raised the plight of Tajik citizens, with Russian Foreign Minister Lavrov conveying understanding of these concerns.',
      'Tajikistan',
      ['Tajikistan', 'Russia'],
    );
    expect(claims.map(claim => claim.text)).toEqual([
      'raised the plight of Tajik citizens',
      'conveying understanding of these concerns',
    ]);
    expect(claims[1]!.chain.at(-1)!.source).toMatchObject({
      name: 'Lavrov',
      kind: 'counterpart',
      sides: ['Russia'],
    });
  });

  test('a reporting participle is a claim of the same speaker', () => {
    const claims = read('The Minister condemned the attack, noting that the culprits had been found.');
    expect(claims.map(claim => claim.text)).toEqual(['condemned the attack', 'the culprits had been found']);
  });

  test('a condition stays with its consequence', () => {
    expect(texts('The minister made clear that Russia will respond if the shelling goes on.')).toEqual([
      'Russia will respond if the shelling goes on',
    ]);
  });

  test('a report goes on past people by their office, not past a person who does something', () => {
    const report = 'The Russian side said that the truce was fragile.';
    const next = (sentence: string) => read(`${report} ${sentence}`).at(-1)!.chain[0]?.source.name;
    expect(next('The commanders on the ground had met four times at the border.')).toBe('Russian side');
    expect(next('The Russian minister had met the commanders four times at the border.')).not.toBe(
      'Russian side',
    );
  });

  test('a call that only took place is no claim', () => {
    expect(
      texts('A telephone conversation took place today between the Russian and the Tajik ministers.'),
    ).toEqual([]);
  });

  test('who asked for the call is a claim', () => {
    expect(texts('The conversation took place at the initiative of the Russian side.')).toHaveLength(1);
  });

  test('what a call was held to discuss is a claim although the call is not', () => {
    expect(
      texts('President Ivanov spoke today with President Rahimov to discuss water rights on the river.'),
    ).toEqual(['discuss water rights on the river']);
  });

  test('boilerplate and headings hold no claims', () => {
    expect(texts('Tel.: +7 495 000-00-00\n\nThe checks are temporary.')).toEqual([
      'The checks are temporary',
    ]);
  });
});

describe('attribution', () => {
  test('a direct quotation belongs to the speaker named after it', () => {
    const [claim] = read('“The checks are temporary,” Russian Foreign Minister Sergei Lavrov said.');
    expect(claim!.text).toBe('The checks are temporary');
    expect(claim!.chain[0]!.source).toMatchObject({
      name: 'Sergei Lavrov',
      sides: ['Russia'],
      kind: 'speaker',
    });
  });

  test('a quotation of several sentences belongs to the speaker named after the last', () => {
    const claims = read('“We value this aid. It helps our people,” President Rahimov said.', 'Tajikistan');
    expect(claims).toHaveLength(2);
    expect(claims.every(claim => claim.chain[0]?.source.name === 'Rahimov')).toBe(true);
  });

  test('a quotation goes on over paragraphs to its closing mark', () => {
    const quoted =
      'The Russian side said:\n\n“The bridge is open.\n\nThe road will follow.”\n\nThe toll is too high.';
    const said = (text: string) => read(text).map(({ chain, text: words }) => [chain.length, words]);
    expect(said(quoted)).toEqual([
      [1, 'The bridge is open'],
      [1, 'The road will follow'],
      [0, 'The toll is too high'],
    ]);
    // Where its closing mark has been lost, with its paragraph.
    const lost = `${quoted.replace('”', '')} “Berg” is a ship.`;
    expect(said(lost)[1]).toEqual([0, 'The road will follow']);
  });

  test('"he" is the last single speaker', () => {
    const claims = read(
      'Russian Foreign Minister Sergei Lavrov described the new checks. He stressed that they are temporary.',
    );
    expect(claims.at(-1)!.chain[0]!.source.name).toBe('Sergei Lavrov');
  });

  test('"the ministers" commit both sides', () => {
    const [claim] = read('The ministers agreed to continue the dialogue.');
    expect(claim!.chain[0]!.source.sides).toEqual(['Russia', 'Tajikistan']);
  });

  test('what one account says that the other side said is attributed to that side', () => {
    const [claim] = read('The Russian side assured that the checks target nobody.', 'Tajikistan', [
      'Tajikistan',
      'Russia',
    ]);
    expect(claim!.side).toBe('Tajikistan');
    expect(claim!.chain[0]!.source).toMatchObject({ kind: 'counterpart', sides: ['Russia'] });
  });

  test('a report inside a report makes a chain from the outside in', () => {
    const [claim] = read(
      'Dushanbe reiterated that Lavrov of Russia had promised that the checks would end.',
      null,
    );
    expect(claim!.chain.map(link => link.speechAct)).toEqual(['assert', 'promise']);
    expect(claim!.text).toBe('the checks would end');
  });

  test('"according to" names a source', () => {
    const [claim] = read('According to Moscow, the checks are temporary.', null);
    expect(claim!.text).toBe('the checks are temporary');
    expect(claim!.side).toBe('Russia');
  });

  test('a point of view names a source', () => {
    const [claim] = read("From Moscow's perspective, the checks are temporary.", null);
    expect(claim!.side).toBe('Russia');
  });

  test('an assurance that somebody owns carries its clause', () => {
    const claims = read("Moscow's assurances that the checks target nobody were repeated.", null);
    expect(claims.some(claim => claim.text === 'the checks target nobody' && claim.side === 'Russia')).toBe(
      true,
    );
  });

  test('what the account of a call says that somebody hoped was said; what a state believes was not', () => {
    expect(read('Minister Lavrov hoped that talks would resume.')[0]!.chain[0]?.cue.text).toBe('hoped');
    const [belief] = read('Russia believes that talks will resume.');
    expect(belief).toMatchObject({
      text: 'Russia believes that talks will resume',
      chain: [],
      modality: 'hedged',
    });
  });

  test('stances are attributions that no claim refers to', () => {
    const found = extractClaims(
      account('Moscow plans to reopen the road. Lavrov said that it was safe.', { side: 'Russia' }),
      languageFor('en'),
      ['Russia', 'Tajikistan'],
    );
    expect(found.attributions.map(({ cue, says }) => [cue.text, says])).toEqual([
      ['plans', false],
      ['said', true],
    ]);
    expect(found.claims.map(({ attribution }) => attribution)).toEqual([[], ['a1.r2']]);
  });

  test('direct speech of several sentences is one attribution', () => {
    const found = extractClaims(
      account('Lavrov said: "The road is open. The bridge is closed."', { side: 'Russia' }),
      languageFor('en'),
      ['Russia', 'Tajikistan'],
    );
    expect(found.attributions).toHaveLength(1);
    expect(found.attributions[0]!.content.spans).toHaveLength(2);
    expect(found.claims.map(({ attribution }) => attribution)).toEqual([['a1.r1'], ['a1.r1']]);
  });

  test('a source in the middle of a clause leaves one claim', () => {
    expect(texts('The talks were, according to the Russian side, useful.')).toEqual([
      'The talks were ... useful',
    ]);
  });

  test('what is said to have been quoted as said is all that is claimed', () => {
    const claims = read('Lavrov was quoted as saying that the checks were temporary.');
    expect(claims.map(claim => claim.text)).toEqual(['the checks were temporary']);
    expect(claims[0]!.chain[0]!.source.name).toBe('Lavrov');
  });

  test('what somebody replied by noting is the reply', () => {
    const claims = read('Minister Muhriddin replied by noting that the road would open.');
    expect(claims.map(claim => claim.text)).toEqual(['the road would open']);
    expect(claims[0]!.chain.map(({ cue }) => cue.text)).toEqual(['replied']);
  });

  test('whom a thing is told is not its source', () => {
    const [told] = read('Minister Muhriddin was told that the checks were temporary.');
    expect(told!.chain).toEqual([]);
  });

  test('claims of an article go to the side they are attributed to, its own voice to nobody', () => {
    const claims = read(
      'The Tajik ministry said that rights had been violated. A queue formed at the border.',
      null,
    );
    expect(claims.map(claim => claim.side)).toEqual(['Tajikistan', null]);
  });

  test('a rejoinder is marked as one', () => {
    const [claim] = read(
      'Muhriddin, the Tajik minister, countered that such words must match reality.',
      'Tajikistan',
    );
    expect(claim!.chain[0]!.rebuts).toBe(true);
  });

  test('a denied clause is negated, and a denial denied is not', () => {
    expect(read('Moscow denied that the checks target Tajiks.')[0]!.polarity).toBe('negated');
    expect(read('Moscow stressed that the checks are aimed at no nation.')[0]!.polarity).toBe('negated');
    expect(read('Moscow stressed that the checks are fair.')[0]!.polarity).toBe('affirmed');
  });
});

describe('propositions', () => {
  test('a shared subject is filled in', () => {
    expect(
      read('Moscow stressed that the checks are temporary and are aimed at no nation.')[1]!.proposition,
    ).toBe('The checks are aimed at no nation');
  });

  test('"our" becomes the side', () => {
    expect(read('Lavrov stressed that our policy is unchanged.')[0]!.proposition).toBe(
      "Russia's policy is unchanged",
    );
  });

  test('an act gets its actor', () => {
    expect(read('The Russian minister condemned the attack.')[0]!.proposition).toMatch(
      /condemned the attack$/,
    );
  });
});

describe('spans', () => {
  const words = [
    'Moscow',
    'Lavrov',
    'said',
    'that',
    'the checks',
    'are',
    'temporary',
    ',',
    'and',
    '"',
    '“',
    '”',
    '.',
    'noting',
    'with',
    'urged',
    'to',
    'stop',
    'which',
    '(',
    ')',
    '\n',
    '\n\n',
    '- ',
    ':',
    "Russia's",
    'not',
    '1993',
    'Ёж',
    '中国',
    '👍',
  ];

  test('every claim of any text is verbatim at its spans, in order, without overlap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string())).map(parts => parts.join(' ')),
        text => {
          for (const claim of read(text)) {
            expect(claim.text).toBe(textOf(text, claim.spans));
            claim.spans.forEach((span, index) => {
              expect(span.end).toBeGreaterThan(span.start);
              if (index > 0) expect(span.start).toBeGreaterThanOrEqual(claim.spans[index - 1]!.end);
            });
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('sources of an article', () => {
  test('direct speech goes to its source, over the sentences that it fills', () => {
    const claims = read(
      '"The checks are temporary," Russian Foreign Minister Sergei Lavrov said. "They will end soon." The river rose.',
      null,
    );
    expect(claims.map(({ side, text }) => [side, text])).toEqual([
      ['Russia', 'The checks are temporary'],
      ['Russia', 'They will end soon'],
      [null, 'The river rose'],
    ]);
  });

  test("a source whom nobody knows is no side's, and not the outlet either", () => {
    const [claim] = read('Several experts said that the dispute would be settled by autumn.', null);
    expect(claim).toMatchObject({ side: null, text: 'the dispute would be settled by autumn' });
    expect(claim!.chain[0]!.source).toMatchObject({ name: 'Several experts', kind: 'other', sides: [] });
  });

  test('a clause that its source interrupts is one claim', () => {
    const [claim, ...others] = read('The talks, a spokesman for the Tajik ministry said, were useful.', null);
    expect(others).toEqual([]);
    expect(claim).toMatchObject({ side: 'Tajikistan', text: 'The talks ... were useful' });
  });

  test('a colon opens the paragraph behind it', () => {
    const claims = read(
      'The Tajik side noted:\n\nThe border must be opened. The detained must be released.\n\nThe river rose.',
      null,
    );
    expect(claims.map(({ side, speechAct }) => [side, speechAct])).toEqual([
      ['Tajikistan', 'demand'],
      ['Tajikistan', 'demand'],
      [null, 'inform'],
    ]);
  });
});

describe('reports that go on', () => {
  test("what ought to be is still the speaker's demand", () => {
    const claims = read(
      'Minister Sirojiddin Muhriddin underlined that the incident was grave. The agreement reached by the ministers should be carried out.',
      'Tajikistan',
    );
    expect(claims[1]!.chain[0]!.source.name).toBe('Sirojiddin Muhriddin');
  });

  test('a minister who says that his country demands demands it himself', () => {
    const claims = read(
      'Foreign Minister Wang Yi said that the clash was grave. We demand that India investigate the incident.',
      'China',
      ['China', 'India'],
    );
    expect(claims[1]!.chain.map(({ source }) => source.name)).toEqual(['Wang Yi']);
    expect(claims[1]!.speechAct).toBe('demand');
  });

  test('a name that is no more than a suffix does not stop the reader', () => {
    expect(() => read('Governor Jr. said that the road was closed.', null)).not.toThrow();
  });
});
