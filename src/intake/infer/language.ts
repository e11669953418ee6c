import { lexicon } from '../../lexicon/index.js';

const SAMPLE = 20_000;

/** Two words of five in English prose are articles, prepositions, pronouns, auxiliaries; in no other language. */
const ENGLISH_SHARE = 0.2;
/** Fewer words than this tell nothing: a note in Latin letters is taken for English. */
const ENOUGH_WORDS = 20;
/** Letters that one language alone has: more are no quoted name. */
const LETTER_SHARE = 0.01;

/**
 * The language of a text by its script, then by letters that only one language of that script has, then by
 * statistics among the few that are left; `und` with the script where these do not tell.
 */
export async function inferLanguage(text: string): Promise<string> {
  const sample = text.slice(0, SAMPLE);
  const script = mainScript(sample);
  if (script === 'Latin' && isEnglish(sample)) return 'en';
  if (script === null) return 'und';
  return byLetters(sample.toLowerCase(), script) ?? (await byTrigrams(sample, script));
}

/** What a person calls it: `Tajik (tg)`. */
export function nameOfLanguage(tag: string): string {
  const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag);
  return name && !tag.startsWith('und') ? `${name} (${tag})` : `an unknown language (${tag})`;
}

/** The script of most letters; null where there are none. */
function mainScript(text: string): string | null {
  const { scripts } = lexicon('languages');
  const names = ['Latin', 'Cyrillic', ...Object.keys(scripts)];
  const counts = names.map(name => ({
    name,
    count: text.match(new RegExp(`\\p{Script=${name}}`, 'gu'))?.length ?? 0,
  }));
  const most = counts.reduce((best, next) => (next.count > best.count ? next : best));
  return most.count > 0 ? most.name : null;
}

function byLetters(text: string, script: string): string | null {
  const size = text.match(/\p{L}/gu)?.length ?? 0;
  const count = (letters: string) => [...text].filter(letter => letters.includes(letter)).length;
  const rule = lexicon('languages')
    .letters.filter(each => each.script === script)
    .find(
      each =>
        count(each.any) >= LETTER_SHARE * size &&
        (each.with === undefined || count(each.with) > 0) &&
        (each.without === undefined || count(each.without) === 0),
    );
  return rule?.language ?? null;
}

async function byTrigrams(text: string, script: string): Promise<string> {
  const { scripts, trigrams } = lexicon('languages');
  const candidates = trigrams[script];
  if (candidates === undefined) return scripts[script] ?? 'und';
  const { franc } = await import('franc');
  const found = candidates[franc(text, { only: Object.keys(candidates), minLength: 3 })];
  return found ?? (script === 'Latin' ? 'und-Latn' : 'und-Cyrl');
}

function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < ENOUGH_WORDS) return true;
  const { DET, PRON, AUX, ADP, CCONJ } = lexicon('functionWords');
  const small = new Set([DET, PRON, AUX, ADP, CCONJ].flat());
  return words.filter(word => small.has(word)).length >= ENGLISH_SHARE * words.length;
}
