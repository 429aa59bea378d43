import html, html.entities, html.parser
print(html.escape('<a href="x">\'&</a>'), html.escape('"\'', quote=False), html.escape(''))
for s in ('&lt;&gt;&amp;', '&notit;', '&notin;', '&copy 2', '&#65;&#x42;&#X43;', '&#0;&#128;&#x80;&#xd800;&#x110000;&#xFFFE;&#1;', '&unknown; &', '&ampx', '&amp', '&#;', '&#x;', '&ThickSpace;', '&acE;', 'x&nbsp;y', '&#99999999999;', '&CounterClockwiseContourIntegral;', '&&lt;', '&lt&gt', '&not;&notanentity'):
    print(repr(s), ascii(html.unescape(s)))
print(''.join('x' if html.unescape('&#%d;' % i) == chr(i) else '.' for i in range(0, 260)), sum(html.unescape('&#%d;' % i) == '' for i in range(0xFDC0, 0x1FFFF + 1)))
print(len(html.entities.html5), html.entities.html5['gt;'], html.entities.name2codepoint['eacute'], html.entities.codepoint2name[233], html.entities.entitydefs['lang'], len(html.entities.entitydefs), list(html.entities.html5)[:5])
class P(html.parser.HTMLParser):
    def __init__(self, **k):
        super().__init__(**k); self.out = []
    def __getattribute__(self, n):
        if n.startswith('handle_') and n != 'handle_startendtag' or n == 'unknown_decl':
            return lambda *a: self.out.append((n[7:], *a, self.getpos()))
        return super().__getattribute__(n)
DOCS = ['<html><body class="a b" id=\'c\' data-x=1 checked>Hi &amp; bye<br/><p>x</body></html>', '<!DOCTYPE html>\n<!-- c --><?php x ?><![CDATA[x]]><!foo><a\nhref = "x&amp;y" b=">">t</a >', '<script>if (a<b) "</p>"</script><style>a>b</style>', '<', '<a', '<a href="', '</', '</ a>', '</>', '<>', '< a>', '&', '&a', '&#', '&#6', '&lt', 'a & b &c; &#65; &#x41 d', '<!--', '<!-- a', '<!', '<!x', '<a b=c/>', '<a/b>', '<a / b>', '<a b="c"d=e>', '<A HREF=X>', '<a "b">', '<a =b>', 'x < y > z', '<div></div><p attr', '<![if x]>y<![endif]>', '</a b>', '</1>', '<a\x00b>', '<br/ >', '<img src=x/ >', '<p a=1 a=2>', '&copy;&unknown;&notit', '<script></scr</SCRIPT >x']
for d in DOCS:
    for k in (True, False):
        p = P(convert_charrefs=k)
        try:
            p.feed(d); n = len(p.out); p.close()
            print(repr(d), k, n, p.out, p.get_starttag_text(), p.rawdata)
        except AssertionError as e:
            print(repr(d), 'AssertionError', e)
    p = P()
    for c in d:
        p.feed(c)
    p.close()
    print(p.out)
