/** A line where an account opens. */
export interface OpeningLine {
  readonly text: string;
  /** A heading, a masthead or a dateline, and no sentence: what it names is the account's own. */
  readonly isHeading: boolean;
}

const LINES = 3;
const HEADING_LENGTH = 120;
const MOST_READ = 300;

/** The title, the headings and the first sentence's line of an account, each cut to what can tell of it. */
export function openingLines(text: string, title: string | null): readonly OpeningLine[] {
  const lines = text
    .slice(0, 2000)
    .split('\n')
    .filter(line => line !== '' && line !== title)
    .slice(0, LINES);
  const opening = [...(title ? [title] : []), ...lines].map(line => ({
    text: line.slice(0, MOST_READ),
    isHeading: line.length <= HEADING_LENGTH && !/[.!?]["”’]?$/.test(line),
  }));
  const prose = opening.findIndex(({ isHeading }) => !isHeading);
  return prose < 0 ? opening : opening.slice(0, prose + 1);
}
