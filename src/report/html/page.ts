import { toolVersion } from '../../lexicon/index.js';
import { loadAsset } from './assets.js';
import { type Content, html } from './template.js';

interface PageParts {
  readonly title: string;
  readonly body: Content;
  readonly script?: 'report.js' | 'index.js';
}

/**
 * One self-contained file. The policy lets the browser load nothing, run nothing and style nothing but the
 * style sheet and the script that stand in it, known by their hashes.
 * @see https://www.w3.org/TR/CSP3/
 */
export function renderPage({ title, body, script }: PageParts): string {
  const style = loadAsset('report.css');
  const program = script ? loadAsset(script) : null;
  const policy = [
    "default-src 'none'",
    `style-src ${style.hash}`,
    ...(program ? [`script-src ${program.hash}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="readout ${toolVersion()}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style.markup}</style>
</head>
<body>
${body}
${program ? html`<script>${program.markup}</script>` : null}
</body>
</html>`}\n`;
}
