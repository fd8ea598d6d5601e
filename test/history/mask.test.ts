import { describe, expect, it } from "vitest";
import { maskPersonal } from "../../src/history/mask.ts";

describe("maskPersonal", () => {
  it.each([
    ["refund for jane.doe+x@mail.example.com.", "refund for [email]."],
    ["<jörg@exämple.de>, urgent", "<[email]>, urgent"],
    ['john%40example.com or "john doe"@example.com?', "[email] or [email]?"],
    ["card 4111 1111 1111 1111 declined", "card [card] declined"],
    ["4111_1111_1111_1111, 4111    1111    1111    1111", "[card], [card]"],
    ["4111-1111-1111-1111", "[card]"],
    ["amex 378282246310005", "amex [card]"],
    ["my card 4111 1111 1111 1111 12/27 123 was declined", "my card [card] was declined"],
    ["order 12345 4111 1111 1111 1111", "order [card]"],
    ["paid 250.00 4111-1111-1111-1111", "paid [card]"],
    ["amex 378282246310005 1227 1234", "amex [card]"],
    ["card4111111111111111", "card[card]"],
    ["card 4111\u00a01111\u00a01111\u00a01111", "card [card]"],
    ["4111–1111–1111–1111 · 4111\u00ad1111\u20111111 1111", "[card] · [card]"],
    ["４１１１ １１１１ １１１１ １１１１", "[card]"],
    ["٤١١١ ١١١١ ١١١١ ١١١١", "[card]"],
    ["4111 1111 1111 1112 mistyped", "[phone] mistyped"],
    ["4111111111111112 mistyped", "[hex] mistyped"],
    ["call 030 12345678 / 0171 2345678", "call [phone]"],
    ["call +49\u00a030\u00a012345678", "call [phone]"],
    ["+49 30 1234 5678 2025-03-28", "[phone]"],
    ["jane＠mail.example", "[email]"],
    ["call +49 170 1234567 now", "call [phone] now"],
    ["+49 3012", "+49 3012"],
    ["+49 30123", "[phone]"],
    ["12345678 or 123456789", "12345678 or [phone]"],
    ["(555) 123-4567 ext", "[phone] ext"],
    ["0049 30 901820", "[phone]"],
    ["tx 0x9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 late", "tx [hex] late"],
    ["key deadbeefdeadbeef", "key [hex]"],
    ["id 123e4567-e89b-12d3-a456-426614174000?", "id [id]?"],
  ])("%j is recorded as %j", (query, masked) => {
    expect(maskPersonal(query)).toBe(masked);
  });

  it.each([
    ["how do I reset 2FA"],
    ["fees since 2025-03-27"],
    ["27 March 2025 or 27.03.2025"],
    ["from 2025-03-27 2025-04-01 to 27.03.2025 12"],
    ["order AB123456789, ￥5,000 ½ 10 000"],
    ["error 404 on T+1, 24/7, 50,000 USDT"],
    ["limit 10000000 a day"],
    ["@support on x"],
    ["a@"],
    ["defaced cafe facade"],
    ["buy/sell OKT/OKB p2p wi-fi"],
  ])("%j stays as it is", (query) => {
    expect(maskPersonal(query)).toBe(query);
  });

  it.each([
    ["@"],
    ["a@"],
    ["1 "],
    ["1-"],
    ["("],
    ["0x"],
    ["deadbeef-"],
    ["+1("],
    ["1111 "],
    ["1"],
    ["1a"],
    ["１"],
    ["1 / "],
  ])("finds an address behind many %j", (part) => {
    expect(maskPersonal(`${part.repeat(100_000)} jane@mail.example`)).toMatch(/ \[email\]$/);
  });
});
