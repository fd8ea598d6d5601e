const IRREGULAR = `
be been being was were am is are | begin began begun | bite bit bitten | blow blew blown | break broke broken | bring
brought | build built | buy bought | catch caught | choose chose chosen | come came | deal dealt | dig dug | do did done
does | draw drew drawn | drink drank drunk | drive drove driven | eat ate eaten | fall fell fallen | feed fed | feel
felt | fight fought | find found | fly flies flew flown | forbid forbade forbidden | forget forgot forgotten | forgive
forgave forgiven | freeze froze frozen | get got gotten | give gave given | go went gone | grow grew grown | have has
had | hear heard | hide hid hidden | hold held | keep kept | know knew known | lay laid | lead led | leave left | lend
lent | lose lost | make made | mean meant | meet met | mistake mistook mistaken | pay paid | ride rode ridden | ring
rang rung | rise rose risen | run ran | say said | see saw seen | seek sought | sell sold | send sent | shake shook
shaken | shine shone | shoot shot | show shown | shrink shrank shrunk | sing sang sung | sink sank sunk | sit sat |
sleep slept | speak spoke spoken | spend spent | stand stood | steal stole stolen | stick stuck | strike struck | swear
swore sworn | swim swam swum | take took taken | teach taught | tear tore torn | tell told | think thought | throw threw
thrown | undergo underwent undergone | understand understood | undo undid undone | wake woke woken | wear wore worn |
win won | withdraw withdrew withdrawn | write wrote written | child children | foot feet | man men | person people |
tooth teeth | woman women | index indices indexes | try tries tried | cry cries cried | dry dries dried | spy spies
spied | die dies died dying | lie lies lied lying | tie ties tied tying | burn burnt | learn learnt | spell spelt |
dream dreamt | smell smelt | spoil spoilt | program programme programmes | center centre centres centred | meter metre
metres | liter litre litres | fiber fibre | theater theatre theatres | kilometer kilometre kilometres | catalog
catalogue catalogues | dialog dialogue dialogues | analog analogue | license licence licences | defense defence |
offense offence offences | practice practise practised practising | gray grey | judgment judgement | acknowledgment
acknowledgement | installment instalment instalments | color colour colours coloured | favor favour favours favoured |
favorite favourite favourites | behavior behaviour behaviours | honor honour honours honoured | labor labour | neighbor
neighbour neighbours | rumor rumour rumours | flavor flavour flavours`;

let baseForms: ReadonlyMap<string, string> | undefined;

/**
 * The base form of an English verb or noun whose forms no suffix rule brings together, British spellings among them; any
 * other word as it is.
 */
export function englishBaseForm(word: string): string {
  if (!IRREGULAR.includes(word)) return word;
  baseForms ??= new Map(
    IRREGULAR.split("|").flatMap((family) => {
      const [base, ...forms] = family.trim().split(/\s+/);
      return forms.map((form) => [form, base!] as const);
    }),
  );
  return baseForms.get(word) ?? word;
}

/** What follows the `s` of British `organise` and `analyse`, in all forms of the verb and what is made of it. */
const VERB_ENDINGS = new Set("e ed es er ers ing able ation ations".split(" "));
/** Letters before `ise`, and what is spelt so on both sides: `arise` is too short, `revise` and `raise` never have a `z`. */
const SHORTEST_BEGINNING = 4;
const NEVER_BEFORE = "aocuvw";

/** A verb in `ise` or `yse`, or what is made of it, as it is spelt in America; any other word as it is. */
export function withAmericanEnding(word: string): string {
  const at = Math.max(word.lastIndexOf("is"), word.lastIndexOf("ys"));
  if (at < SHORTEST_BEGINNING || NEVER_BEFORE.includes(word[at - 1]!)) return word;
  return VERB_ENDINGS.has(word.slice(at + 2)) ? `${word.slice(0, at + 1)}z${word.slice(at + 2)}` : word;
}
