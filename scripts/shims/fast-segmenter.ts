import { isSimple } from "../../src/present/graphemes.ts";

type Segment = Intl.SegmentData;
type Arguments = ConstructorParameters<typeof Intl.Segmenter>;

/** `Intl.Segmenter` for graphemes as Ink uses it, built only when a text comes that needs it. */
export class FastSegmenter {
  readonly #arguments: Arguments;
  #segmenter: Intl.Segmenter | undefined;

  constructor(...args: Arguments) {
    this.#arguments = args;
  }

  segment(text: string): Iterable<Segment> & { containing(index: number): Segment | undefined } {
    if (isSimple(text)) {
      const segments = Array.from(text, (segment, index) => ({ segment, index, input: text }));
      return Object.assign(segments, { containing: (index: number) => segments[index] });
    }
    this.#segmenter ??= new Intl.Segmenter(...this.#arguments);
    return this.#segmenter.segment(text);
  }
}
