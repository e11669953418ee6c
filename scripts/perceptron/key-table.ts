/** Numbers for keys of 32 bits, in the order in which the keys were added; open addressing in one typed array. */
export class KeyTable {
  size = 0;
  #mask = 2 ** 16 - 1;
  /** By slot the key, and its number plus one; 0 where the slot is free. Side by side, to be read at one go. */
  #slots = new Int32Array(2 * (this.#mask + 1));

  /** -1 for a key that was never added. */
  find(key: number): number {
    return this.#slots[this.#slotOf(key) + 1]! - 1;
  }

  /** The key's number, new if need be. */
  add(key: number): number {
    const slot = this.#slotOf(key);
    if (this.#slots[slot + 1]! > 0) return this.#slots[slot + 1]! - 1;
    this.size += 1;
    this.#slots[slot] = key;
    this.#slots[slot + 1] = this.size;
    if (2 * this.size > this.#mask) this.#grow();
    return this.size - 1;
  }

  #slotOf(key: number): number {
    let place = (key ^ (key >>> 16)) & this.#mask;
    while (this.#slots[2 * place + 1]! > 0 && this.#slots[2 * place] !== key)
      place = (place + 1) & this.#mask;
    return 2 * place;
  }

  #grow(): void {
    const old = this.#slots;
    this.#mask = 2 * this.#mask + 1;
    this.#slots = new Int32Array(2 * (this.#mask + 1));
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === 0) continue;
      const slot = this.#slotOf(old[at]!);
      this.#slots[slot] = old[at]!;
      this.#slots[slot + 1] = old[at + 1]!;
    }
  }
}
