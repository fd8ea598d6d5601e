/** Remembers what was found for the texts asked last, up to a number of them: for what costs more than a map. */
export class Memo<T> {
  readonly #found = new Map<string, T>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** What `find` gave for the text when it was asked before, or gives now. */
  get(text: string, find: () => T): T {
    let found = this.#found.get(text);
    if (found === undefined) found = find();
    else this.#found.delete(text);
    // Put in anew it stands last; the one that wasn't asked for longest stands first. A text that is part of a longer
    // one would keep all of that in memory, so that it is copied.
    this.#found.set([...text].join(""), found);
    if (this.#found.size > this.#most) this.#found.delete(this.#found.keys().next().value!);
    return found;
  }
}
