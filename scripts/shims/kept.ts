/** How many values are young: a few screens' rows. */
const YOUNG = 250;

/** Keeps values by text: those asked for last, and those before them until as many new ones have come. */
export class Kept<Value> {
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  get(key: string): Value | undefined {
    let value = this.#young.get(key);
    if (value === undefined) {
      value = this.#old.get(key);
      if (value !== undefined) this.set(key, value);
    }
    return value;
  }

  set(key: string, value: Value): void {
    if (this.#young.size === YOUNG) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }
}

/** A function of a text that gives what it gave the last time. */
export function keeping<Value>(make: (text: string) => Value): (text: string) => Value {
  const kept = new Kept<Value>();
  return (text) => {
    let value = kept.get(text);
    if (value === undefined) {
      value = make(text);
      kept.set(text, value);
    }
    return value;
  };
}
