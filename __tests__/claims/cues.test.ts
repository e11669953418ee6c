import { describe, expect, test } from '@jest/globals';
import { extractClaims } from '../../src/claims/index.js';
import { loadReader } from '../../src/language/index.js';
import { account } from '../helpers/account.js';

interface About {
  readonly side?: string | null;
  readonly title?: string;
}

const SIDES = ['Norway', 'Sweden'];

/** As the trained reader reads it. */
async function language(text: string) {
  return (await loadReader('trained')).prepare([text]);
}

/** Each claim as "speaker > speaker | act | words"; "account" where nobody is named. */
async function told(text: string, { side = 'Norway', title }: About = {}): Promise<readonly string[]> {
  const kind = side === null ? 'article' : 'readout';
  const counterparts = SIDES.filter(other => other !== side);
  const of = account(text, { side, kind, title: title ?? null, counterparts });
  const { claims, attributions } = extractClaims(of, await language(of.text), SIDES);
  const names = new Map(attributions.map(({ id, source }) => [id, source.name] as const));
  return claims.map(({ attribution, speechAct, text: words }) => {
    const chain = attribution.map(id => names.get(id)).join(' > ');
    return `${chain || 'account'} | ${speechAct} | ${words}`;
  });
}

describe('a verb that puts an attitude into words', () => {
  test.each([
    ['extended her warm congratulations on the opening of the port', 'praise'],
    ['offered congratulations to Sweden on the opening of the port', 'praise'],
    ['voiced her intention to open the road', 'promise'],
    ["renewed Norway's solidarity with Sweden", 'agree'],
    ['voiced condemnation of the attack on the port', 'condemn'],
    ['extended sympathy to the families of the sailors', 'regret'],
    ['offered apologies for the delay', 'regret'],
    ['conveyed her gratitude for the understanding', 'thank'],
  ])('does what its noun names: %s', async (words, act) => {
    expect(await told(`Ana Soto ${words}.`)).toEqual([`Ana Soto | ${act} | ${words}`]);
  });

  test('tells what is thought behind "that"', async () => {
    const speakers = await told('Ana Soto demonstrated recognition that the checks were too slow.');
    expect(speakers).toEqual(['Ana Soto | concede | the checks were too slow']);
    expect(await told('The two ministers shared the view that the checks were too slow.')).toEqual([
      'two ministers | agree | the checks were too slow',
    ]);
  });

  test.each([
    ['issued a firm order that the guards keep the road open', 'the guards keep the road open'],
    ['gave instructions that aid be sent to the port', 'aid be sent to the port'],
    ['gave notice that the road would be closed', 'the road would be closed'],
    ['gave her word that the road would be opened', 'the road would be opened'],
    ['took the position that the treaty had lapsed', 'the treaty had lapsed'],
    ['came to the conclusion that the treaty had lapsed', 'the treaty had lapsed'],
    ['sent a clear signal that the road would be opened', 'the road would be opened'],
    ['put it on record that the road had been open', 'the road had been open'],
    ['placed on record that the road had been open', 'the road had been open'],
    ['let it be known that the road was open', 'the road was open'],
    ['brought it to the notice of travellers that the road was open', 'the road was open'],
    ['found it unacceptable that the road was closed', 'the road was closed'],
    ['found that the treaty had lapsed', 'the treaty had lapsed'],
  ])('tells what is done by saying it: %s', async (words, content) => {
    const claims = await told(`Ana Soto ${words}.`);
    expect(claims).toEqual([expect.stringMatching(new RegExp(`^Ana Soto \\| \\w+ \\| ${content}$`))]);
  });

  test.each([
    'issued an order that was never carried out',
    'made a promise that nobody believed',
    'found a solution that suits both sides',
    'found Swedish guards digging a trench by the road',
  ])('has no content in what describes its noun: %s', async words => {
    expect(await told(`Ana Soto ${words}.`)).toEqual([expect.stringContaining(`| Ana Soto ${words}`)]);
  });

  test.each([
    ['wishes to underline', 'the road is open'],
    ['would like to stress', 'the road is open'],
    ['deems it necessary to emphasise', 'the road is open'],
    ['is obliged to note', 'the road is open'],
    ["wishes to bring to the public's attention", 'the Embassy in Stockholm has closed'],
  ])('is said by who %s it', async (words, content) => {
    const claims = await told(`The Ministry ${words} that ${content}.`);
    expect(claims).toEqual([expect.stringMatching(new RegExp(`^Ministry \\| \\w+ \\| ${content}$`))]);
  });

  test.each(['wants to ensure that the road is safe', 'wanted to stress that the road is safe'])(
    'is not said by who only wants it: %s',
    async words => {
      expect(await told(`The Ministry ${words}.`)).toEqual([expect.stringContaining(`account | `)]);
    },
  );

  test('is no such cue with a noun that names a thing', async () => {
    expect(await told('Ana Soto shared information about the port.')).toEqual([
      'Ana Soto | inform | shared information about the port',
    ]);
  });

  test('takes a noun, not the verb that is spelt like it', async () => {
    const text = 'Ana Soto stated concerning the port that it would remain closed.';
    expect((await told(text))[0]).toMatch(/^Ana Soto \| \w+ \| it would remain closed$/);
  });
});

describe('how a thing is judged or counted', () => {
  test.each([
    ['positively assessed the work of the port', 'praise', 'assessed the work of the port'],
    ['highly appreciates the role of the fishermen', 'praise', 'appreciates the role of the fishermen'],
    ['felicitated the fishermen on their prize', 'praise', 'felicitated the fishermen on their prize'],
    ['put the annual catch at 40,000 tonnes', 'inform', 'put the annual catch at 40,000 tonnes'],
    ['estimated exports at 300 ships', 'inform', 'estimated exports at 300 ships'],
    ['named herring among the main exports', 'inform', 'named herring among the main exports'],
  ])('is the word of who %s', async (words, act, claim) => {
    expect(await told(`Ana Soto ${words}.`)).toEqual([`Ana Soto | ${act} | ${claim}`]);
  });

  test.each(['assessed the damage in the port', 'put the harbour at risk'])(
    'is not what one does: %s',
    async words => {
      expect(await told(`The navy of Sweden ${words}.`, { side: null })).toEqual([
        expect.stringContaining('account | '),
      ]);
    },
  );
});

describe('what is said', () => {
  test.each([
    ['put the number of the missing at forty', 'Ana Soto | inform | put the number of the missing at forty'],
    ['put a number of flags at the gate', 'account | inform | Ana Soto put a number of flags at the gate'],
    [
      'recorded her deep appreciation for the work of the pilots',
      'Ana Soto | thank | recorded her deep appreciation for the work of the pilots',
    ],
    ['directed that the port be closed', 'Ana Soto | demand | the port be closed'],
  ])('is a figure, thanks or an order, too: %s', async (words, claim) => {
    expect(await told(`Ana Soto ${words}.`)).toEqual([claim]);
  });

  test('again is said', async () => {
    expect(await told('Ana Soto re-emphasised the need for a new port.')).toEqual([
      'Ana Soto | demand | re-emphasised the need for a new port',
    ]);
  });

  test('stands behind what one does on the way to saying it', async () => {
    expect(await told('Ana Soto went on to add that the checks were too slow.')).toEqual([
      'Ana Soto | assert | the checks were too slow',
    ]);
    expect(await told('Ana Soto was able to verify that the port was safe.')).toEqual([
      'Ana Soto | inform | the port was safe',
    ]);
    expect(await told('Ana Soto began by setting out the Norwegian plan for the road.')).toEqual([
      'Ana Soto | inform | began by setting out the Norwegian plan for the road',
    ]);
  });

  test('is not what one was unable to say, nor what one was able to do', async () => {
    expect((await told('Ana Soto was not able to verify that the port was safe.'))[0]).toMatch(/^account/);
    expect((await told('Ana Soto was able to support the sailors.'))[0]).toMatch(/^account/);
  });

  test.each([
    'gave to understand that the port was closed',
    'gave an explanation that the port was closed',
    'brought to the attention that the port was closed',
    'brought to the attention of her colleague that the port was closed',
    "called her colleague's attention to the fact that the port was closed",
    'stated regarding the checks on lorries that the port was closed',
  ])('stands behind "that": %s', async words => {
    expect(await told(`Ana Soto ${words}.`)).toEqual([
      expect.stringMatching(/^Ana Soto \| \w+ \| the port was closed$/),
    ]);
  });

  test('and to nobody named is the word of the account', async () => {
    expect(
      await told('It was brought to the attention of the Swedish side that the port was closed.'),
    ).toEqual([expect.stringMatching(/^account \| \w+ \| the port was closed$/)]);
  });
});

const NAMED = "Norway's Foreign Minister Ana Soto met Sweden's Foreign Minister Erik Lind.";

/** What is told behind the sentence that names both. */
async function toldThen(text: string): Promise<readonly string[]> {
  const all = await told(`${NAMED}\n\n${text}`, { side: null });
  return all.filter(claim => !claim.includes('met Sweden'));
}

describe('what one says in the words of others', () => {
  test('is the word of whoever is quoted, with nothing of the tag in it', async () => {
    const text = '"The road is safe. The port is open," Soto was quoted as saying.';
    expect(await toldThen(text)).toEqual([
      expect.stringMatching(/^Ana Soto \| \w+ \| The road is safe$/),
      expect.stringMatching(/^Ana Soto \| \w+ \| The port is open$/),
    ]);
    const agency = 'Lind spoke of the storm. "The road is safe," the agency NTB quoted him as saying.';
    expect((await toldThen(agency)).at(-1)).toMatch(/^Erik Lind \| \w+ \| The road is safe$/);
    expect(await toldThen('Lind was reported to say that the road was safe.')).toEqual([
      expect.stringMatching(/^Erik Lind \| \w+ \| the road was safe$/),
    ]);
  });

  test('stands inside the word of who quotes', async () => {
    expect((await toldThen('Soto was quoted by her office as denouncing the checks.'))[0]).toMatch(
      /^office > Ana Soto \| condemn/,
    );
    const official = 'Foreign Minister Birger Blix urged the sides to open the road, the official said.';
    expect((await toldThen(official))[0]).toMatch(/^official > Birger Blix \| demand/);
    const ministry = 'According to the ministry, Birger Blix stressed the importance of an open road.';
    expect((await toldThen(ministry))[0]).toMatch(/^ministry > Birger Blix/);
  });

  test('is not said by a noun and those who reject it', async () => {
    const text = 'Soto complained that Stockholm had closed the road, a claim Swedish officials reject.';
    expect((await toldThen(text))[0]).toMatch(/^Ana Soto \| /);
  });

  test('is not said by whoever does a thing that is spoken of', async () => {
    const text = 'The checks were discussed and the bombing of the port by Chile was talked about.';
    expect((await toldThen(text))[0]).toMatch(/^account/);
  });
});

describe('direct speech', () => {
  test('goes on over paragraphs behind a quotation inside it', async () => {
    const text = [
      'A spokesperson said:',
      '“The ministers spoke of a “Golden Age” of trade and of the port.',
      '“They agreed that the road would open.”',
    ].join('\n\n');
    const claims = await told(text);
    expect(claims).toHaveLength(2);
    for (const claim of claims) expect(claim).toMatch(/^spokesperson/);
    expect(claims[0]).toMatch(/trade and of the port$/);
  });

  test('ends at two raised commas', async () => {
    for (const text of [
      '„The road is safe. The port is open,’’ Ana Soto said.',
      "“The road is safe. The port is open,'' Ana Soto said.",
    ])
      expect(await told(text)).toEqual([
        expect.stringMatching(/^Ana Soto \| \w+ \| The road is safe$/),
        expect.stringMatching(/^Ana Soto \| \w+ \| The port is open$/),
      ]);
  });
});

describe('who goes on', () => {
  test('as "he" is the person in the word of a ministry', async () => {
    const text =
      'Soto demanded new checks. According to the Swedish ministry, Lind said that the road was open. He added that the port was safe.';
    expect((await toldThen(text)).at(-1)).toMatch(/^Erik Lind \| \w+ \| the port was safe$/);
  });

  test('as "they" is several who spoke, not the sides', async () => {
    const text = 'Government sources said the road was closed. They added that the port was safe.';
    expect((await toldThen(text)).at(-1)).toMatch(/^Government sources \| \w+ \| the port was safe$/);
  });

  test('behind a quotation that opens a sentence before its source is whom that sentence is about', async () => {
    const text =
      'Lind demanded new checks.\n\nSoto then turned to the storm. "Who pays for it? The road does," she said.';
    expect((await toldThen(text)).at(-1)).toMatch(/^Ana Soto \| \w+ \| The road does$/);
  });
});
