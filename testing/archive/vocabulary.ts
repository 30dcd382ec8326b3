import type { Random } from './random';

// The vocabulary of a company that develops medicines. Every name is invented.

const list = (words: string) => words.trim().split(/\s*[|\n]\s*/);

const LISTS: Record<string, string[]> = {
  tumor: list(`ovarian cancer | gastric cancer | multiple myeloma | small-cell lung cancer | non-small cell lung cancer
    Merkel cell carcinoma | metastatic breast cancer | follicular lymphoma | diffuse large B-cell lymphoma | colorectal cancer
    acute myeloid leukemia | chronic lymphocytic leukemia | renal cell carcinoma | head and neck cancer | glioblastoma
    pancreatic cancer | urothelial cancer | endometrial cancer | mesothelioma | neuroblastoma | cervical cancer | melanoma`),
  target:
    list(`CD19 | CD33 | CD37 | CD38 | CD56 | CD70 | CD123 | CD138 | HER2 | EGFR | folate receptor alpha | mesothelin | nectin-4
    cadherin 6 | cadherin 17 | integrin alpha v | guanylyl cyclase C | ADAM9 | EphA2 | tissue factor | SLC44A4 | CanAg`),
  phase: list('Phase I | Phase Ib | Phase I/II | Phase II | Phase IIa | Phase IIb | Phase III | Phase IV'),
  trialKind:
    list(`open-label | randomized | double-blind | dose-escalation | dose-expansion | single-arm | multicenter | adaptive
    controlled | registration | confirmatory | investigator-sponsored | pivotal`),
  measure:
    list(`objective response rate | progression-free survival | overall survival | duration of response | clinical benefit rate
    complete response rate | minimal residual disease | time to progression | disease control rate | pathological complete response`),
  event:
    list(`fatigue | nausea | blurred vision | peripheral neuropathy | neutropenia | thrombocytopenia | diarrhea | headache
    elevated transaminases | anemia | keratopathy | decreased appetite | infusion-related reactions | constipation | cough`),
  payload:
    list(`maytansinoid | indolinobenzodiazepine | camptothecin | tubulin inhibitor | DNA-alkylating agent | auristatin derivative
    topoisomerase inhibitor | calicheamicin analog | duocarmycin | amatoxin`),
  linker: list(
    `cleavable disulfide | thioether | peptide | hydrophilic | acid-labile | protease-sensitive | sulfo-SPDB-type | charged | hindered`,
  ),
  officer:
    list(`Chief Executive Officer | President | Chief Financial Officer | Chief Medical Officer | Chief Scientific Officer
    Chief Commercial Officer | Executive Vice President, Operations | Senior Vice President, Development | General Counsel
    Vice President, Regulatory Affairs | Vice President, Finance | Treasurer | Head of Manufacturing | Chief People Officer`),
  praise: list(
    `pleased with | encouraged by | proud of | excited about | grateful for | confident in | focused on | committed to | energized by`,
  ),
  progress:
    list(`steady enrollment | the maturing data | the strength of our pipeline | disciplined execution | broad interest from investigators
    the depth of responses | momentum across our programs | the quality of our partners | our growing portfolio | operational rigor
    the consistency of these findings | our balance sheet | strong underlying demand | the dedication of our employees`),
  verb: list(
    `advance | accelerate | broaden | evaluate | extend | complete | initiate | prioritize | strengthen | support | refine | fund`,
  ),
  object:
    list(`late-stage development | the next generation of linkers | our earlier-stage candidates | the confirmatory trial
    commercial readiness | manufacturing scale-up | combination studies | companion diagnostics | label expansion | the biomarker program
    translational research | process characterization | pediatric development | our discovery collaborations | supply agreements`),
  authority:
    list(`U.S. Food and Drug Administration | European Medicines Agency | Health Canada | Pharmaceuticals and Medical Devices Agency
    Medicines and Healthcare products Regulatory Agency | National Medical Products Administration | Swissmedic`),
  filing:
    list(`Biologics License Application | Investigational New Drug application | orphan drug designation | Fast Track designation
    Breakthrough Therapy designation | marketing authorization application | supplemental application | special protocol assessment
    priority review | rolling submission | pediatric investigation plan`),
  city: list(`Boston | Cambridge | New York | San Francisco | San Diego | Chicago | Orlando | Atlanta | Vienna | Barcelona | Madrid | Munich
    London | Copenhagen | Singapore | Tokyo | Toronto | Miami | Las Vegas | Philadelphia | Denver | Paris | Zurich | Milan`),
  region: list(
    `Europe | Japan | Greater China | Latin America | North America | Australia | the Nordic countries | the Middle East | Korea | Canada`,
  ),
  committee: list(
    `Audit Committee | Compensation Committee | Nominating and Governance Committee | Research Committee | Finance Committee`,
  ),
  employer:
    list(`a global diagnostics manufacturer | a privately held biotechnology company | a publicly traded specialty pharmaceutical company
    a university hospital | a venture capital firm | a contract research organization | a leading oncology practice
    an international accounting firm | a vaccines company | a gene therapy start-up`),
  site: list(`Norwood, Massachusetts | Waltham, Massachusetts | Cambridge, Massachusetts | Durham, North Carolina | Oceanside, California
    Cork, Ireland | Leiden, the Netherlands | Visp, Switzerland | Hamburg, Germany | Fremont, California`),
  security: list(
    `common stock | convertible senior notes | restricted stock units | stock options | warrants | royalty interests`,
  ),
  use: list(`working capital | clinical trials | pre-commercial activities | capital expenditures | general corporate purposes | manufacturing
    business development | repayment of borrowings`),
  expense:
    list(`research and development expenses | general and administrative expenses | third-party manufacturing costs
    clinical trial costs | personnel costs | stock compensation expense | professional fees | depreciation | facility costs`),
  cause:
    list(`the timing of drug substance production | higher patient enrollment | lower license fees | increased headcount
    milestone payments from partners | the transition of a program to its partner | inventory produced on behalf of partners
    a favorable settlement | amortization of an upfront payment | foreign exchange | increased royalties | a change in estimate`),
  conference:
    list(`Global Oncology Forum | Annual Healthcare Conference | Targeted Therapies Summit | Antibody Engineering Congress
    Biotech Investor Day | Growth Company Conference | Hematology Leaders Meeting | Small-Cap Symposium | Life Sciences Conference
    Translational Medicine Congress | Emerging Growth Forum | Oncology Innovation Summit | Rare Cancers Workshop | Winter Biopharma Conference`),
  adverb: list(
    'recently | subsequently | previously | successfully | jointly | independently | formally | promptly | prospectively',
  ),
  month: list(
    'January | February | March | April | May | June | July | August | September | October | November | December',
  ),
};

const ONSETS = list('b | br | c | d | dr | f | g | gr | h | k | l | m | n | p | pr | r | s | st | t | tr | v | w | z');
const RHYMES = list('a | an | ar | e | el | en | er | i | in | ir | o | on | or | u | um | ul | au | ei | ia | ow');
const AGENT_ENDINGS = list(
  'tuzumab | tansine | vetamab | limab | ximab | toclax | tinib | rovtansine | zumab soravtansine',
);
const FIRST_NAMES =
  list(`Anna | Brian | Carmen | Daniel | Elena | Farid | Grace | Henry | Irene | Jonas | Karen | Louis | Maria | Nikhil | Olivia
  Peter | Quentin | Rosa | Samuel | Teresa | Uma | Victor | Wendy | Xavier | Yuki | Zoe`);
const FIRM_ENDINGS = list(
  'Therapeutics | Pharma | Biosciences | Oncology | Laboratories | Medicines | Diagnostics | Holdings | Biologics',
);
const BANK_ENDINGS = list('& Company | Securities | Partners | Capital Markets | Brothers');
const INSTITUTES = list(
  'Cancer Center | University Hospital | Institute of Oncology | Medical School | Clinic | Research Foundation',
);

const stem = (random: Random, syllables: number) =>
  Array.from({ length: syllables }, () => random.pick(ONSETS) + random.pick(RHYMES)).join('');
const name = (random: Random, syllables = random.int(2, 3)) => {
  const word = stem(random, syllables);
  return word.charAt(0).toUpperCase() + word.slice(1);
};
const repeated = (count: number, make: () => string) => Array.from({ length: count }, make);

/** The vocabulary of a company's releases: common lists and names of its own. */
export class Vocabulary {
  private readonly words: Record<string, string[]>;

  constructor(private readonly random: Random) {
    this.words = {
      ...LISTS,
      agent: repeated(120, () => stem(random, 2) + random.pick(AGENT_ENDINGS)),
      code: repeated(80, () => `IMGN${random.int(100, 999)}`),
      person: repeated(
        300,
        () => `${random.pick(FIRST_NAMES)} ${random.pick('ABCDEFGHJKLMPRSTW'.split(''))}. ${name(random)}`,
      ),
      partner: repeated(90, () => `${name(random)} ${random.pick(FIRM_ENDINGS)}`),
      bank: repeated(40, () => `${name(random)} ${random.pick(BANK_ENDINGS)}`),
      institute: repeated(70, () => `${name(random)} ${random.pick(INSTITUTES)}`),
      trial: repeated(90, () => stem(random, 2).toUpperCase()),
    };
  }

  /** Replaces each `{name}` of a template by a word of that list or a number of that kind, without repeating a word. */
  fill(template: string): string {
    const used = new Set<string>();
    const filled = template.replace(/\{(\w+)\}/g, (_slot, key: string) => {
      let word = this.word(key);
      while (used.has(word)) word = this.word(key);
      used.add(word);
      return word;
    });
    return filled.replace(/\b(a) (?=[aeio])/gi, '$1n ');
  }

  private word(key: string): string {
    const { random } = this;
    switch (key) {
      case 'n':
        return String(random.int(12, 480));
      case 'percent':
        return `${random.int(3, 94)}${random.chance(0.4) ? `.${random.int(1, 9)}` : ''}%`;
      case 'money':
        return `$${random.int(1, 240)}.${random.int(0, 9)} million`;
      case 'shares':
        return `${random.int(1, 24)},${random.int(100, 999)},${random.int(100, 999)} shares`;
      case 'months':
        return `${random.int(2, 36)}.${random.int(0, 9)} months`;
      case 'dose':
        return `${random.int(1, 9)}.${random.int(0, 9)} mg/kg`;
      default:
        return random.pick(this.words[key] ?? raise(`There are no words for "${key}".`));
    }
  }
}

function raise(message: string): never {
  throw new Error(message);
}
