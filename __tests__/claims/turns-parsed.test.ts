import { expect, test } from '@jest/globals';
import { toldIn } from '../helpers/told.js';

test('what stands right behind the name of who speaks is read with its grammar', async () => {
  const told = await toldIn(
    "QUESTION: Is the road open?\n\nANA SOTO: The road isn't open, it's not leverage for Sweden.\n\nQUESTION: And the port?\n\nANA SOTO: The port is open.",
  );
  expect(told.map(([proposition]) => proposition)).toEqual([
    "The road isn't open",
    "The road's not leverage for Sweden",
    'The port is open',
  ]);
});
