import { describe, expect, test } from '@jest/globals';
import { inferLanguage } from '../../src/intake/infer/language.js';
import { accountOf, errorOf } from './folder.js';

const SENTENCES: readonly (readonly [language: string, text: string])[] = [
  ['en', 'The ministers spoke about the harbour.'],
  [
    'en',
    'Readout of the call between the two ministers, who discussed the state of the border and agreed to meet again in the spring.',
  ],
  ['ru', 'Министры обсудили порт и договорились о встрече.'],
  ['ru', 'Состоялся телефонный разговор Министра иностранных дел с его таджикским коллегой С.Мухриддином.'],
  ['ru', 'О встрече министров'],
  ['tg', 'Вазири корҳои хориҷӣ бо ҳамтои худ суҳбати телефонӣ анҷом дод.'],
  ['tg', 'Вазир дар бораи муносибатхои дучониба сухан кард ва аз хамкорон даъват намуд.'],
  ['tg', 'Ҷонибҳо масъалаҳои ҳамкориро баррасӣ карданд.'],
  ['uk', 'Міністри обговорили ситуацію на кордоні та домовилися про зустріч.'],
  ['be', 'Міністры абмеркавалі сітуацыю на мяжы і дамовіліся аб сустрэчы ў Мінску.'],
  ['kk', 'Министрлер шекарадағы жағдайды талқылап, кездесу туралы уағдаласты.'],
  [
    'ky',
    'Министрлер чек арадагы абалды талкуулап, жолугушуу жөнүндө сүйлөштү, маселени чечүүнүн жолу тууралуу кеңешти.',
  ],
  ['uz', 'Вазирлар чегарадаги вазиятни муҳокама қилдилар ва учрашувга келишиб олдилар, деди ўзбек томони.'],
  ['bg', 'Министрите обсъдиха положението на границата и се договориха за среща през пролетта.'],
  [
    'sr',
    'Министри су разговарали о стању на граници и договорили се да се поново састану у пролеће, њихов разговор је био отворен.',
  ],
  [
    'mk',
    'Министрите разговараа за состојбата на границата и се договорија за нова средба, ќе се сретнат напролет, рече тој за ѓаците.',
  ],
  ['fa', 'وزیران امور خارجه دو کشور درباره وضعیت مرز گفتگو کردند.'],
  ['ar', 'ناقش الوزيران الوضع على الحدود واتفقا على اللقاء في الربيع.'],
  ['zh', '两国外长就边境局势交换意见，同意保持沟通。'],
  ['ja', '両大臣は国境の状況について意見交換を行い、引き続き連絡を取り合うことで一致した。'],
  ['ko', '외교부 장관이 통화했다.'],
  ['el', 'Οι υπουργοί μίλησαν.'],
  [
    'fr',
    'Les ministres se sont entretenus de la situation à la frontière et sont convenus de se revoir au printemps avec les experts des deux pays.',
  ],
  [
    'de',
    'Die Minister sprachen über die Lage an der Grenze und vereinbarten, sich im Frühjahr mit den Fachleuten beider Länder wieder zu treffen.',
  ],
  [
    'tr',
    'Bakanlar sınırdaki durumu görüştüler ve ilkbaharda iki ülkenin uzmanlarıyla birlikte yeniden bir araya gelmek konusunda anlaştılar, görüşme samimi geçti dediler.',
  ],
  [
    'es',
    'Los ministros hablaron de la situación en la frontera y acordaron volver a reunirse en primavera con los expertos de los dos países.',
  ],
];

describe('the language of an account is told', () => {
  test.each(SENTENCES)('%s: %s', async (language, text) => {
    expect(await inferLanguage(text)).toBe(language);
  });

  test('by the text, not by a quoted name', async () => {
    const text = `${'Министры обсудили положение на границе и договорились продолжить консультации. '.repeat(3)}Сироҷиддин`;
    expect(await inferLanguage(text)).toBe('ru');
  });
});

describe('a language that is not English', () => {
  const text = 'Министры обсудили порт и договорились о встрече.';

  test('is a warning that names it and says what is degraded', async () => {
    const account = await accountOf('a.txt', text, { side: 'A' });
    expect(account).toMatchObject({ language: 'ru', inferred: expect.arrayContaining(['language']) });
    expect(account.warnings).toEqual([
      expect.stringMatching(/^is in Russian \(ru\), read by the rules for English: expect hardly a claim/),
    ]);
  });

  test('is an error where the user is strict', async () => {
    const error = await errorOf(accountOf('a.txt', text, { side: 'A', strict: true }));
    expect(error).toMatchObject({ code: 'LANGUAGE', message: expect.stringContaining('Russian (ru)') });
  });
});
