from urllib.parse import *
import urllib.parse, urllib.error
URLS = ['http://user:pw@Host.com:8080/a/b;p?q=1&r=2#frag', '//host/path', 'mailto:a@b.c', '/a/b?x#y', 'path;params', 'http://[::1]:80/', 'http://[v1.x]/', 'HTTP://h', 'a:b:c', 'http:///x', 'file:///etc/x', 'x', '', '?q', '#f', 'http://h?q', 'http://h#f', 'http://h:/p', 'http://h:99999', 'http://h:ab', 'tel:123;x=y', 'svn+ssh://h/p', '1http://x', 'http://a b/c\n d', ' http://x ', 'http://é.com/ü', 'http://u@:80', 'http://[fe80::1%Eth0]/', 'javascript:void(0)', 'http://a@b@c/', 'http://h/a;b/c;d', '//', 'http:']
for u in URLS:
    p, s = urlparse(u), urlsplit(u)
    print(repr(u), tuple(p), tuple(s), p.geturl(), s.geturl(), s.username, s.password, s.hostname, urldefrag(u), end=' ')
    try:
        print(p.port)
    except ValueError as e:
        print(e)
print(urlparse('http://h/p;x?q#f'), urlsplit(b'http://h:1/p'), urlparse(b'http://h/p').decode(), urlsplit('http://h').encode(), urldefrag(b'x#y'), urlsplit('x', 'ftp'), urlparse('http://h#f', allow_fragments=False), urlsplit(b'http://U@H:5').hostname, urlsplit(b'http://U@H:5').port)
for bad in ('http://[::1', 'http://]x', 'http://[1.2.3.4]/', 'http://[zz]/', 'http://[v1]/', 'http://\u2100.com'):
    try:
        print(urlsplit(bad))
    except ValueError as e:
        print(ascii(str(e)))
BASE = 'http://a/b/c/d;p?q'
for r in ('g:h', 'g', './g', 'g/', '/g', '//g', '?y', 'g?y', '#s', 'g#s', 'g?y#s', ';x', 'g;x', 'g;x?y#s', '', '.', './', '..', '../', '../g', '../..', '../../', '../../g', '../../../g', '../../../../g', '/./g', '/../g', 'g.', '.g', 'g..', '..g', './../g', './g/.', 'g/./h', 'g/../h', 'g;x=1/./y', 'g;x=1/../y', 'g?y/./x', 'http:g', 'http:', 'a//b', '//x/y', 'mailto:x'):
    print(r, urljoin(BASE, r), end='; ')
print(urljoin('', 'x'), urljoin('x', ''), urljoin('http://a', 'b'), urljoin('http://a/b/', '../../c'), urljoin('a/b', 'c'), urljoin(b'http://a/', b'x'))
print(quote('a b/é?&=+~'), quote('a/b', safe=''), quote(b'\xff a'), quote_plus('a b+c/'), quote_plus('x', '/'), quote('é', encoding='latin-1'), quote_from_bytes(b'a\x00'), quote('~_.-'), quote(''), quote_plus('a b', safe=' '), quote('a&b', safe='&é'))
print(unquote('a%20b%C3%A9%zz%'), unquote_plus('a+b%2B'), unquote_to_bytes('%FF%41é'), unquote('%FF'), unquote('%E9', 'latin-1'), unquote('é%20%C3%A9ü%C3'), unquote(b'a%20'), unquote('abc'), unquote_to_bytes(b'a%zz'), unquote('%u1234'), unquote('%4'))
print(urlencode({'a': 1, 'b c': 'd&e', 'é': 'ü'}), urlencode([('a', [1, 2]), ('b', 'x y')], doseq=True), urlencode({'a': [1, 2]}), urlencode({b'a': b'\xff'}), urlencode({'a': 'b c'}, quote_via=quote), urlencode({'a': '/'}, safe='/'), urlencode({'a': None, 'b': 5}, doseq=True), urlencode([]), urlencode({'a': ('x', b'y')}, True))
print(parse_qs('a=1&b=2&a=3&c=&d'), parse_qs('a=1&c=&d', keep_blank_values=True), parse_qsl('a=1&b=%20x+y&a=2'), parse_qsl('a=1;b=2', separator=';'), parse_qs(b'a=1&b=%ff'), parse_qs(''), parse_qsl('&&a=1&'), parse_qsl('=x&y'), parse_qs('a=%E9', encoding='latin-1'))
for f in (lambda: parse_qs('a', strict_parsing=True), lambda: parse_qs('a=1&b=2', max_num_fields=1), lambda: parse_qs('a', separator=''), lambda: urlencode('abc'), lambda: urlencode(5), lambda: quote(5), lambda: quote(b'a', encoding='utf8'), lambda: urlparse('http://x', b'y'), lambda: urljoin('a', b'b'), lambda: quote('é', encoding='ascii'), lambda: unquote_to_bytes(5), lambda: urlunparse(('a', 'b')), lambda: urlsplit(b'\xff')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(urlunparse(('http', 'h', 'p', 'x', 'q', 'f')), urlunsplit(('', '', '//x', '', '')), urlunsplit(['http', 'h', '', '', '']), urlsplit('http://h/p')._replace(path='/z').geturl(), ParseResult('a', 'b', 'c', 'd', 'e', 'f').geturl(), urllib.parse.unwrap('<URL:http://x>'))
e = urllib.error.HTTPError('http://x', 404, 'Not Found', {}, None)
print(e, repr(e), e.code, e.reason, e.filename, isinstance(e, OSError)); u = urllib.error.URLError('why'); print(u, u.reason, u.args, repr(u))
