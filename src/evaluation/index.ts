export {
  type EvaluationOptions,
  type EvaluationReport,
  evaluateGold,
  type SystemName,
  type SystemScore,
} from './evaluate.js';
export { type GoldClaim, type GoldEvent, loadGold, type Split } from './gold.js';
export { type RenderOptions, renderEvaluation } from './render.js';
