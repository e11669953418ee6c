export { type CompareOptions, compareAccounts, compareVoices } from './compare.js';
export { explainClaim } from './explain.js';
export { prepareLanguage, readVoice, type VoiceOptions } from './voice.js';
