/** An article's description above its text, where the text doesn't begin with it anyway. */
export function leadWith(description: string | null, body: string): string {
  if (description === null || body.slice(0, 2 * description.length + 200).includes(description)) return body;
  return body === "" ? description : `${description}\n\n${body}`;
}
