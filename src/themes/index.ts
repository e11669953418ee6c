export { tagThemes } from './tag.js';
export { defaultTaxonomy, loadTaxonomy, type Taxonomy, type Theme } from './taxonomy.js';
