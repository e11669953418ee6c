import { mendWindows1252 } from '../decode/windows-1252.js';
import { trace } from '../text/traced.js';
import type { BinaryFormat } from './format.js';
import { html } from './html/index.js';
import { text } from './text.js';

/** E-mail as saved by a mail program, by `postal-mime`: its plain text, or its HTML; attachments are left out. */
export const eml: BinaryFormat = {
  name: 'e-mail',
  isIsolated: true,
  extensions: ['.eml'],
  async read(bytes, context) {
    const { default: PostalMime } = await import('postal-mime');
    const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20, maxHeadersSize: 1_000_000 });
    const words = mendWindows1252(mail.text ?? '').replaceAll('\r\n', '\n');
    const document = await (words.trim() !== '' || !mail.html
      ? text.read(trace(words))
      : html.read(trace(mendWindows1252(mail.html)), context));
    const attached = mail.attachments.length;
    const day = mail.date?.slice(0, 10);
    return {
      ...document,
      trace: null,
      facts: {
        ...document.facts,
        title: mail.subject ?? document.facts.title,
        publisher: mail.from?.name || undefined,
        dates: day ? [[day]] : [],
      },
      warnings: [
        ...document.warnings,
        ...(attached > 0 ? [`${attached} attachment${attached === 1 ? '' : 's'} left out`] : []),
      ],
    };
  },
};
