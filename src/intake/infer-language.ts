/** Scripts of the world's foreign ministries but Latin, by their names in Unicode and in ISO 15924. */
const SCRIPTS = {
  Cyrillic: 'Cyrl',
  Arabic: 'Arab',
  Han: 'Hans',
  Hiragana: 'Jpan',
  Hangul: 'Kore',
  Hebrew: 'Hebr',
  Greek: 'Grek',
  Devanagari: 'Deva',
  Bengali: 'Beng',
  Georgian: 'Geor',
  Armenian: 'Armn',
  Thai: 'Thai',
  Ethiopic: 'Ethi',
} as const;

const SAMPLE = 20_000;

/**
 * English where most letters are Latin; otherwise the script alone (`und-Cyrl`), since letters do not tell
 * Russian from Tajik.
 */
export function inferLanguage(text: string): string {
  const letters = text.slice(0, SAMPLE).match(/\p{L}/gu) ?? [];
  const count = (script: string) => {
    const pattern = new RegExp(`\\p{Script=${script}}`, 'u');
    return letters.filter(letter => pattern.test(letter)).length;
  };
  if (count('Latin') * 2 >= letters.length) return 'en';
  const counts = Object.entries(SCRIPTS).map(([script, code]) => ({ code, count: count(script) }));
  const most = counts.reduce((best, next) => (next.count > best.count ? next : best));
  return most.count > 0 ? `und-${most.code}` : 'und';
}
