import { expect, it } from "vitest";
import { drive } from "./driver.ts";

const MAIL = "My refund hasn't arrived\r\r-- \rMaria Lopez\rSales Manager";

it("makes what its writer says of a pasted mail the query", () => {
  const ui = drive();
  ui.runtime.dispatch({ type: "pasted", text: MAIL });
  expect(ui.screen()).toContain("❯ My refund hasn't arrived");
  expect(ui.screen()).not.toContain("Maria");
});
