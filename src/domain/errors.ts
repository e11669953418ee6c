/** Stable codes that scripts may rely on. */
export type ErrorCode =
  | 'USAGE'
  | 'NOT_FOUND'
  | 'IS_FOLDER'
  | 'UNREADABLE'
  | 'EMPTY'
  | 'BINARY'
  | 'ENCODING'
  | 'TOO_LARGE'
  | 'LIMIT'
  | 'TIMEOUT'
  | 'DAMAGED'
  | 'SCANNED'
  | 'SPECIAL_FILE'
  | 'OUTSIDE'
  | 'JSON'
  | 'LANGUAGE'
  | 'ADDRESS'
  | 'FETCH'
  | 'CONTENT_TYPE'
  | 'FRONT_MATTER'
  | 'UNKNOWN_SIDE'
  | 'TOO_FEW_SIDES'
  | 'NO_CLAIMS'
  | 'TAXONOMY'
  | 'GOLD'
  | 'DATA'
  | 'NO_SUCH_CLAIM'
  | 'NO_JUDGE'
  | 'MODEL'
  | 'PAIRS'
  | 'MANIFEST'
  | 'WORKER'
  | 'OUTPUT'
  | 'STORE'
  | 'INTERNAL';

/**
 * Something the user can mend: what is wrong, in which file, and what to do.
 * Thrown where it is known, shown only in `cli`.
 */
export class ReadoutError extends Error {
  readonly code: ErrorCode;
  readonly file: string | null;
  readonly mend: string | null;

  constructor(
    code: ErrorCode,
    message: string,
    detail: {
      readonly file?: string | undefined;
      readonly mend?: string | undefined;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause });
    this.name = 'ReadoutError';
    this.code = code;
    this.file = detail.file ?? null;
    this.mend = detail.mend ?? null;
  }
}
