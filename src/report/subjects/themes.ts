import { cell } from '../cells.js';
import type { Report } from '../report.js';

/** What a listing needs to know of a theme. */
export interface ListedTheme {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** How many words and phrases point to it. */
  readonly terms: number;
}

/** The themes of a taxonomy. */
export function themesReport(themes: readonly ListedTheme[]): Report {
  return {
    page: () => ({
      heading: [],
      blocks: [
        {
          title: `Themes: ${themes.length}`,
          notes: [],
          table:
            themes.length === 0
              ? null
              : {
                  columns: [
                    { title: 'theme' },
                    { title: 'label' },
                    { title: 'what belongs', grow: 1 },
                    { title: 'terms', align: 'right' },
                  ],
                  groups: [
                    themes.map(({ id, label, description, terms }) => [
                      cell(id, 'strong'),
                      cell(label),
                      cell(description),
                      cell(String(terms)),
                    ]),
                  ],
                },
        },
      ],
      closing: [],
    }),
    records: () => ({
      columns: ['theme', 'label', 'description', 'terms'],
      rows: themes.map(({ id, label, description, terms }) => [id, label, description, String(terms)]),
    }),
    document: () => ({
      schemaVersion: '1',
      themes: themes.map(({ id, label, description, terms }) => ({ id, label, description, terms })),
    }),
  };
}
