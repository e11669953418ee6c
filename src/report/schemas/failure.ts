import { count, described, nullable, object, schema, string } from './shapes.js';

/** The line of `readout batch` for an event that fails. */
export const failureSchema = schema(
  'Readout failure',
  'Why there is no comparison of an event; a line of readout batch in the place of its result.',
  object(
    {
      event: described('Its id; null where the input gives none.', nullable(string)),
      error: object({
        code: described('Stable, such as NOT_FOUND or TOO_FEW_SIDES.', string),
        message: string,
        file: described('The account at fault.', nullable(string)),
        mend: described('What to do.', nullable(string)),
      }),
    },
    { line: described('Of the manifest, counted from 1, where the event has no id.', count) },
  ),
);
