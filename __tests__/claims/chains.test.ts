import { beforeAll, describe, expect, test } from '@jest/globals';
import { extractClaims } from '../../src/claims/index.js';
import { type Language, loadReader, type Reader } from '../../src/language/index.js';
import { account } from '../helpers/account.js';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader('trained');
});

interface About {
  readonly side?: string | null;
  readonly ministry?: string | null;
  readonly title?: string;
}

/** Each claim of an account of Norway's as the trained reader gives it: who says it, from the outside in, and its words. */
async function claimsOf(text: string, { side = 'Norway', ministry = null, title }: About = {}) {
  const kind = side === null ? 'article' : 'readout';
  const of = account(text, { side, kind, ministry, title: title ?? null, counterparts: ['Chile'] });
  const language: Language = await reader.prepare([text]);
  const { claims, attributions } = extractClaims(of, language, ['Norway', 'Chile']);
  const sources = new Map(attributions.map(({ id, source }) => [id, source] as const));
  return claims.map(claim => ({
    text: claim.text,
    sources: claim.attribution.map(id => sources.get(id)!),
    names: claim.attribution.map(id => sources.get(id)!.name).join(' > '),
  }));
}

const names = async (text: string, about?: About) => (await claimsOf(text, about)).map(each => each.names);
const told = async (text: string, about?: About) =>
  (await claimsOf(text, about)).map(each => [each.names, each.text]);

const OPENING = 'Foreign Minister Nils Dahl met his Chilean counterpart Eva Rojas in Oslo. ';

describe("another's word that somebody tells again", () => {
  test.each([
    "Nils Dahl recalled Eva Rojas's assurance that the strait will stay open.",
    "Nils Dahl recalled the Chilean minister's words that the strait will stay open.",
    'Nils Dahl noted the statement of Eva Rojas that the strait will stay open.',
    'Nils Dahl recalled the assurance by Eva Rojas that the strait will stay open.',
    "Nils Dahl welcomed Eva Rojas's announcement that the strait will stay open.",
  ])('is said by both, one inside the other: %s', async text => {
    expect(await told(OPENING + text)).toEqual([['Nils Dahl > Eva Rojas', 'the strait will stay open']]);
  });

  test('holds for each clause that goes on with it', async () => {
    const text =
      'Nils Dahl recalled the assurances of Eva Rojas that the strait will stay open and that no toll will be raised.';
    expect(await names(OPENING + text)).toEqual(['Nils Dahl > Eva Rojas', 'Nils Dahl > Eva Rojas']);
  });

  test('is said by both where it is named and no clause', async () => {
    const text = "Nils Dahl reaffirmed Prime Minister Kari Lund's commitment to open sea lanes.";
    expect(await names(text)).toEqual(['Nils Dahl > Kari Lund']);
  });

  test.each([
    ['a state is spoken for by its minister', "reaffirmed Norway's commitment to open sea lanes"],
    ['so is the other state, where it is only named', "noted Chile's commitment to open sea lanes"],
    ['whose "his" is, no account tells', 'reaffirmed his commitment to open sea lanes'],
    ['to welcome is to judge', "welcomed Eva Rojas's commitment to open sea lanes"],
    ['to reject is to deny', "rejected Eva Rojas's claim that the trawler had fled"],
    ['a plan is no word', "noted Eva Rojas's plan for the strait"],
  ])('is nobody else’s where %s', async (_, words) => {
    expect(await names(`${OPENING}Nils Dahl ${words}.`)).toEqual(['Nils Dahl']);
  });
});

describe('an opinion that somebody is of', () => {
  test('is theirs, and whoever notes it tells it', async () => {
    const text = 'Nils Dahl noted with satisfaction that Eva Rojas is of the same opinion.';
    expect(await names(OPENING + text)).toEqual(['Nils Dahl > Eva Rojas']);
    const own = 'Eva Rojas was of the opinion that the strait should stay open.';
    expect(await told(OPENING + own)).toEqual([['Eva Rojas', 'the strait should stay open']]);
  });

  test('two who are united in something agree', async () => {
    const text =
      'The two ministers discussed the strait. They were united in condemning the seizure of the trawler.';
    const [, last] = await claimsOf(OPENING + text);
    expect(last!.sources.map(({ sides }) => sides)).toEqual([['Norway', 'Chile']]);
  });

  test('what ought to be unanimous is not', async () => {
    expect(await names('The Council should be unanimous in its vote.')).toEqual(['']);
  });
});

describe('bodies of one state', () => {
  const of = { ministry: 'Ministry of Foreign Affairs of Norway' };

  test.each([
    'According to the Ministry of Defence, the trawler had switched off its lights.',
    'As reported by the Coast Guard, the trawler had switched off its lights.',
    'The Presidency noted that the trawler had switched off its lights.',
    'The General Staff reports that the trawler had switched off its lights.',
    'The Norwegian Border Service reported that the trawler had switched off its lights.',
  ])('another branch than the one whose account it is is a source: %s', async text => {
    const [claim] = await claimsOf(text, of);
    expect(claim!.sources).toMatchObject([{ kind: 'other', sides: ['Norway'] }]);
    expect(claim!.text).toBe('the trawler had switched off its lights');
  });

  test.each([
    'The Ministry states that the trawler had switched off its lights.',
    'The Foreign Ministry states that the trawler had switched off its lights.',
    'The Norwegian Ministry of Foreign Affairs states that the trawler had switched off its lights.',
  ])('the body itself is the own voice: %s', async text => {
    const [claim] = await claimsOf(text, of);
    expect(claim!.sources).toMatchObject([{ kind: 'ministry', sides: ['Norway'] }]);
  });

  test('the Presidency is the own voice of the President’s Office', async () => {
    const text = 'The Presidency noted that the trawler had switched off its lights.';
    const [claim] = await claimsOf(text, { ministry: 'Office of the President of Norway' });
    expect(claim!.sources).toMatchObject([{ kind: 'ministry', sides: ['Norway'] }]);
  });

  test('the body is known by any word of its name', async () => {
    const text = 'The Secretariat recalls that the strait is open.';
    const [claim] = await claimsOf(text, { ministry: 'Secretariat of Foreign Affairs of Norway' });
    expect(claim!.sources).toMatchObject([{ kind: 'ministry', sides: ['Norway'] }]);
  });

  test('what a branch reports goes on, but not to what is "ours"', async () => {
    const report = 'According to the Ministry of Defence, the trawler fled at night. ';
    const on = 'Two of its boats were lost in the strait.';
    expect(await names(report + on, of)).toEqual(['Ministry of Defence', 'Ministry of Defence']);
    const ours = 'Two of our sailors were hurt in the strait.';
    expect(await names(report + ours, of)).toEqual(['Ministry of Defence', '']);
  });

  test('"Administration officials" are of the own side, whoever else takes part', async () => {
    const text =
      'Government officials met Chilean business leaders in Oslo. They stressed that the port must stay open.';
    const claims = await claimsOf(text);
    expect(claims.at(-1)!.sources).toMatchObject([{ sides: ['Norway'] }]);
  });
});

describe('what all sides commit to', () => {
  test('every infinitive behind an aside, and what was agreed beside it', async () => {
    const text =
      'The two sides committed, in a joint declaration, not to board trawlers and to keep the strait open; it was likewise agreed that disputes are to go to the court.';
    const claims = await claimsOf(text);
    expect(claims).toHaveLength(3);
    for (const { sources } of claims) expect(sources).toMatchObject([{ sides: ['Norway', 'Chile'] }]);
  });

  test('goes on with what will be done', async () => {
    const text =
      'The two sides committed to keep the strait open; it was agreed that disputes are to go to the court. A commission of both coast guards will be set up within a month.';
    expect((await claimsOf(text)).map(({ sources }) => sources[0]?.sides.length ?? 0)).toEqual([2, 2, 2]);
  });

  test('"the Leaders", "the Parties" in capitals are all sides', async () => {
    for (const who of ['Leaders', 'Presidents', 'Parties', 'Ministers']) {
      const [claim] = await claimsOf(`The ${who} agreed that the strait would stay open.`);
      expect(claim!.sources).toMatchObject([{ sides: ['Norway', 'Chile'] }]);
    }
  });

  test('"it was agreed" names no agent that a later "by" has', async () => {
    const text =
      'It was agreed to open the port, given the losses that had been caused by Norwegian insurers in the spring.';
    const [claim] = await claimsOf(text);
    expect(claim!.sources).toMatchObject([{ sides: ['Norway', 'Chile'] }]);
    const noted = 'It was noted that the trawler had been boarded by the Chilean navy.';
    expect(await names(noted)).toEqual(['']);
  });
});

describe('what stands beside a report', () => {
  test('"X thanked Y, and the two agreed on Z" has two speakers, none inside the other', async () => {
    const text =
      'Nils Dahl thanked Eva Rojas for the return of the crew, and they agreed on the importance of open sea lanes.';
    expect(await names(OPENING + text)).toEqual(['Nils Dahl', 'both sides']);
  });

  test('"stressed the need for X and that Y" is stressed twice', async () => {
    const text =
      'Nils Dahl stressed the need for open sea lanes and that Norway stands with the owners of the trawler.';
    expect(await told(text)).toEqual([
      ['Nils Dahl', 'stressed the need for open sea lanes'],
      ['Nils Dahl', 'Norway stands with the owners of the trawler'],
    ]);
  });

  test('what explains it behind a colon is said too', async () => {
    const text =
      'Nils Dahl made it clear that the pact takes nothing away from anybody: its terms remain those of the old treaty.';
    expect(await names(text)).toEqual(['Nils Dahl', 'Nils Dahl']);
  });

  test('who had asked for a meeting says nothing of the meeting', async () => {
    const text =
      'Nils Dahl had an informal meeting with Foreign Minister Eva Rojas in Lima, which the Chilean side had requested.';
    expect(await names(text)).toEqual(['', '']);
  });

  test('an opinion goes on to what both states will do', async () => {
    const text =
      'Nils Dahl argued that the two capitals speak with one voice. Both countries will also back the owners of the trawler.';
    expect((await names(OPENING + text)).at(-1)).toBe('Nils Dahl');
  });

  test('"attention was drawn to X" and the own ministry’s deeds are told by the account', async () => {
    const report = 'Nils Dahl stressed that the seizure was unlawful. ';
    expect(await names(`${report}Attention was drawn to the fate of the crew.`)).toEqual(['Nils Dahl', '']);
    expect(await names(`${report}The Ministry had sent a note on the matter.`)).toEqual(['Nils Dahl', '']);
  });
});

describe('what an account of talks tells of a person', () => {
  test('"believes that X" is said by who took part, though not by a state, nor by "we"', async () => {
    const text = 'The President of Chile believes that a meeting of the coast guards is necessary.';
    expect(
      await told(text, { title: 'Telephone conversation with President of Chile Gabriela Soto' }),
    ).toEqual([['Gabriela Soto', 'a meeting of the coast guards is necessary']]);
    expect(await names('Norway believes that a meeting of the coast guards is necessary.')).toEqual(['']);
    expect(await names('We believe that a meeting of the coast guards is necessary.')).toEqual(['']);
  });

  test.each([
    'told the Prime Minister about',
    'updated the Prime Minister on',
    'informed the Prime Minister of',
  ])('whoever %s a thing speaks of it', async words => {
    expect(await names(`${OPENING}Eva Rojas ${words} the state of the talks.`)).toEqual(['Eva Rojas']);
  });
});

test('"I" behind what the other side said is who answers it', async () => {
  const text =
    'The Chilean representative claimed that the trawler had fled. I demand that the crew be returned.';
  expect((await claimsOf(text)).at(-1)!.sources).toMatchObject([{ sides: ['Norway'] }]);
});

test('people of one office together are none of them', async () => {
  const text =
    'Mayor Ane Vik and Mayor Per Moe met in Oslo. The mayors discussed the state of the port of Oslo.';
  expect((await claimsOf(text)).flatMap(({ names }) => names)).not.toContain('Ane Vik');
});

describe('according to', () => {
  test('a source that interrupts a clause leaves it whole', async () => {
    const text = 'The trawler, according to the Chilean navy, had switched off its lights.';
    const [claim, ...more] = await claimsOf(text);
    expect(more).toEqual([]);
    expect(claim).toMatchObject({
      text: 'The trawler ... had switched off its lights',
      sources: [{ sides: ['Chile'] }],
    });
  });

  test('"according to him" is who spoke last', async () => {
    const text =
      'Nils Dahl stressed that talks would resume. According to him, the trawler had been boarded at night.';
    expect(await names(text)).toEqual(['Nils Dahl', 'Nils Dahl']);
  });

  test.each(['plan', 'the schedule', 'international law', 'the provisions of the treaty'])(
    '"according to %s" names nobody',
    async measure => {
      expect(await names(`The return of the crew is proceeding according to ${measure}.`)).toEqual(['']);
    },
  );
});

describe('who is no person', () => {
  test.each([
    'Climate Crisis',
    'Abraham Accords',
    'Member States',
    'Article Four',
    'Freedom House',
    'Unity Agenda',
  ])('%s is not the President', async name => {
    const text = `Vice President Ola Berg met President Gabriela Soto of Chile. They spoke of the ${name}. The Vice President and the President stressed that talks would resume.`;
    const claims = await claimsOf(text);
    expect(claims.at(-1)!.names).toBe('Ola Berg and Gabriela Soto');
  });

  test('an office that the account gives nobody is not whoever it names in passing', async () => {
    const text =
      'Government officials received the sailors Ane Vik, Per Moe and Liv Aas. The officials underscored the President’s commitment to open sea lanes.';
    expect((await claimsOf(text)).flatMap(({ sources }) => sources.map(({ name }) => name))).not.toContain(
      'Ane Vik',
    );
  });

  test('what belongs to a person is not the person', async () => {
    const text =
      'Foreign Minister Nils Dahl left for Lima. Nils Dahl’s visit underscored the depth of the partnership.';
    expect((await names(text)).at(-1)).toBe('');
    expect(await names('Dahl Government officials said that talks would resume.')).toEqual([
      'Dahl Government officials',
    ]);
  });

  test('of an office with its field, the name alone', async () => {
    const text = 'Secretary of Transportation Nils Dahl stressed that the port was open.';
    expect(await names(text)).toEqual(['Nils Dahl']);
    expect(await names('Gen. Ola Berg stressed that the port was open.')).toEqual(['Ola Berg']);
  });

  test('"he" is no ministry, and no group of people', async () => {
    const text =
      'Nils Dahl stressed that talks would resume. The leaders of several states said that the port was open. He noted that the road was closed.';
    expect((await names(text)).at(-1)).toBe('Nils Dahl');
  });
});

describe('one person in two offices', () => {
  test.each([
    'The Deputy Prime Minister and Foreign Minister, Nils Dahl, said that the strait will stay open.',
    'Deputy Prime Minister and Minister of Foreign Affairs Nils Dahl said that the strait will stay open.',
    'Vice-President and Minister for Trade Nils Dahl said that the strait will stay open.',
    'The Tánaiste and Minister for Foreign Affairs, Nils Dahl TD, said that the strait will stay open.',
  ])('is one source: %s', async text => {
    expect(await names(text)).toEqual(['Nils Dahl']);
  });

  test.each([
    ['The Prime Minister and Minister Dahl said that the strait will stay open.', 'Prime Minister and Dahl'],
    [
      'The Prime Minister and the Foreign Minister, Nils Dahl, said that the strait will stay open.',
      'Prime Minister and Nils Dahl',
    ],
  ])('but two are two: %s', async (text, both) => {
    expect(await names(text)).toEqual([both]);
  });
});

describe('a statement whose speaker stands before a colon', () => {
  const INTRODUCTION = 'The Foreign Secretary, the Rt Hon Kari Lund MP, said:';
  const FIRST = 'Norway regrets the decision of Chile. It comes at a sensitive time.';
  const SECOND = 'We urged Chile to talk to the commission.';

  test('is said by that person to the end, or to the next heading', async () => {
    const text = `${INTRODUCTION}\n\n${FIRST}\n\n${SECOND}\n\n# Background\n\nThe commission was set up in May.`;
    expect(await names(text)).toEqual(['Kari Lund', 'Kari Lund', 'Kari Lund', '']);
  });

  test('so is direct speech in the paragraphs behind, as far as its marks go', async () => {
    const text = `${INTRODUCTION}\n\n“${FIRST}\n\n“${SECOND}”\n\nThe commission was set up in May.`;
    expect(await names(text)).toEqual(['Kari Lund', 'Kari Lund', 'Kari Lund', '']);
  });

  test('holds what the other side is said to have said', async () => {
    const text = `${INTRODUCTION}\n\n${FIRST}\n\nChile says that it is guided by law.`;
    expect((await names(text)).at(-1)).toBe('Kari Lund > Chile');
  });

  test('to whom an account is to be attributed is no claim', async () => {
    const text =
      'The below is attributable to Spokesperson Kari Lund:\n\nNils Dahl stressed that the strait will stay open.';
    expect(await told(text)).toEqual([['Nils Dahl', 'the strait will stay open']]);
  });

  test('in the midst of an account reaches no further than its paragraph', async () => {
    const text = `${OPENING}\n\nNils Dahl said:\n\nThe strait will stay open.\n\nThe port was built in 1990.`;
    expect((await names(text)).slice(-2)).toEqual(['Nils Dahl', '']);
  });
});

describe('a body that is called by its noun', () => {
  const of = { ministry: 'Ministry of Foreign Affairs of Norway' };

  test.each([
    ['The Prime Minister chaired a meeting of the National Defence Council.', 'National Defence Council'],
    ['The Committee for the Safety of the Seas met in Bergen.', 'Committee for Safety of Seas'],
  ])('is the one that was named in full: %s', async (before, name) => {
    const noun = name.includes('Council') ? 'Council' : 'Committee';
    const said = await names(`${before} The ${noun} stressed that the strait was open.`, of);
    expect(said.at(-1)).toBe(name);
  });

  test('is the only one so far, whatever is named behind', async () => {
    const before =
      'The National Defence Council met in Bergen. The Council stressed that the strait was open.';
    const said = await names(`${before} The file went to the Arctic Council.`, of);
    expect(said[1]).toBe('National Defence Council');
  });

  test('is the own voice where the body whose account it is bears the noun', async () => {
    const before = 'The Ministry of Defence of Norway sent two ships.';
    const claims = await claimsOf(`${before} The Ministry stresses that the strait is open.`, of);
    expect(claims.at(-1)!.sources).toMatchObject([{ kind: 'ministry', sides: ['Norway'] }]);
  });
});
