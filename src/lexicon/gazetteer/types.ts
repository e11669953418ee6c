/** A state or an organisation: who can be a side, or be spoken of by one. */
export interface Actor {
  /** The short name to show, e.g. `Türkiye`. */
  readonly name: string;
  readonly kind: 'state' | 'organisation';
  /** ISO 3166-1 alpha-2 code of a state; null for an organisation. */
  readonly iso: string | null;
}

/**
 * How a name stands for its actor: "Tajikistan" (name), "Tajik" (demonym), "Tajiks" (people), "Dushanbe"
 * (capital), "State Department" (institution), "the Kremlin" (metonym).
 */
export type AliasForm = 'name' | 'demonym' | 'people' | 'capital' | 'institution' | 'metonym';

/** Where a sentence names an actor. */
export interface ActorMention {
  readonly actor: Actor;
  readonly form: AliasForm;
  /** Half-open range of token indices; two mentions share a token in "Russian-Tajik". */
  readonly first: number;
  readonly last: number;
}

/** One name: the actor's index (-1: the name of something else), its form, and the case of each word. */
export type Alias = readonly [actor: number, form: AliasForm, shape: string];

/** The gazetteer as compiled at build time. */
export interface Gazetteer {
  readonly actors: readonly Actor[];
  /** By the words of the name in lower case, without accents, joined by spaces. */
  readonly aliases: Readonly<Record<string, Alias>>;
  /** Keys of names that people bear too. */
  readonly personal: readonly string[];
  /** Words that make a capital before them the name of a thing: "Minsk | agreements". */
  readonly namesakes: readonly string[];
}
