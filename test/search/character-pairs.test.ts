import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex } from "../../src/index/build.ts";
import { CompiledIndex } from "../../src/index/compiled-index.ts";
import { EvidenceReader } from "../../src/search/evidence.ts";
import { interpret } from "../../src/search/interpret.ts";
import { parseQuery } from "../../src/search/parse-query.ts";
import { SectionCovers } from "../../src/search/section.ts";
import { words } from "../../src/text/words.ts";
import { article, corpus } from "../support/corpus.ts";
import { searcherOf } from "../support/searcher.ts";

/** By language: a word, a body that has it, and titles that have its characters apart. */
const WORDS: [language: string, word: string, body: string, titles: string[]][] = [
  ["ja", "カード", "カードを止めるには電話してください。", ["カメラとドア", "ドルとカナダ", "ーとカとド"]],
  ["ja", "再設定", "画面から再設定してください。", ["定まった設計と再び", "再度、定員と設備"]],
  ["zh", "退款", "申请退款以后，三天内到账。", ["款项退回", "退货与贷款"]],
  ["ko", "환불", "주문을 취소하면 환불이 시작됩니다.", ["불만과 환영", "환율과 불편"]],
];

/** By language: a word, a body that has it, and bodies that have pairs of its characters apart. */
const LONG_WORDS: [language: string, word: string, body: string, bodies: string[]][] = [
  ["ja", "パスワード", "新しいパスワードは十文字以上です。", ["パスポートをお持ちの方", "ワードで開きます"]],
  ["zh", "验证码", "没有收到验证码时，请稍等一分钟。", ["请先验证您的身份", "证码"]],
  ["ko", "비밀번호", "새 비밀번호는 열 글자 이상입니다.", ["비밀 이야기와 번호", "번호와 비밀"]],
];

describe("a word of a script without spaces", () => {
  it.each([
    ...WORDS.map(
      ([language, word, body, titles]) =>
        [
          language,
          word,
          body,
          titles.map((title, at) => article({ id: `other-${at}`, title, body: title, views: 1_000 })),
        ] as const,
    ),
    ...LONG_WORDS.map(
      ([language, word, body, bodies]) =>
        [
          language,
          word,
          body,
          bodies.map((other, at) => article({ id: `other-${at}`, title: "DEF", body: other, views: 1_000 })),
        ] as const,
    ),
  ])("%s: %s is found first where it stands as such", (language, word, body, others) => {
    const searcher = searcherOf(corpus([...others, article({ id: "it", title: "ABC", body })], { language }));
    const [first] = searcher.search({ text: word }).results;
    expect(first!.id).toBe("it");
    const marked = first!.highlights.snippet.map(([from, to]) => first!.snippet.slice(from, to));
    expect(marked).toEqual([word]);
  });

  const searcher = searcherOf(
    corpus(
      [
        article({ id: "shift", title: "画面を出る", body: "ボタンを押します。" }),
        article({ id: "money", title: "お金を受け取る", body: "振込には二日かかります。", tags: ["返金"] }),
        article({ id: "identity", title: "身分証の写真", body: "明るい場所で撮ります。" }),
      ],
      { language: "ja", synonyms: [["本人確認", "身分証"]] },
    ),
  );
  const idsOf = (text: string) => searcher.search({ text }).results.map(({ id }) => id);

  it("is found in a tag", () => expect(idsOf("返金")).toEqual(["money"]));

  it("is found by its synonym", () => {
    expect(idsOf("本人確認")[0]).toBe("identity");
    expect(idsOf("本人確認できない")[0]).toBe("identity");
  });

  it("is found by its characters where none has it", () => expect(idsOf("出金").sort()).toEqual(["money", "shift"]));

  it("is said as it was read", () => {
    expect(searcher.search({ text: "身分証 出金" }).interpreted.terms).toEqual(["身分", "分証", "出", "金"]);
  });
});

describe("titles and headings of scripts without spaces", () => {
  const text = fc
    .array(fc.constantFrom("出金", "出", "金", "本人", "確認", " ", "、", "A", "カード", "ｶｰﾄﾞ"), {
      minLength: 1,
      maxLength: 8,
    })
    .map((parts) => parts.join(""))
    .filter((title) => words(title).length > 0);

  it("weigh what a query weighs that says the same", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), (titles) => {
        const of = corpus(titles.map((title, at) => article({ id: `a${at}`, title, body: `## ${title}\n\n.` })));
        const index = CompiledIndex.inMemory(buildIndex(of));
        const reader = new EvidenceReader(index);
        for (const [number, title] of titles.entries()) {
          const query = parseQuery(title, { tag: () => undefined, category: () => undefined });
          const interpreted = interpret(index, query, { prefix: false, exact: true });
          reader.ask(interpreted);
          const evidence = reader.read(number);
          const covers = new SectionCovers(interpreted);
          // Stored as whole hundredths.
          expect(Math.abs(covers.title(evidence) - evidence.titleWeight)).toBeLessThan(0.006);
          const { slots, norm } = interpreted;
          const product = slots.reduce((sum, { weight, mass }) => sum + weight * mass, 0);
          const length = Math.hypot(...slots.map(({ mass }) => mass));
          expect(Math.abs(covers.bestHeading(evidence) - product / norm / length)).toBeLessThan(0.006 / length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("are marked by the index as the marker marks their text", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), text, (titles, query) => {
        const searcher = searcherOf(
          corpus(titles.map((title, at) => article({ id: `a${at}`, title, body: `${title}、${query}` }))),
        );
        const mark = searcher.marker({ text: query });
        for (const { title, snippet, highlights } of searcher.search({ text: query, limit: 20 }).results)
          expect(highlights, title).toEqual({ title: mark(title), snippet: mark(snippet) });
      }),
      { numRuns: 200 },
    );
  });
});
