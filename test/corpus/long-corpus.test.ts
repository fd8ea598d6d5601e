import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findList } from "../../src/corpus/long-json.ts";
import { parseCorpus } from "../../src/corpus/read-corpus.ts";

const utf8 = (text: string) => Buffer.from(text);
const parts = (json: string) => {
  const bytes = utf8(json);
  return findList(bytes, "list")?.elements.map(({ start, end }) => bytes.subarray(start, end).toString().trim());
};

describe("findList", () => {
  it.each<[string, string, string[] | undefined]>([
    ["no object", "[1, 2]", undefined],
    ["no such member", '{"other": [1]}', undefined],
    ["a member that is no list", '{"list": {"a": [1]}}', undefined],
    ["an empty list", '{"list": [ ]}', []],
    ["numbers", '{"list": [1, 2 ,3]}', ["1", "2", "3"]],
    ["lists and objects", '{"list": [[1, [2]], {"a": {"b": 1}, "c": 2}]}', ["[1, [2]]", '{"a": {"b": 1}, "c": 2}']],
    ["brackets in strings", '{"list": ["],", "\\"]", "\\\\"]}', ['"],"', '"\\"]"', '"\\\\"']],
    ["the name elsewhere first", '{"a": "list", "b": {"list": [1]}, "list": [2]}', ["2"]],
    ["the name as a value", '{"a": ["list"], "list": [2]}', ["2"]],
    ["two of the name: the last", '{"list": [1], "list": [2]}', ["2"]],
    ["other members after it", '{"list": [1], "b": [3, 4]}', ["1"]],
    ["cut short", '{"list": [1, {"a": 2', undefined],
    ["a string cut short", '{"list": ["a\\"', undefined],
  ])("%s", (_, json, expected) => {
    expect(parts(json)).toEqual(expected);
  });

  it("finds what JSON.parse does", () => {
    const members = fc.tuple(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue()), fc.nat(4));
    fc.assert(
      fc.property(members, ([others, list, indent]) => {
        const json = JSON.stringify({ ...others, list }, null, indent);
        expect(parts(json)?.map((part) => JSON.parse(part))).toEqual(JSON.parse(json).list);
      }),
    );
  });
});

describe("a corpus that is too long for a string", () => {
  const parse = (json: string) => parseCorpus(utf8(json), "help.json", 0);
  const articles = [
    { id: "a", title: "A [1]", body: 'say "hello", \\ or ]' },
    { id: "b", title: "Ü", body: "" },
  ];

  it.each<[string, string]>([
    [
      "as the program writes it",
      `{"name":"n","articles":[\n${articles.map((a) => JSON.stringify(a)).join(",\n")}\n]}\n`,
    ],
    ["indented, with members behind", JSON.stringify({ articles, name: "n", synonyms: [["a", "b"]] }, null, 2)],
    ["with a byte order mark", `\ufeff${JSON.stringify({ name: "n", articles })}`],
    ["empty", '{"name": "n", "articles": []}'],
  ])("is read as a short one is: %s", (_, json) => {
    expect(parse(json)).toEqual(parseCorpus(utf8(json), "help.json"));
  });

  it.each<[string, string, RegExp]>([
    [
      "an article that isn't JSON",
      '{"name":"n","articles":[\n{"id":"a"},\n{"id":}]}',
      /article 2, from line 2 on, isn't valid JSON/,
    ],
    ["a head that isn't JSON", '{"name":,"articles":[]}', /it isn't valid JSON/],
    ["no articles", '{"name":"n"}', /found no list of articles/],
    ["cut short", '{"name":"n","articles":[{"id":"a"', /found no list of articles/],
    ["not UTF-8", '{"name":"n","articles":["\udc00"]}', /article 1: the article: found "\ufffd"/],
  ])("says what is wrong: %s", (_, json, message) => {
    expect(() => parse(json)).toThrow(message);
  });
});
