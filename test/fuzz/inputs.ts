import fc from "fast-check";

/** How many cases each property is tried on: a few hundred in `npm test`, 10,000 in `npm run fuzz`. */
export const RUNS = Number(process.env["FAQ_FUZZ_RUNS"] ?? (process.env["MODE"] === "nightly" ? 10_000 : 200));

/** The same cases every time, unless told otherwise; a failure names its seed. */
export const SEED = Number(process.env["FAQ_FUZZ_SEED"] ?? 20_260_529);

/** Members that objects inherit, and the numbers that JSON can write and programs can't count with. */
const KEYS = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "length", "then", "toJSON"];
const NUMBERS = ["1e400", "-1e400", "1e-400", "123456789012345678901234567890", "-0", "0.1e-7", "9007199254740993"];

const pollution = fc
  .constantFrom(...KEYS)
  .map((key) => `{${JSON.stringify(key)}:{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`);

const nested = fc
  .tuple(
    fc.constantFrom("[", '{"a":', '[{"articles":', "> ", "- ", "<div>", "<b>", "**", "![", "{{", '"'),
    fc.nat(3_000),
  )
  .map(([piece, times]) => piece.repeat(times));

const scrap = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    ...NUMBERS,
    ...KEYS,
    "\0",
    "\ud800",
    "\u001b]52;c;aGk=\u0007",
    "\u202e",
    "---\n",
    "null",
    "\r",
    "\ufeff",
  ),
  pollution,
  nested,
);

/** Bytes that a reader may meet: a good file cut short, changed or spliced, or anything at all. */
export function hostileBytes(samples: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const sample = fc.constantFrom(...samples);
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const cut = fc.tuple(sample, place).map(([bytes, at]) => bytes.slice(0, Math.floor(at * bytes.length)));
  const changed = fc
    .tuple(sample, fc.array(fc.tuple(place, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 }))
    .map(([bytes, changes]) => {
      const copy = bytes.slice();
      for (const [at, byte] of changes) copy[Math.floor(at * (copy.length - 1))] = byte;
      return copy;
    });
  const spliced = fc
    .tuple(sample, place, fc.nat(40), scrap)
    .map(([bytes, at, removed, added]) => splice(bytes, Math.floor(at * bytes.length), removed, added));
  /** A value of a JSON file, or what stands behind a colon elsewhere, replaced. */
  const replaced = fc.tuple(sample, fc.nat(200), scrap).map(([bytes, which, added]) => {
    const text = Buffer.from(bytes).toString("utf8");
    const values = [...text.matchAll(/(?<=:\s{0,2})(?:"[^"\n]{0,80}"|[\w.+-]{1,40}|\[\]|null)/g)];
    if (values.length === 0) return bytes;
    const value = values[which % values.length]!;
    return Buffer.from(text.slice(0, value.index) + added + text.slice(value.index + value[0].length));
  });
  return fc.oneof(
    cut,
    changed,
    spliced,
    replaced,
    scrap.map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 300 }),
  );
}

function splice(bytes: Uint8Array, at: number, removed: number, added: string): Uint8Array {
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(added), bytes.subarray(at + removed)]);
}
