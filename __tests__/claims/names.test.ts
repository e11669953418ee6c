import { beforeAll, describe, expect, test } from '@jest/globals';
import { extractClaims } from '../../src/claims/index.js';
import { loadReader, type Reader } from '../../src/language/index.js';
import { account } from '../helpers/account.js';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader('trained');
});

/** Who says each claim, outside in, with the sides spoken for. */
async function sourcesOf(text: string, side: string | null = 'Norway', ministry: string | null = null) {
  const kind = side === null ? 'article' : 'readout';
  const counterparts = ['Norway', 'Sweden'].filter(other => other !== side);
  const language = await reader.prepare([text]);
  const { claims, attributions } = extractClaims(
    account(text, { side, kind, counterparts, ministry }),
    language,
    ['Norway', 'Sweden'],
  );
  return claims.map(({ attribution }) =>
    attribution.map(id => attributions.find(each => each.id === id)!.source),
  );
}

/** The same by name: `Ana Soto`, `Norway's ministry > Erik Lind`. */
async function names(text: string, side?: string | null) {
  return (await sourcesOf(text, side)).map(chain => chain.map(({ name }) => name).join(' > '));
}

describe('a name behind an office in a state that no list holds', () => {
  test.each([
    'The Foreign Minister of Bergland Jan Soto said that the port was open.',
    'President of the Republic of Bergland Jan Soto said that the port was open.',
  ])('begins behind the state: %s', async text => {
    expect(await names(text)).toEqual(['Jan Soto']);
  });
});

describe('an office whose holder the account never names', () => {
  test.each([
    [
      'is no place that stands in capitals',
      'The Prime Minister spoke to the President of Sweden, Erik Lind. Turning to Ile Sable, the leaders spoke of the base. The Prime Minister added that the port was open.',
    ],
    [
      'is nobody whom the account speaks of',
      'The Prime Minister called President Lind of Sweden. The Prime Minister noted that the attack on Jan Rus was grave.',
    ],
    [
      'is nobody named later who does something else',
      'The Prime Minister called President Lind of Sweden. Jan Rus faces a trial in Stockholm. The Prime Minister noted that it was unfair.',
    ],
  ])('%s', async (_, text) => {
    expect((await names(text)).at(-1)).toBe('Prime Minister');
  });

  test('is whoever acts in the account and bears no other office', async () => {
    const text = 'Ana Soto thanked Sweden for its help. The President noted that the port was open.';
    expect(await names(text)).toEqual(['Ana Soto', 'Ana Soto']);
  });
});

describe('an office that is named with its holder', () => {
  test('is the other side’s, where only its holder is named with it, state in between', async () => {
    const text =
      'Nils Dahl had a telephone conversation with Prime Minister of Sweden Erik Lind. The Prime Minister noted that the port was open.';
    expect(await names(text)).toEqual(['Erik Lind']);
  });

  test('keeps the kind of its ministry: "Minister of Foreign Affairs of ..."', async () => {
    const text =
      'Minister of Foreign Affairs of the Kingdom of Norway Ana Soto met the ambassadors. The Norwegian Foreign Minister stressed that the port was open.';
    expect(await names(text)).toEqual(['Ana Soto']);
  });

  test.each([
    [
      'PM conveyed greetings to PM Lind.',
      'Prime Minister Ana Soto spoke with PM of Sweden, H.E. Mr. Erik Lind. PM Lind thanked Norway.',
      'Ana Soto',
    ],
    [
      'The Swedish PM said that the road was closed.',
      'Foreign Minister Ana Soto met PM Erik Lind of Sweden.',
      'Erik Lind',
    ],
    [
      'Deputy PM Ana Soto said that the road was closed.',
      'Deputy PM Ana Soto met PM Erik Lind of Sweden.',
      'Ana Soto',
    ],
    [
      'The Foreign Minister said that the road was closed.',
      'FM Ana Soto met Swedish FM Erik Lind.',
      'Ana Soto',
    ],
  ])('may be written short: %s', async (text, opening, speaker) => {
    expect((await names(`${opening} ${text}`)).at(-1)).toBe(speaker);
  });

  test('behind what is said, is that of who spoke before in the paragraph', async () => {
    const opening = 'Foreign Minister Ana Soto spoke with Swedish Foreign Minister Erik Lind.\n\n';
    const lind = 'Lind, for his part, said that the region follows the talks.';
    const inquit = 'Both ships have left, the foreign minister said, adding that Sweden is ready.';
    expect(await names(`${opening}${lind} ${inquit}`)).toEqual(['Erik Lind', 'Erik Lind', 'Erik Lind']);
    expect((await names(`${opening}${lind}\n\n${inquit}`)).at(-1)).toBe('Ana Soto');
    expect(
      (await names(`${opening}${lind} In this regard, the Minister stressed that the ships have left.`)).at(
        -1,
      ),
    ).toBe('Ana Soto');
    expect(
      (await names(`${opening}${lind} Having met in May, the two ministers agreed on the port.`)).at(-1),
    ).toBe('two ministers');
    expect((await names(`${opening}${lind} The Minister said that the ships have left.`)).at(-1)).toBe(
      'Ana Soto',
    );
  });
});

describe('one who is called in several ways', () => {
  test.each([
    [
      'by each of several offices between commas',
      'The President of the Council, Commander-in-Chief of the Armed Forces, General Karl Berg, met Erik Lind, Prime Minister of Sweden. The Commander-in-Chief noted that the port was open. The Prime Minister stressed that the road was closed.',
      ['Karl Berg', 'Erik Lind'],
    ],
    [
      'by an office before the one that stands beside the name',
      'The Deputy Prime Minister, Foreign Minister, Mr. Karl Berg, met the Swedish Ambassador, Erik Lind. The Deputy Prime Minister noted that the port was open. His Excellency stressed that the road was closed.',
      ['Karl Berg', 'Karl Berg'],
    ],
    [
      'by each of several offices behind the name',
      'Karl Berg, President of the Republic, Supreme Commander of the Armed Forces, received the Minister of Defence of Sweden, Erik Lind. The Supreme Commander noted that the port was open. The Minister stressed that the road was closed.',
      ['Karl Berg', 'Erik Lind'],
    ],
    [
      'by an office with a hyphen',
      'Secretary-General Karl Berg met Vice-President Erik Lind of Sweden. The Secretary-General noted that the port was open. The Vice-President stressed that the road was closed.',
      ['Karl Berg', 'Erik Lind'],
    ],
    [
      'by an office of a body that has a name',
      'The Chairman of the League, Mr. Karl Berg, met Erik Lind of Sweden. The Chairman noted that the port was open. The League stressed that the road was closed.',
      ['Karl Berg', 'League'],
    ],
    [
      'by the field of the office',
      'Finance Minister Karl Berg met Swedish Finance Minister Erik Lind. The Finance Minister noted that the port was open. The Swedish finance minister stressed that the road was closed.',
      ['Karl Berg', 'Erik Lind'],
    ],
    [
      'by two offices and a style',
      'HE Prime Minister and Minister of Foreign Affairs Sheikh Omar Lund received Minister Erik Lind of Sweden. HE the Prime Minister and Minister of Foreign Affairs noted that the port was open. His Excellency stressed that the road was closed.',
      ['Omar Lund', 'Omar Lund'],
    ],
    [
      'by initials of a style',
      'His Royal Highness Prince Omar bin Salem, Crown Prince and Prime Minister made a phone call to President Erik Lind of Sweden. HRH the Crown Prince noted that the port was open.',
      ['Omar bin Salem'],
    ],
    [
      'by a given name that is a title elsewhere',
      'Ana Soto met the acting FM of Sweden Amir Khan Lund. Amir Khan Lund noted that the port was open.',
      ['Amir Khan Lund'],
    ],
    [
      'by a title abbreviated in the French manner',
      'Foreign Minister Ana Soto met M. Jean-Yves Lind of Sweden. M. Jean-Yves Lind noted that the port was open.',
      ['Jean-Yves Lind'],
    ],
    [
      'by an office with a bracket in it',
      'Director General (Europe & Asia) Dr Omar Lund Saturday condemned the firing. The director general (Europe & Asia) noted that the port was closed.',
      ['Omar Lund', 'Omar Lund'],
    ],
    [
      'as the head of a friendly state',
      'A conversation took place between President Ana Soto and President of the Kingdom of Sweden Erik Lind. The head of the friendly state noted that the port was open. The leader of a friendly country stressed that the road was closed.',
      ['Erik Lind', 'Erik Lind'],
    ],
    [
      'by a surname in capitals in front',
      'Mr. SAITO Kazuo, Ambassador of Norway, met Erik Lind of Sweden. Ambassador SAITO noted that the port was open.',
      ['SAITO Kazuo'],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await names(text)).toEqual(expected);
  });

  test('by a short form of the office, in an article with two ministers', async () => {
    const text =
      'Norwegian External Affairs Minister Ana Soto met Swedish Defence Minister Erik Lind. The EAM said that the port was open. The defence minister said that the road was closed.';
    expect(await names(text, null)).toEqual(['Ana Soto', 'Erik Lind']);
  });

  test('"his counterpart, X" is one person, of the state that is named', async () => {
    const text =
      "Norway's Vice Foreign Minister Ola Berg and his Swedish counterpart, Erik Lind, noted that the port was open.";
    const [chain] = await sourcesOf(text, null);
    expect(chain).toMatchObject([{ name: 'Ola Berg and Erik Lind', sides: ['Norway', 'Sweden'] }]);
  });

  test('an office of bodies that are joined is one office', async () => {
    const text =
      "The director general of the Swedish Foreign Ministry's Asian and Oceanian Affairs Bureau, Erik Lind, said that the port was closed.";
    expect(await names(text, null)).toEqual(['Erik Lind']);
    const two =
      'The President of Norway and the Prime Minister of Sweden, Erik Lind, said that the port was closed.';
    expect(await names(two, null)).toEqual(['President of Norway and Erik Lind']);
  });
});

test.each([
  ['the head of our state', 'Ana Soto'],
  ['the head of the country', 'Ana Soto'],
  ['the head of Sweden', 'Erik Lind'],
  ['the head of the neighbouring state', 'Erik Lind'],
  ['the head of NATO', 'Karl Berg'],
  ["the head of Sweden's foreign ministry", "head of Sweden's foreign ministry"],
])('"%s" is the president of a state, and of no body', async (head, name) => {
  const text = `President Ana Soto met the President of Sweden, Erik Lind, and the head of NATO, Karl Berg. On the port, ${head} noted that it was open.`;
  expect(await names(text)).toEqual([name]);
});

describe('a name that stands beside an office', () => {
  const dahl = 'Departmental spokesperson Ola Dahl noted that the port was open.';

  test('is who it is according to, and of the own side', async () => {
    const text = `${dahl} The ship has left, according to the Minister's spokesperson, Mr Karl Berg, who later voiced concern that the road was closed.`;
    const sources = await sourcesOf(text);
    expect(sources.map(chain => chain.map(({ name }) => name))).toEqual([
      ['Ola Dahl'],
      ['Karl Berg'],
      ['Karl Berg'],
    ]);
    expect(sources.at(-1)![0]!.sides).toEqual(['Norway']);
  });

  test.each([
    'Information and Shipping Adviser Karl Berg alleged that the port was closed.',
    'Earlier, emerging from a meeting of the Advisory Council, Information and Shipping Adviser Karl Berg alleged that the port was closed.',
  ])('which is for several things, is whom "he" takes up: %s', async text => {
    expect((await names(`${dahl}\n\n${text} Sweden, he noted, is late.`)).at(-1)).toBe('Karl Berg');
  });
});

test('an office between two names is that of the second, where the first has its own', async () => {
  const text =
    'The Minister of State, Karl Berg, the Foreign Minister, Ana Soto, and the Defence Minister, General Ola Dahl, met the Swedish Ambassador, Erik Lind. The Foreign Minister noted that the port was open.';
  expect(await names(text)).toEqual(['Ana Soto']);
});

describe('the name of who speaks', () => {
  test.each([
    [
      'a clause that tells more of them',
      'The official, who did not want to be named, said that the port was open.',
      'official',
    ],
    [
      'whom they cite',
      'The Norwegian news agency, citing the border service, said that the port was open.',
      'Norwegian news agency',
    ],
    [
      'who else a clause about them names, and the fields of their offices',
      '"The port is open," says Ana Soto, Deputy Prime Minister and Minister of Trade, Northern Affairs and Culture, who recalls having invited her Swedish counterpart, Erik Lind, to a meeting.',
      'Ana Soto',
    ],
    ['an adverb', 'The Kingdom of Norway, once more, invites Sweden to open the port.', 'Kingdom of Norway'],
    [
      'a short form in brackets',
      'The Department of Foreign Affairs (DFA) said that the port was open.',
      'Department of Foreign Affairs',
    ],
  ])('leaves out %s', async (_, text, name) => {
    expect(await names(text, null)).toContain(name);
  });

  test.each([
    [
      'of a council, right before the name',
      'Secretary of the Security Council Karl Berg, who chaired the meeting, noted that the port was closed.',
      'the Secretary of the Security Council',
    ],
    [
      'for a body, with a comma before the name',
      'The Spokesperson for the Federal Government, Karl Berg, noted that the port was closed.',
      'the Spokesperson',
    ],
    [
      'before a form of address and the name',
      'At the briefing by the Official Spokesperson, Shri Karl Berg (5 May), the port was closed.',
      'the Official Spokesperson',
    ],
  ])('is that of who bears an office %s', async (_, text, office) => {
    expect((await names(`${text}\n\nThe crew was safe, ${office} said.`)).at(-1)).toBe('Karl Berg');
  });

  test('by what an office is called in some states alone', async () => {
    const text =
      'The Minister of Foreign Affairs, Ana Soto, received the crew. Hours later the Chancellor noted that the port was closed.';
    const named = async (side: string) => (await sourcesOf(text, side)).at(-1)!.map(({ name }) => name);
    expect(await named('Chile')).toEqual(['Ana Soto']);
    expect(await named('Austria')).toEqual(['Chancellor']);
  });

  test('is the ministry where its short form stands, in full, and no person of it', async () => {
    const text =
      'The Department of Foreign Affairs (DFA) lodged a protest. Spokesperson Ana Soto said that the port was closed. The DFA called on Sweden to open the port.';
    expect(await names(text)).toContain('Department of Foreign Affairs');
    expect(await names(text)).not.toContain('DFA');
  });

  test('by the first letters of the body whose account it is, and by no official whom it names beside', async () => {
    const text =
      'NAFRON welcomes the decision of Prime Minister Ana Soto to open the port. NAFRON calls on Sweden to keep its word.';
    const sources = await sourcesOf(text, 'Norway', 'National Authority for Frontiers of Norway');
    expect(sources.map(([source]) => [source!.name, source!.kind])).toEqual([
      ['NAFRON', 'ministry'],
      ['NAFRON', 'ministry'],
    ]);
  });

  test('by the letters of several offices, behind which stands another style', async () => {
    const text =
      'The Deputy Prime Minister/Foreign Minister, Senator Ana Soto, announced that the port was open. Spokesperson Karl Lund said that the road was closed. The DPM/FM thanked Sweden.';
    expect(await names(text)).toEqual(['Ana Soto', 'Karl Lund', 'Ana Soto']);
  });
});

test('what somebody does says nothing', async () => {
  const text =
    'Putting the losses down to the drought and to the low water of the river requires proof by experts.';
  expect(await names(text)).toEqual(['']);
});

describe('a body whose state an article has named before', () => {
  test('speaks for that state, and so do its people', async () => {
    const text =
      "Norway's Foreign Ministry said that the port was open. A ministry spokesman added that the road was closed. The ministry noted that the bridge was safe.";
    expect((await sourcesOf(text, null)).map(([source]) => [source!.name, source!.sides])).toEqual([
      ["Norway's Foreign Ministry", ['Norway']],
      ['ministry spokesman', ['Norway']],
      ["Norway's Foreign Ministry", ['Norway']],
    ]);
  });

  test('speaks for it as a commission too, which in a side’s own account may be a joint one', async () => {
    const text =
      "Sweden's Fisheries Commission said that the catch was small. The commission noted that the ships had left. It added that the port was closed.";
    const name = "Sweden's Fisheries Commission";
    expect(await names(text, null)).toEqual([name, name, name]);
    const own = 'The sides met in the Joint Commission. The Commission noted that the ships had left.';
    expect((await sourcesOf(own))[0]![0]!.sides).toEqual([]);
  });

  test('is another ministry where it is called otherwise', async () => {
    const text =
      "Norway's Foreign Ministry said that the port was open. The defence ministry said that the road was closed.";
    expect((await sourcesOf(text, null)).map(([source]) => source!.sides)).toEqual([['Norway'], []]);
  });
});

test('a name ends before the day', async () => {
  const text = 'The Foreign Minister today in Geneva opened the port, saying that the road is safe.';
  expect((await names(text)).at(-1)).toBe('Foreign Minister');
});

describe('who is called again by less of the name, in an article', () => {
  test.each([
    [
      'a body of which it does not say whose it is',
      'The road is open, the Harbour Ministry said in a Friday statement. "We warn of the storm," the ministry added. The statement said that the toll stays.',
      ['Harbour Ministry', 'Harbour Ministry', 'Harbour Ministry'],
    ],
    [
      'people who have no name',
      'Gulf shipping sources said that trade fell. The sources said that it will grow.',
      ['Gulf shipping sources', 'Gulf shipping sources'],
    ],
  ])('is %s', async (_, text, told) => {
    expect(await names(text, null)).toEqual(told);
  });
});

describe('two of one surname', () => {
  const TWO =
    'Crown Prince Mohammed bin Salman of Norway met Prime Minister Karl Berg. Defence Minister Khalid bin Salman met President Olof Berg of Sweden.';

  test.each([
    ['Khalid bin Salman said that the talks were useful.', 'Khalid bin Salman'],
    ['Muhammad bin Salman said that the talks were useful.', 'Mohammed bin Salman'],
    ['President Berg said that the talks were useful.', 'Olof Berg'],
    ['Prime Minister Berg said that the talks were useful.', 'Karl Berg'],
    ['K. Berg said that the talks were useful.', 'Karl Berg'],
  ])('are two, where their given names tell them apart: %s', async (text, name) => {
    expect((await names(`${TWO} ${text}`, null)).at(-1)).toBe(name);
  });

  test.each([
    ['President Joseph Berg', 'Joe Berg'],
    ['President William Berg', 'Bill Berg'],
    ['President Alyaksandr Berg', 'Alexander Berg'],
  ])('are one, where they do not: %s and %s', async (full, short) => {
    const text = `${full} of Norway opened the port. ${short} said that the road was safe.`;
    expect((await names(text, null)).at(-1)).toMatch(/Berg$/u);
    expect(new Set([(await names(text, null)).at(-1), full.replace('President ', ''), short]).size).toBe(2);
  });
});
