/** "- ", "1. ", "1- ", "(a) ", "iv) ". */
const MARK = /^\s*(?:[-–—•*·▪◦‣]|\(?\p{N}{1,2}[-.)]|\(?(?:[a-z]|[ivx]{2,5})\))(?=\s)/u;
/** "II. ", "(IV) ": as it stands it may be an initial ("V. Lind said"). */
const CAPITALS = /^\s*\(?[IVX]{1,5}[.)](?=\s)/u;

/** What marks the line that `text` opens with as an item of a list, with the white space before it; null where nothing does. */
export function markOf(text: string): string | null {
  return MARK.exec(text)?.[0] ?? null;
}

/** Like `markOf`, of Roman numerals in capitals: a mark only in a text that numbers its items so. */
export function capitalsOf(text: string): string | null {
  return CAPITALS.exec(text)?.[0] ?? null;
}
