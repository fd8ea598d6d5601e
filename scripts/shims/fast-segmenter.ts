import { isSimple } from "../../src/present/graphemes.ts";

type Segment = Intl.SegmentData;
type Arguments = ConstructorParameters<typeof Intl.Segmenter>;

/** The segments of a text in which every UTF-16 unit is one. */
class Units {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  *[Symbol.iterator](): Generator<Segment> {
    for (let index = 0; index < this.#text.length; index++) yield this.containing(index)!;
  }

  containing(index: number): Segment | undefined {
    const segment = this.#text[index];
    return segment === undefined ? undefined : { segment, index, input: this.#text };
  }
}

/** `Intl.Segmenter` for graphemes as Ink uses it, built only when a text comes that needs it. */
export class FastSegmenter {
  readonly #arguments: Arguments;
  #segmenter: Intl.Segmenter | undefined;

  constructor(...args: Arguments) {
    this.#arguments = args;
  }

  segment(text: string): Iterable<Segment> & { containing(index: number): Segment | undefined } {
    if (isSimple(text)) return new Units(text);
    this.#segmenter ??= new Intl.Segmenter(...this.#arguments);
    return this.#segmenter.segment(text);
  }
}
