/** Node's own typed arrays inside the tests: onnxruntime-node knows its tensors' data by them. */
const { TestEnvironment } = require('jest-environment-node');

const ARRAYS = ['Float32Array', 'BigInt64Array', 'Int32Array', 'Uint8Array', 'ArrayBuffer'];

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of ARRAYS) this.global[name] = globalThis[name];
  }
};
