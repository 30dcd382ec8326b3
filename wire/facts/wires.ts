/** A wire's name and how it signs the dateline, with the words that each was made for. */
export const WIRES: [RegExp, string][] = [
  // "--(BUSINESS WIRE)--", "(Business Wire)"
  [/\bBUSINESS\s?WIRE\b/i, 'Business Wire'],
  // "/PRNewswire/", "/PRNewswire-FirstCall/", "/PR Newswire Asia/", "/Xinhua-PRNewswire/"
  [/\bPR\s?NEWSWIRE\b/i, 'PR Newswire'],
  // "(GLOBE NEWSWIRE)", "GlobeNewswire"
  [/\bGLOBE\s?NEWSWIRE\b/i, 'GlobeNewswire'],
  // "(PRIME NEWSWIRE)", "(Thomson Reuters ONE)", "(NewMediaWire)", "--News Direct--", "/JCN Newswire/"
  [/\bPRIME\s?NEWSWIRE\b/i, 'PrimeNewswire'],
  [/\bTHOMSON REUTERS ONE(?:VIA)?\b/i, 'Thomson Reuters ONE'],
  [/\bNEW\s?MEDIA\s?WIRE\b/i, 'NewMediaWire'],
  [/\bNEWS DIRECT\b/i, 'News Direct'],
  [/\bJCN(?: NEWSWIRE)?\b/i, 'JCN'],
  // "/ ACCESS Newswire /"
  [/\bACCESS\s?NEWSWIRE\b/i, 'ACCESS Newswire'],
  [/\bACCESSWIRE\b/i, 'ACCESSWIRE'],
  // "(Newsfile Corp. - January 15, 2015)"
  [/\bNEWSFILE\b/i, 'Newsfile'],
  // "/CNW/", "/CNW Telbec/", "Canada NewsWire"
  [/\bCNW\b|\bCANADA\s?NEWSWIRE\b/i, 'CNW'],
  // "(Marketwire - Nov. 3, 2008)", "(MARKET WIRE)", "(Marketwired)"
  [/\bMARKET\s?WIRED?\b/i, 'Marketwire'],
];

/** Services that name themselves outside of a dateline: "RNS Number : 4821K", "DGAP-News: ...". */
export const NOTICES: [RegExp, string][] = [
  [/^RNS\s(?:Number|Announcement)|\bprovided by RNS\b|^RNS$/im, 'RNS'],
  [/^DGAP(?:-(?:News|Ad-?hoc|AFR|DD|CMS)|\b)/im, 'DGAP'],
  [/^EQS-(?:News|Ad-?hoc)/im, 'EQS'],
];
