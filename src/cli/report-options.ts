import type { ReportOptions, Section } from '../report/index.js';
import { colorOf, type OutputOptions, widthOf } from './options.js';

export interface Asked extends OutputOptions {
  readonly show?: readonly Section[];
  readonly includeText?: boolean;
  readonly theme?: readonly string[];
  readonly minScore?: number;
}

/** What a report needs to know of the options, the environment and the terminal. */
export function reportOptionsOf(asked: Asked): ReportOptions {
  const { stdout, env } = process;
  const isTerminal = asked.output === undefined && stdout.isTTY === true;
  return {
    format: asked.format,
    width: widthOf(asked, env, isTerminal ? stdout.columns : undefined),
    color: colorOf(asked, env, isTerminal),
    ascii: asked.ascii === true,
    includeText: asked.includeText === true,
    ...(asked.show ? { show: asked.show } : {}),
    ...(asked.theme ? { themes: asked.theme } : {}),
    ...(asked.minScore === undefined ? {} : { minScore: asked.minScore }),
  };
}
