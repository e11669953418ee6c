import { docx } from './docx.js';
import { eml } from './eml.js';
import type { BinaryFormat, TextFormat } from './format.js';
import { html } from './html/index.js';
import { markdown } from './markdown.js';
import { odt } from './odt.js';
import { pdf } from './pdf/index.js';
import { text } from './text.js';

export type { BinaryFormat, Document, Dropped, Facts, FormatContext, TextFormat } from './format.js';
export { docx, eml, html, odt, pdf, text };

/** Every format that is text, the surest to be recognised first. Adding one: a file, and its name here. */
export const TEXT_FORMATS: readonly TextFormat[] = [html, markdown, text];

/** Every format that is bytes; `detect` knows them by how they begin. */
export const BINARY_FORMATS: readonly BinaryFormat[] = [pdf, docx, odt, eml];
