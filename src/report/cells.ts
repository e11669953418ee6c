import type { Cell, Run, Tone } from './report.js';

/** Words of one tone. */
export function run(text: string, tone: Tone = 'plain'): Run {
  return { text, tone };
}

/** A cell of one run. */
export function cell(text: string, tone: Tone = 'plain'): Cell {
  return text === '' ? [] : [run(text, tone)];
}

/** The id of a claim, which a format may link to the claim. */
export function idRun(claim: string, text = claim): Run {
  return { text, tone: 'quiet', claim };
}

/** A cell that holds the id of a claim and nothing else. */
export function idCell(claim: string): Cell {
  return [idRun(claim)];
}

/** Cells one below the other in one cell. */
export function stack(cells: readonly Cell[]): Cell {
  return cells
    .filter(each => each.length > 0)
    .flatMap((each, index) => (index === 0 ? each : [run('\n'), ...each]));
}

/** Cells one after the other, with the words between them. */
export function joined(cells: readonly Cell[], between: string): Cell {
  return cells.flatMap((each, index) => (index === 0 ? each : [run(between), ...each]));
}

/** The words of a cell without their tones. */
export function plain(cell: Cell): string {
  return cell.map(({ text }) => text).join('');
}
