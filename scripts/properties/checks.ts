import type { Account, Comparison, VerdictKind } from '../../src/domain/index.js';

/** Compares accounts with everything else (judge, taxonomy) already settled. */
export type Compare = (accounts: readonly Account[]) => Promise<Comparison>;

/** What a check found: how many verdicts it looked at, and each that breaks the property, in words. */
export interface Finding {
  readonly checked: number;
  readonly violations: readonly string[];
}

const BOILERPLATE = [
  'Press office telephone: +41 58 555 01 99',
  'Read also',
  'Document No. 1187-04-05-2021',
  'Follow us on Telegram',
];

/** An account told twice: everything is shared. */
export async function sharesAllWithItself(
  compare: Compare,
  account: Account,
  otherSide: string,
): Promise<Finding> {
  const { verdicts, claims } = await compare([as(account, 'a1'), { ...as(account, 'a2'), side: otherSide }]);
  const textOf = new Map(claims.map(claim => [claim.id, claim.text]));
  return {
    checked: verdicts.length,
    violations: verdicts
      .filter(({ verdict }) => verdict !== 'shared')
      .map(({ claim, verdict }) => `${verdict}: "${textOf.get(claim)}"`),
  };
}

/** Which account is given first makes no difference. */
export async function mirrorsWhenSwapped(compare: Compare, a: Account, b: Account): Promise<Finding> {
  const straight = await compare([as(a, 'a1'), as(b, 'a2')]);
  const swapped = await compare([as(b, 'a1'), as(a, 'a2')]);
  return difference(straight, swapped);
}

/** A third account changes nothing between the first two. */
export async function ignoresThirdAccount(
  compare: Compare,
  a: Account,
  b: Account,
  third: Account,
): Promise<Finding> {
  const two = await compare([as(a, 'a1'), as(b, 'a2')]);
  const three = await compare([as(a, 'a1'), as(b, 'a2'), as(third, 'a3')]);
  return difference(two, {
    ...three,
    verdicts: three.verdicts.filter(
      ({ claim, against }) => !claim.startsWith('a3') && against !== third.side,
    ),
  });
}

/** Footers, links and document numbers change nothing. */
export async function ignoresBoilerplate(compare: Compare, a: Account, b: Account): Promise<Finding> {
  const clean = await compare([as(a, 'a1'), as(b, 'a2')]);
  const text = `${a.text}\n\n${BOILERPLATE.join('\n\n')}`;
  return difference(clean, await compare([{ ...as(a, 'a1'), text }, as(b, 'a2')]));
}

/** The same input gives the same bytes. */
export async function repeatsItself(compare: Compare, a: Account, b: Account): Promise<Finding> {
  const [first, second] = [await compare([a, b]), await compare([a, b])].map(each => JSON.stringify(each));
  return { checked: 1, violations: first === second ? [] : [`${a.title} / ${b.title}: other bytes`] };
}

/** How many claims of each verdict. */
export function countVerdicts({ verdicts }: Comparison): Readonly<Record<VerdictKind, number>> {
  const count = (kind: VerdictKind) => verdicts.filter(({ verdict }) => verdict === kind).length;
  return { shared: count('shared'), contested: count('contested'), omitted: count('omitted') };
}

function as(account: Account, id: string): Account {
  return { ...account, id };
}

/** Verdicts of two comparisons of the same accounts, told apart by side and words, not by id or place. */
function difference(before: Comparison, after: Comparison): Finding {
  const expected = describeVerdicts(before);
  const found = describeVerdicts(after);
  const changed = [...expected].filter(([claim, verdict]) => found.get(claim) !== verdict);
  const added = [...found].filter(([claim]) => !expected.has(claim));
  return {
    checked: expected.size,
    violations: [
      ...changed.map(
        ([claim, verdict]) => `${claim}\n    ${verdict}\n    became ${found.get(claim) ?? 'no claim'}`,
      ),
      ...added.map(([claim, verdict]) => `${claim}\n    came up: ${verdict}`),
    ],
  };
}

function describeVerdicts({ claims, verdicts }: Comparison): ReadonlyMap<string, string> {
  const seen = new Map<string, number>();
  const names = new Map(
    claims.map(claim => {
      const name = `${claim.side}: "${claim.text}"`;
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      return [claim.id, nth === 1 ? name : `${name} (${nth})`];
    }),
  );
  return new Map(
    // `unconfirmed` is left out: whose person a name is may be told better, or worse, with more sides at the table.
    verdicts.map(({ claim, against, verdict, with: partners }) => [
      `${names.get(claim)} against ${against}`,
      [verdict, ...partners.map(id => names.get(id)).sort()].join(' | '),
    ]),
  );
}
