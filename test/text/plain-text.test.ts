import { describe, expect, it } from "vitest";
import { plainBlocks } from "../../src/text/plain-text.ts";

const plain = (markdown: string) => plainBlocks(markdown).map(({ text, heading }) => (heading ? `# ${text}` : text));

describe("plainBlocks", () => {
  it.each<[string, string, string[]]>([
    ["paragraphs", "One\ntwo.\n\nThree.", ["One two.", "Three."]],
    ["headings", "## Fees *and* limits\n\nNone.", ["# Fees and limits", "None."]],
    ["emphasis and code", "Tap **Send** and `Retry`.", ["Tap Send and Retry."]],
    ["links without their targets", "See [the guide](https://example.com/a-b).", ["See the guide."]],
    ["images as their text", "![A red button](x.png)", ["A red button"]],
    ["nested lists", "- one\n  - two\n    - three\n- four", ["one", "two", "three", "four"]],
    ["numbered lists", "1. first\n2. second", ["first", "second"]],
    ["task lists", "- [x] done\n- [ ] open", ["done", "open"]],
    ["tables", "| a | b |\n|---|---|\n| c | d |", ["a · b", "c · d"]],
    ["code blocks", "```sh\nfaq search\nfaq list\n```", ["faq search", "faq list"]],
    ["quotes", "> said\n>\n> twice", ["said", "twice"]],
    ["entities", "R&amp;D costs &lt; 5&nbsp;€", ["R&D costs < 5 €"]],
    ["inline HTML", "a<br>b <b>c</b>", ["a b c"]],
    ["blocks of HTML", "<div><p>One</p><p>Two &amp; three</p></div>", ["One", "Two & three"]],
    ["no comments, scripts or styles", "<!-- no --><script>no()</script><style>no</style>\n\nyes", ["yes"]],
    ["no template tags", "{% callout info %}\nRead this.\n{% endcallout %}", ["Read this."]],
    [
      "template tags in code, and placeholders",
      "Write `{% raw %}` or {{ticket.id}}.",
      ["Write {% raw %} or {{ticket.id}}."],
    ],
    ["escapes", "1\\. not a list, \\*plain\\*", ["1. not a list, *plain*"]],
    ["nothing", "  \n\n ", []],
  ])("%s", (_, markdown, expected) => {
    expect(plain(markdown)).toEqual(expected);
  });

  it("keeps the words behind markup that doesn't end", () => {
    expect(plain(`${"*".repeat(2000)} word`).join(" ")).toContain("word");
    expect(plain(`${"[".repeat(300)}a`).join(" ")).toContain("a");
    expect(plain(`${"> ".repeat(200)}deep`).join(" ")).toContain("deep");
  });
});
