import { describe, expect, test } from '@jest/globals';
import { extractClaims } from '../../src/claims/index.js';
import { languageFor } from '../../src/language/index.js';
import { account } from '../helpers/account.js';

interface About {
  readonly side?: string | null;
  readonly sides?: readonly string[];
  readonly title?: string;
}

/** Who says each claim, from the outside in, with the sides spoken for. */
function speakers(text: string, { side = 'Norway', sides = ['Norway', 'Chile'], title }: About = {}) {
  const kind = side === null ? 'article' : 'readout';
  const counterparts = sides.filter(other => other !== side);
  const of = account(text, { side, kind, title: title ?? null, counterparts });
  const { claims, attributions } = extractClaims(of, languageFor('en'), sides);
  const sources = new Map(attributions.map(({ id, source }) => [id, source] as const));
  return claims.map(({ attribution }) => attribution.map(id => sources.get(id)!));
}

const names = (text: string, about?: About) =>
  speakers(text, about).map(chain => chain.map(({ name }) => name).join(' > '));

describe('an office for a name', () => {
  test('is the person whom only the title names, of the state that it names', () => {
    const title = 'Telephone conversation with President of Chile Gabriela Soto';
    expect(
      speakers('Gabriela Soto stressed that the strait must stay open.', { title })[0]![0],
    ).toMatchObject({
      name: 'Gabriela Soto',
      kind: 'counterpart',
      sides: ['Chile'],
    });
    const ours = 'Visit of Prime Minister Kari Lund to Santiago';
    expect(names('The Prime Minister stressed that the strait must stay open.', { title: ours })).toEqual([
      'Kari Lund',
    ]);
  });

  test('is whoever of the side holds no other office, where the account gives its own no title', () => {
    const title = 'Talks with President of Chile Gabriela Soto';
    const text =
      'Kari Lund thanked Chile for its help. The President of Norway noted that the port was open again.';
    expect(names(text, { title })).toEqual(['Kari Lund', 'Kari Lund']);
  });

  test('tells offices of one name apart', () => {
    const text =
      'Vice President Ola Berg joined President Kari Lund and Foreign Minister Nils Dahl. The President stressed that talks would resume. ' +
      'The Vice President stressed that the port was open. The Foreign Minister noted that the road was closed.';
    expect(names(text).slice(-3)).toEqual(['Kari Lund', 'Ola Berg', 'Nils Dahl']);
    expect(
      names('Foreign Minister Nils Dahl spoke. The Prime Minister stressed that talks would resume.'),
    ).toEqual(['Prime Minister']);
  });

  test('is not the office of who stands beside', () => {
    const text =
      'The President of Norway and Gabriela Soto met in Oslo. The President and Secretary Nils Dahl met the press. The Secretary stressed that talks would resume. Soto thanked Norway.';
    const title = 'Meeting with President of Chile Gabriela Soto';
    expect(speakers(text, { title }).map(([first]) => [first?.name, first?.sides])).toEqual([
      ['Nils Dahl', ['Norway']],
      ['Gabriela Soto', ['Chile']],
    ]);
  });

  test('may be called in general: the leader, the top diplomat, the head of diplomacy', () => {
    const opening = 'Norwegian Foreign Minister Nils Dahl met Chilean Foreign Minister Eva Rojas in Oslo. ';
    expect(names(`${opening}Norway's top diplomat said that talks would resume.`).at(-1)).toBe('Nils Dahl');
    expect(names(`${opening}The head of Chilean diplomacy said that talks would resume.`).at(-1)).toBe(
      'Eva Rojas',
    );
  });

  test('"his guest" is whom he met, "a senior official" nobody', () => {
    const opening = 'Foreign Minister Nils Dahl spoke with Chilean Foreign Minister Eva Rojas in Oslo. ';
    expect(names(`${opening}His guest stressed that talks would resume.`).at(-1)).toBe('Eva Rojas');
    expect(names(`${opening}A Chilean diplomat said that talks would resume.`).at(-1)).toBe(
      'Chilean diplomat',
    );
  });

  test("is the own side's where it stands before any name, whoever else holds the like", () => {
    const text =
      'The Prime Minister received Prime Minister Eva Rojas. The Prime Minister stressed that talks would resume.';
    expect(speakers(text)[0]![0]).toMatchObject({ name: 'Prime Minister', sides: ['Norway'] });
    const envoy =
      'The Minister received Ambassador Eva Rojas of Chile. The Ambassador stressed that talks would resume.';
    expect(speakers(envoy)[0]![0]).toMatchObject({ name: 'Eva Rojas', sides: ['Chile'] });
  });
});

describe('who is no speaker', () => {
  test('a paper: what it says is in the voice of the account that tells of it', () => {
    expect(names('The note sent to Santiago states that the claim is settled.')).toEqual(['']);
    expect(names('Minister Dahl said that the Oslo Declaration had confirmed the border.')).toEqual(['Dahl']);
    expect(names('The statement says that the claim is settled.', { side: null })).toEqual(['statement']);
  });

  test('a relative clause: it tells who asked, or nothing', () => {
    const text = 'There were reports according to which Chilean ships had opened fire.';
    expect(names(text)).toEqual(['']);
  });

  test('a ministry that says "we" is its own voice', () => {
    const [chain] = speakers('We condemn this attack on our ships.');
    expect(chain!.map(({ kind }) => kind)).toEqual(['ministry']);
  });
});

describe('words of the register that put something in a mouth', () => {
  test.each([
    ['The Minister restated that the offer stands.', 'the offer stands'],
    ['The Minister left no doubt that the offer stands.', 'the offer stands'],
    ['The Minister did not conceal that the sides disagree.', 'the sides disagree'],
    [
      'The Minister brought up the issue of the wrecked trawler.',
      'brought up the issue of the wrecked trawler',
    ],
    ['The Minister dwelt on the wrecked trawler.', 'dwelt on the wrecked trawler'],
    ['The Minister paid respect to the crew of the trawler.', 'paid respect to the crew of the trawler'],
    ['The Minister set forth the position of Norway.', 'set forth the position of Norway'],
    ['The Minister gave a detailed assessment of the talks.', 'gave a detailed assessment of the talks'],
    ['The Minister spoke in favour of further talks.', 'spoke in favour of further talks'],
  ])('%s', (text, words) => {
    const of = account(text, { side: 'Norway', kind: 'readout' });
    const { claims } = extractClaims(of, languageFor('en'), ['Norway', 'Chile']);
    expect(claims.map(claim => [claim.text, claim.attribution.length])).toEqual([[words, 1]]);
  });
});

describe('what goes on with a report', () => {
  test('a relative clause in what is said has the same speaker, one about the talks themselves none', () => {
    const text =
      'Minister Dahl raised the seizure of the trawler, whose crew had been fishing within the limits of Norway for years.';
    expect(names(text)).toEqual(['Dahl', 'Dahl']);
    const talks =
      'The ministers discussed the trawler, which had been seized in the strait by the coast guard.';
    expect(names(talks)).toEqual(['', '']);
  });

  test('"what the other side has to do" is still said', () => {
    const text =
      'Minister Dahl said that the seizure was unlawful. What the Chilean side has to do is to return the trawler.';
    expect(names(text)).toEqual(['Dahl', 'Dahl']);
  });

  test('each item of a list behind "it was agreed:" is agreed', () => {
    const text =
      'In the declaration it was agreed:\n\n- that neither side shall threaten the other;\n- that the trawler shall be returned within a month.';
    const chains = speakers(text);
    expect(chains.map(([source]) => source?.sides)).toEqual([
      ['Norway', 'Chile'],
      ['Norway', 'Chile'],
    ]);
  });

  test('what somebody is yet to do, and what must be settled, nobody has said', () => {
    expect(names('Both countries will support the crew of the trawler.')).toEqual(['']);
    expect(names('Minister Dahl said that it must be resolved at the court in The Hague.')).toEqual(['Dahl']);
  });
});

test.each([
  [
    '"he" is nobody whom the first word of a sentence only looks like',
    'Foreign Minister Nils Dahl stressed that talks would resume. Satisfaction was voiced over the steps taken. He warned that the strait could close.',
    'Nils Dahl',
  ],
  [
    'a form of address is nobody without the name behind it',
    'Foreign Minister Nils Dahl met the Foreign Minister of Chile, H.E. Dr. Ana Soto. H.E. Dr. Soto stressed that visas are needed.',
    'Ana Soto',
  ],
  [
    'a councillor of state who is a minister too is one person',
    'Foreign Minister Nils Dahl met Ana Soto of Chile. The State Councillor and Foreign Minister Nils Dahl stressed that visas are needed.',
    'Nils Dahl',
  ],
])('%s', (_, text, name) => {
  expect(names(text).at(-1)).toBe(name);
});

test('"the two Foreign Ministers" are nobody of that name', () => {
  const text =
    'Foreign Minister Nils Dahl called Foreign Minister Ana Soto of Chile. The two Foreign Ministers agreed that the strait should stay open.';
  expect(speakers(text).at(-1)![0]!.sides).toEqual(['Norway', 'Chile']);
});
