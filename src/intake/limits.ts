/** What an account may take of the machine. Every reader keeps to these; the user may change the first two. */
export const LIMITS = {
  /** Bytes of a file, packed and unpacked. */
  bytes: 20_000_000,
  /** Seconds that an address, or the reading of one document, may take. */
  seconds: 30,
  /** Memory that the reading of one document may take, in bytes. */
  memory: 700_000_000,
  /** Pages of a PDF. */
  pages: 500,
  /** Elements of a page within one another; browsers stop at 512. */
  nesting: 200,
  /** Elements of a page. */
  elements: 50_000,
  /** Elements of a Word document, which has several for each run of words. */
  wordElements: 500_000,
  /** Files in an archive. */
  entries: 2_000,
  /** Bytes of all that an archive holds, unpacked. */
  unpacked: 100_000_000,
  /** gzip in gzip. */
  wrappings: 2,
  /** Texts in one JSON or JSON Lines file. */
  texts: 1_000,
  /** Redirections of an address. */
  redirects: 5,
} as const;
