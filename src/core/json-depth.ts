/** Lists and objects deeper inside each other than this stand in no definition and no publisher's form; what walks through them would run out of stack. */
export const DEEPEST_JSON = 100;

/** Whether lists and objects of a JSON text stand deeper inside each other than `DEEPEST_JSON`; brackets in texts are none. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (isText) {
      if (sign === 0x5c) at++;
      else if (sign === 0x22) isText = false;
    } else if (sign === 0x22) isText = true;
    else if (sign === 0x5b || sign === 0x7b) {
      if (++depth > DEEPEST_JSON) return true;
    } else if (sign === 0x5d || sign === 0x7d) depth--;
  }
  return false;
}
