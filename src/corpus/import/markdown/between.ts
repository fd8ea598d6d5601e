/** The text without what stands between two marks, marks included; an opening mark that isn't closed stays. In linear time. */
export function removeBetween(text: string, open: string, close: string): string {
  let out = "";
  let from = 0;
  for (;;) {
    const start = text.indexOf(open, from);
    const end = start === -1 ? -1 : text.indexOf(close, start + open.length);
    if (end === -1) return out + text.slice(from);
    out += text.slice(from, start);
    from = end + close.length;
  }
}
