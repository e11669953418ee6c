import stringWidth from 'string-width';

const CELL = { width: 8.4, height: 18 };
const FONT_SIZE = 14;
const MARGIN = 18;

/** Colours of the terminal in the picture, by the number that sets them. */
const COLORS: Readonly<Record<string, string>> = { 31: '#ff9d94', 32: '#7bd3a0', 33: '#eebf6b' };
const PAPER = '#15171b';
const INK = '#e8e6e1';
const FRAME = '#5b616b';

/** Arms of the frame's characters from the middle of a cell: left, right, up, down. */
const ARMS: Readonly<Record<string, string>> = {
  '─': 'lr',
  '│': 'ud',
  '┌': 'rd',
  '┐': 'ld',
  '└': 'ru',
  '┘': 'lu',
  '├': 'rud',
  '┤': 'lud',
  '┬': 'lrd',
  '┴': 'lru',
  '┼': 'lrud',
};

interface Style {
  readonly color: string | null;
  readonly bold: boolean;
  readonly dim: boolean;
}

const PLAIN: Style = { color: null, bold: false, dim: false };

/** A picture of what a terminal shows: text with the colours and weights that our tables use. */
export function terminalPicture(output: string, title: string): string {
  const lines = output.trimEnd().split('\n');
  const columns = Math.max(...lines.map(line => stringWidth(line)));
  const [width, height] = [columns * CELL.width + 2 * MARGIN, lines.length * CELL.height + 2 * MARGIN];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${fixed(width)} ${height}" width="${fixed(width)}" height="${height}" role="img" aria-label="${escaped(title)}">
<rect width="100%" height="100%" rx="8" fill="${PAPER}"/>
<path d="${lines.flatMap(frameOf).join('')}" stroke="${FRAME}" fill="none"/>
<g fill="${INK}" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${FONT_SIZE}">
${lines.flatMap(wordsOf).join('\n')}
</g>
</svg>
`;
}

function frameOf(line: string, row: number): readonly string[] {
  const bare = line.replaceAll(ANSI, '');
  return [...bare].flatMap((character, index) => {
    const arms = ARMS[character];
    if (arms === undefined) return [];
    const x = MARGIN + (stringWidth([...bare].slice(0, index).join('')) + 0.5) * CELL.width;
    const y = MARGIN + (row + 0.5) * CELL.height;
    const [dx, dy] = [CELL.width / 2, CELL.height / 2];
    const ends: Readonly<Record<string, string>> = {
      l: `h-${dx}`,
      r: `h${dx}`,
      u: `v-${dy}`,
      d: `v${dy}`,
    };
    return [...arms].map(arm => `M${fixed(x)} ${fixed(y)}${ends[arm]}`);
  });
}

const ANSI = new RegExp(`${String.fromCharCode(27)}\\[(\\d+)m`, 'g');

function wordsOf(line: string, row: number): readonly string[] {
  const pieces = line.split(ANSI);
  const drawn: string[] = [];
  let style = PLAIN;
  let column = 0;
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 1) {
      style = changed(style, piece);
      continue;
    }
    for (const { 0: words, index: at } of piece.matchAll(/[^─│┌┐└┘├┤┬┴┼]+/gu)) {
      const start = column + stringWidth(piece.slice(0, at)) + (words.length - words.trimStart().length);
      if (words.trim() !== '') drawn.push(textOf(words.trim(), start, row, style));
    }
    column += stringWidth(piece);
  }
  return drawn;
}

function changed(style: Style, code: string): Style {
  if (code === '1') return { ...style, bold: true };
  if (code === '2') return { ...style, dim: true };
  if (code === '22') return { ...style, bold: false, dim: false };
  return { ...style, color: COLORS[code] ?? null };
}

function textOf(words: string, column: number, row: number, { color, bold, dim }: Style): string {
  const attributes = [
    `x="${fixed(MARGIN + column * CELL.width)}"`,
    `y="${fixed(MARGIN + row * CELL.height + FONT_SIZE - 1)}"`,
    `textLength="${fixed(stringWidth(words) * CELL.width)}"`,
    'lengthAdjust="spacingAndGlyphs"',
    ...(color ? [`fill="${color}"`] : []),
    ...(bold ? ['font-weight="bold"'] : []),
    ...(dim ? ['opacity="0.65"'] : []),
  ];
  return `<text ${attributes.join(' ')}>${escaped(words)}</text>`;
}

function fixed(value: number): string {
  return value.toFixed(1);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
