/**
 * The whole number that a Norwegian (bokmål, nynorsk) or English number word stands for: "tretten" → 13, "førtito" → 42,
 * "tjue-en" → 21, "hundre og fem" is not one word and not read.
 *
 * @returns 0–99 or 100, or null when the word is not a number; "en"/"ett"/"one" are 1
 */
export function numberWord(word: string): number | null {
  const plain = word.toLowerCase().replace(/[-\u2011]/g, '');
  const simple = words.get(plain);
  if (simple !== undefined) return simple;
  for (const [ten, value] of tens) {
    if (!plain.startsWith(ten)) continue;
    const unit = units.get(plain.slice(ten.length));
    if (unit !== undefined) return value + unit;
  }
  return null;
}

const units: ReadonlyMap<string, number> = new Map([
  ['en', 1],
  ['én', 1],
  ['ein', 1],
  ['ett', 1],
  ['éi', 1],
  ['eitt', 1],
  ['to', 2],
  ['tre', 3],
  ['fire', 4],
  ['fem', 5],
  ['seks', 6],
  ['sju', 7],
  ['syv', 7],
  ['åtte', 8],
  ['ni', 9],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
]);

const tens: ReadonlyMap<string, number> = new Map([
  ['tjue', 20],
  ['tretti', 30],
  ['førti', 40],
  ['femti', 50],
  ['seksti', 60],
  ['sytti', 70],
  ['åtti', 80],
  ['nitti', 90],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);

const words: ReadonlyMap<string, number> = new Map([
  ...units,
  ...tens,
  ['ingen', 0],
  ['zero', 0],
  ['ti', 10],
  ['elleve', 11],
  ['tolv', 12],
  ['tretten', 13],
  ['fjorten', 14],
  ['femten', 15],
  ['seksten', 16],
  ['sytten', 17],
  ['atten', 18],
  ['nitten', 19],
  ['tyve', 20],
  ['tredve', 30],
  ['hundre', 100],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['hundred', 100],
]);
