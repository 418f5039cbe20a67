"""Texts that break programs which forget to escape, to clean or to measure what people type; each in one sentence.

`TYPED` is what comes in; `stored` is what must come out everywhere, letter for letter; `printed` is what it looks like
on a page, where letters that no face has are shown as their code point and signs without width are left out.
"""

TYPED = {
    "a local picture as markup": "<img src='/etc/passwd'/> <img src=\"file:///etc/passwd\">",
    "markup left open": "<b>gras</i> si a<b alors c>d </para>",
    "commands of the page maker": "<onDraw name='x' label='y'/><index/><seq/><bullet>*</bullet>",
    "a link that hides where it leads": '<a href="javascript:alert(1)">le site du club</a>',
    "words in angle brackets": "le <seat> était <script>alert('haut')</script> trop haut",
    "entities": "&amp; &lt;b&gt; &nbsp; &#65; &eacute; R&D",
    "a colour that is a program": "<font color=\"[[[getattr(pow,'__globals__')['os'] for y in [0]]]]\">x</font>",
    "places of a template": "{name} {0} {__class__} {count!r:>{width}} %s %(x)d %n $HOME ${HOME} $(id) `id`",
    "a statement of the database": "'; DROP TABLE change; --  \" \\ \\u0041 %00",
    "a formula of a spreadsheet": '=HYPERLINK("http://exemple.org";"clic")',
    "a formula by another sign": "@SUM(A1:A9) +1 -2 |calc",
    "names of files that lead elsewhere": "../../etc/passwd CON a:b nul. ~/.ssh",
    "the end of a block of data": "]]> <![CDATA[ <!-- --> <?xml ?> %PDF-1.7 endobj",
    "letters of the French language": "Œuvre à l’œil « ça » : 1 500 m², 5 % – ÿ Ÿ …",
    "a letter and its accent apart": "Cafe\u0301 ouvert a\u0300 tous",
    "letters that go the other way": "الدخول من هنا כניסה نهاية",
    "directions turned round": "photo\u202egnp.exe\u202c \u2066et\u2069 suite",
    "commands of a terminal": "\x1b[31mrouge\x1b[0m\x1b]0;titre\x07 \x7f\x9bfin",
    "signs nobody sees": "ca\u00adche \u200bsans\u2060largeur\ufeff",
    "a sign of no text": "avant\x00après",
    "half a letter": "moi\ud800tié",
    "letters of the East and pictures": "日本 花子 한국 et 🦽",
    "letters no face has": "ไทย et हि",
    "one word as long as a name may be": "m" * 290,
    "lines of all sorts": "un\r\ndeux\rtrois\tquatre",
}

STORED = {
    "a letter and its accent apart": "Café ouvert à tous",
    "directions turned round": "photognp.exe et suite",
    "commands of a terminal": "[31mrouge[0m]0;titre fin",
    "a sign of no text": "avantaprès",
    "half a letter": "moitié",
    "lines of all sorts": "un\ndeux\ntrois\tquatre",
}
"""What is kept of those that are cleaned: control characters, half letters and directions are no text."""

PRINTED = {
    "signs nobody sees": "cache sanslargeur",
    "letters no face has": "ไทย et [U+0939][U+093F]",
}


def stored(name: str) -> str:
    """Return the text as it is kept and shown."""
    return STORED.get(name, TYPED[name])


def one_line(name: str) -> str:
    """Return the text as a name keeps it: on one line."""
    return " ".join(stored(name).split())


def printed(name: str) -> str:
    """Return the letters on the page, without any white space."""
    return squeezed(PRINTED.get(name, stored(name)))


def squeezed(text: str) -> str:
    """Return a text without its white space: where lines end is the page's business."""
    return "".join(text.split())
