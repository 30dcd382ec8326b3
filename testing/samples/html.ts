/** Invented releases as HTML of wires and of Word. */

export const BUSINESS_WIRE = `<!DOCTYPE html><html><head><title>News</title><style>p{}</style></head><body>
<nav><a href="/">Home</a></nav>
<h1 class="epi-fontLg bwalignc"><b>Orrin Semiconductor Reports First Quarter 2014 Results</b></h1>
<div class="share">Share this</div>
<div class="bwcanvas"><p>AUSTIN, Texas--(<span itemprop="name"><a href="http://www.businesswire.com">BUSINESS WIRE</a></span>)--Orrin
Semiconductor Corp. (NASDAQ:&nbsp;<a href="www.orrin.example">ORRN</a>) today reported results<sup>1</sup>. Orrin<sup>®</sup> won.</p>
<ul class="bwlistdisc"><li>One <b>bold </b>thing</li><li>Two<ul><li>Nested</li></ul></li></ul>
<p>See <a href="/ir">our page</a> or <a href="javascript:void(0)">click</a>.<br/>Line two.</p>
<table cellspacing="0" class="bwtablemarginb"><tr><td colspan="9"><p><b>ORRIN SEMICONDUCTOR CORP.</b></p></td></tr>
<tr><td></td><td></td><td colspan="3"><p>March 31,<br/>2014</p></td><td></td><td colspan="3"><p>March 31, 2013</p></td></tr>
<tr><td><p>Revenue</p></td><td></td><td>$</td><td>1,234</td><td></td><td></td><td>$</td><td>1,100</td><td></td></tr>
<tr><td><p>Net loss</p></td><td></td><td></td><td>(56</td><td>)</td><td></td><td></td><td>(78</td><td>)</td></tr>
<tr><td><p>Margin</p></td><td></td><td></td><td>44.7</td><td>%</td><td></td><td></td><td>41.2</td><td>%</td></tr></table>
<p><img src="x.gif" alt="The logo"/></p></div><footer>Copyright</footer><script>var hidden = 1</script></body></html>`;

export const PR_NEWSWIRE = `<html><body><main><article class="news-release"><header><h1>Orrin Semiconductor to Host First Quarter 2014 Conference Call</h1>
<p class="mb-no">Apr 22, 2014, 16:05 ET</p></header><section class="release-body container"><div class="row"><div class="col-lg-10">
<p><span class="legendSpanClass"><span class="xn-location">AUSTIN, Texas</span>, <span class="xn-chron">April 22, 2014</span></span> /PRNewswire/ -- Orrin Semiconductor Corp. (NASDAQ: ORRN) will hold a conference call on <span class="xn-chron">Wednesday, May 7, 2014</span> at <span class="xn-chron">4:30 p.m.</span> Central Time. Dial (855) 234-0131.</p>
<p>SOURCE Orrin Semiconductor Corp.</p></div></div></section></article></main></body></html>`;

export const GLOBE_NEWSWIRE = `<html><body><h1 class="article-headline" itemprop="headline">Orrin to Report First Quarter 2014 Results</h1>
<p class="article-published"><time>April 22, 2014 16:05 ET</time></p><div class="main-body-container article-body" id="main-body-container" itemprop="articleBody">
<p align="left">AUSTIN, Texas, April 22, 2014 (GLOBE NEWSWIRE) -- Orrin Semiconductor Corp. will report.<br /></p>
<pre>CONTACT: Luis Abrego
         512-555-0102</pre></div><div class="related">Other releases</div></body></html>`;

export const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8><style><!-- /* Font */ --></style>
<!--[if gte mso 9]><xml><w:WordDocument>hidden</w:WordDocument></xml><![endif]--></head><body lang=EN-US><!--StartFragment-->
<p class=MsoNormal align=center><b style='mso-bidi-font-weight:normal'><span style='font-size:14.0pt'>Orrin Semiconductor to Host
First Quarter 2014 Conference Call<o:p></o:p></span></b></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>AUSTIN, Texas, April&nbsp;22, 2014 /PRNewswire/ -- A conference call will begin on Wednesday, May&nbsp;7, 2014 at
4:30 p.m. Central Time.<span style='mso-spacerun:yes'>  </span>Dial (855) 234-0131.</p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>First</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>Nested</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Second <b>bold</b></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Numbered one</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Numbered two</p>
<p class=MsoListParagraph style='mso-list:l2 level1 lfo3'><span style='mso-list:Ignore'>(a)<span>&nbsp; </span></span>Lettered</p>
<p class=MsoNormal><span style='display:none;mso-hide:all'>secret</span>Visit <a href="http://www.orrin.example/ir">our site</a>.</p>
<!--EndFragment--></body></html>`;
