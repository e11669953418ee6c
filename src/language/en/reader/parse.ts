import type { Span, Syntax, Tag, Token, VerbForm } from '../../../domain/index.js';
import { ENTITY_KINDS } from '../../../domain/index.js';
import { bucketByLength, type Session, type Tensor } from '../../../model/index.js';
import { toToken } from '../read-tokens.js';
import type { ReaderFolder, ReaderLabels } from './folder.js';
import { type Frame, type Pieces, pieceEncoder } from './pieces.js';
import { bestTree } from './tree.js';

/** Words of a text that are read together: a sentence, or part of one that is too long. */
export interface Stretch {
  readonly text: string;
  readonly words: readonly Span[];
}

export type Parse = (stretches: readonly Stretch[]) => Promise<readonly (readonly Token[])[]>;

/** Pieces in a batch, padding included; more makes nothing faster. */
const BATCH = 512;

/** A parser of words on a loaded graph. What it says of a sentence does not depend on the others of its batch. */
export function parser(folder: ReaderFolder, session: Session): Parse {
  const { frame, piecesOf } = pieceEncoder(folder);
  const tables = tablesOf(folder.labels);
  const room = folder.labels.max_pieces - 2;
  return async stretches => {
    const rows = stretches.flatMap((stretch, of) => rowsOf(stretch, of, piecesOf, room));
    const read: Token[][] = rows.map(() => []);
    const lengths = rows.map(({ pieces }) => pieces.reduce((sum, { ids }) => sum + ids.length, 2));
    for (const bucket of bucketByLength(lengths, BATCH)) {
      const batch = bucket.map(index => rows[index]!);
      const outputs = await session.run(feedsOf(batch, frame));
      for (const [row, index] of bucket.entries()) read[index] = tokensOf(batch[row]!, row, outputs, tables);
    }
    return stretches.map((_, of) =>
      joined(rows.flatMap((row, index) => (row.of === of ? [read[index]!] : []))),
    );
  };
}

interface Row extends Stretch {
  /** The stretch that it is part of. */
  readonly of: number;
  readonly pieces: readonly Pieces[];
}

/** A stretch in rows that the reader can hold, cut behind a punctuation mark where there is one. */
function rowsOf(
  { text, words }: Stretch,
  of: number,
  piecesOf: (word: string) => Pieces,
  room: number,
): readonly Row[] {
  const pieces = words.map(({ start, end }) => piecesOf(text.slice(start, end)));
  const rows: Row[] = [];
  for (let from = 0; from < words.length; ) {
    let to = from;
    for (let size = 0; to < words.length && size + pieces[to]!.ids.length <= room; to += 1)
      size += pieces[to]!.ids.length;
    if (to < words.length) {
      const mark = words.slice(from, to).findLastIndex(({ start }) => /[,;:]/u.test(text[start]!));
      if (mark > 0) to = from + mark + 1;
    }
    rows.push({ text, of, words: words.slice(from, to), pieces: pieces.slice(from, to) });
    from = to;
  }
  return rows;
}

function feedsOf(rows: readonly Row[], { opening, closing }: Frame): Readonly<Record<string, Tensor>> {
  const width = Math.max(...rows.map(row => row.pieces.reduce((sum, { ids }) => sum + ids.length, 2)));
  const long = Math.max(...rows.map(row => row.words.length)) + 1;
  const empty = (size: number) => new BigInt64Array(rows.length * size);
  const [ids, mask, shapes] = [empty(width), empty(width), empty(width)];
  const [firsts, lasts] = [empty(long), empty(long)];
  for (const [row, { pieces }] of rows.entries()) {
    let at = row * width;
    const put = (id: number, shape: number) => {
      ids[at] = BigInt(id);
      mask[at] = 1n;
      shapes[at] = BigInt(shape);
      at += 1;
    };
    put(opening, 0);
    for (const [word, piece] of pieces.entries()) {
      firsts[row * long + word + 1] = BigInt(at - row * width);
      for (const id of piece.ids) put(id, piece.shape);
      lasts[row * long + word + 1] = BigInt(at - 1 - row * width);
    }
    put(closing, 0);
  }
  const tensor = (data: BigInt64Array, size: number) => ({ data, dims: [rows.length, size] });
  return {
    input_ids: tensor(ids, width),
    attention_mask: tensor(mask, width),
    token_type_ids: tensor(shapes, width),
    firsts: tensor(firsts, long),
    lasts: tensor(lasts, long),
  };
}

/** The labels as what they mean, by their numbers. */
interface Tables {
  readonly tags: readonly { readonly tag: Tag; readonly form: VerbForm }[];
  readonly relations: readonly string[];
  readonly units: readonly Syntax['unit'][];
  readonly entities: readonly Syntax['entity'][];
}

function tablesOf({ tags, relations, units, entities }: ReaderLabels): Tables {
  return {
    tags: tags.map(name => {
      const [tag, form = null] = name.split(':');
      return { tag: tag as Tag, form: form as VerbForm };
    }),
    relations,
    units: units.map(name => (name === 'unit' || name === 'attribution' ? name : null)),
    entities: entities.map(name => {
      const kind = ENTITY_KINDS.find(each => name.endsWith(`-${each}`));
      return kind === undefined ? null : { kind, begins: name.startsWith('B-') };
    }),
  };
}

function tokensOf(
  { text, words }: Row,
  row: number,
  outputs: Readonly<Record<string, Tensor>>,
  tables: Tables,
): Token[] {
  const long = outputs.tags!.dims[1]!;
  const labels = (name: string) => outputs[name]!.data as Int32Array;
  const area = long * long;
  const arcs = (outputs.arcs!.data as Float32Array).subarray(row * area, (row + 1) * area);
  const heads = bestTree(arcs, words.length + 1, long);
  return words.map((span, at) => {
    const child = at + 1;
    const head = heads[child]!;
    const place = row * long + child;
    const acts = actsAt(outputs, place);
    const syntax: Syntax = {
      head: head === 0 ? 0 : head - child,
      relation:
        head === 0 ? 'root' : tables.relations[labels('relations')[row * area + child * long + head]!]!,
      entity: tables.entities[labels('entities')[place]!]!,
      unit:
        at === 0
          ? (tables.units[labels('units')[place]!]! ?? 'unit')
          : tables.units[labels('units')[place]!]!,
      ...(acts === null ? {} : { acts }),
    };
    return toToken(span, text.slice(span.start, span.end), {
      ...tables.tags[labels('tags')[place]!]!,
      syntax,
    });
  });
}

/** What a word speaks for; null from a reader that has not learnt it. */
function actsAt({ acts }: Readonly<Record<string, Tensor>>, place: number): readonly number[] | null {
  if (acts === undefined) return null;
  const count = acts.dims[2]!;
  return [...(acts.data as Float32Array).subarray(place * count, (place + 1) * count)];
}

/** The rows of one stretch in one tree: the later roots beside the first. */
function joined(rows: readonly (readonly Token[])[]): readonly Token[] {
  if (rows.length < 2) return rows[0] ?? [];
  const all = rows.flat();
  const root = all.findIndex(({ syntax }) => syntax?.head === 0);
  return all.map((token, at) =>
    at > root && token.syntax?.head === 0
      ? { ...token, syntax: { ...token.syntax, head: root - at, relation: 'parataxis' } }
      : token,
  );
}
