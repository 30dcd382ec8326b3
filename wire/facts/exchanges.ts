/** Exchanges: how releases write them, and their normal spelling. The longer before the shorter. */
const EXCHANGES: [string, string][] = [
  // Nordic exchanges keep their city: "Nasdaq Stockholm: SKGL B", "NASDAQ OMX Copenhagen"
  ['Nasdaq(?: OMX)? (?:Nordic )?Stockholm|OMX Stockholm|Stockholm Stock Exchange', 'Nasdaq Stockholm'],
  ['Nasdaq(?: OMX)? (?:Nordic )?Copenhagen|OMX Copenhagen|Copenhagen Stock Exchange', 'Nasdaq Copenhagen'],
  ['Nasdaq(?: OMX)? (?:Nordic )?Helsinki|OMX Helsinki|Helsinki Stock Exchange', 'Nasdaq Helsinki'],
  ['Nasdaq(?: OMX)? Iceland', 'Nasdaq Iceland'],
  ['Nasdaq First North(?: Growth Market)?|First North', 'Nasdaq First North'],
  [
    '(?:The )?Nasdaq(?:[ /-]?(?:GS|GM|CM|NM)| Global Select(?: Market)?| Global Market| Capital Market| National Market| Stock Market| SmallCap(?: Market)?)?',
    'NASDAQ',
  ],
  ['NYSE ?(?:American|MKT|Amex)|NYSEAMERICAN', 'NYSE American'],
  ['NYSE Arca', 'NYSE Arca'],
  ['(?:The )?New York Stock Exchange|NYSE', 'NYSE'],
  ['American Stock Exchange|AMEX', 'AMEX'],
  ['OTCQX', 'OTCQX'],
  ['OTCQB', 'OTCQB'],
  ['OTC ?BB|OTC Bulletin Board|OTC Pink|OTC Markets|OTC', 'OTC'],
  ['TSX[ -]?V(?:enture(?: Exchange)?)?|TSX Venture', 'TSXV'],
  ['Toronto Stock Exchange|TSX|T\\.TSX', 'TSX'],
  ['CSE', 'CSE'],
  ['London Stock Exchange|LSE|LON', 'LSE'],
  ['AIM', 'AIM'],
  ['Euronext (?:Growth )?(?:Paris|Amsterdam|Brussels|Lisbon|Dublin|Oslo)', ''],
  ['Euronext', 'Euronext'],
  ['Oslo B[øo]rs|Oslo Stock Exchange|OSE|OSEBX', 'Oslo Børs'],
  ['SIX(?: Swiss Exchange)?', 'SIX'],
  ['Xetra|XETRA', 'Xetra'],
  ['Frankfurt Stock Exchange|FWB|FSE|Frankfurt', 'FWB'],
  ['BME|Madrid', 'BME'],
  ['Borsa Italiana', 'Borsa Italiana'],
  ['Tel[ -]Aviv Stock Exchange|TASE', 'TASE'],
  ['Bombay Stock Exchange|BSE', 'BSE'],
  ['National Stock Exchange(?: of India)?|NSE', 'NSE'],
  ['Hong Kong Stock Exchange|Stock Exchange of Hong Kong|HKEX|SEHK|HKSE', 'HKEX'],
  ['Shanghai Stock Exchange|SSE', 'SSE'],
  ['Shenzhen Stock Exchange|SZSE', 'SZSE'],
  ['Tokyo Stock Exchange|TSE', 'TSE'],
  ['Korea Exchange|KRX|KOSPI|KOSDAQ', 'KRX'],
  ['Taiwan Stock Exchange|TWSE', 'TWSE'],
  ['Singapore Exchange|SGX(?:-ST)?', 'SGX'],
  ['Australian Securities Exchange|ASX', 'ASX'],
  ['NZX', 'NZX'],
  ['Philippine Stock Exchange|PSE', 'PSE'],
  ['BM&FBovespa|BOVESPA|B3', 'B3'],
  ['BMV|Mexican Stock Exchange', 'BMV'],
  ['Johannesburg Stock Exchange|JSE', 'JSE'],
  ['Euronext Dublin|ISE', 'Euronext Dublin'],
  ['WSE|GPW', 'WSE'],
  ['Borsa [İI]stanbul|BIST', 'BIST'],
  ['Athens (?:Stock )?Exchange|ATHEX|ASE', 'ASE'],
];

const NAME = EXCHANGES.map(([words], index) => `(?<e${index}>${words})`).join('|');
export const EXCHANGE = new RegExp(`(?<![\\p{L}\\d])(?:${NAME})(?![\\p{L}\\d])`, 'giu');

/** The normal spelling of an exchange that `EXCHANGE` matched. */
export function normalExchange(match: RegExpMatchArray): string {
  const index = EXCHANGES.findIndex((_, at) => match.groups?.[`e${at}`] !== undefined);
  return EXCHANGES[index]?.[1] || match[0];
}

/** US exchanges whose listing is a company's first. */
export const FIRST_IN_US = new Set(['NASDAQ', 'NYSE', 'NYSE American', 'NYSE Arca', 'AMEX']);
