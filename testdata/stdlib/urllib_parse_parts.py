# The deprecated functions that take a URL apart, and what they warn of.
import urllib.parse as u
import warnings

seen = set()
for n in 'splittype splithost splituser splitpasswd splitport splitnport splitquery splittag splitattr splitvalue to_bytes unwrap'.split():
    for a in ['type:opaquestring','opaquestring',':opaquestring','type:','type:opaque:string','//www.example.org:80/foo/bar/baz.html','//www.example.org:80','/foo/bar/baz.html','//127.0.0.1#@host.com/abc','//host\na/x','User:Pass@www.python.org:080','@www.python.org:080','www.python.org:080','User@x@y','user:pass','user','user:','user:p:q','user:a\nb',':ab','parrot:88','parrot','parrot:','127.0.0.1','parrot:cheese','[::1]:88','[::1]','[::1]:',':88','parrot:a', 'http://www.example.com/fake?foo=bar','http://www.example.com/fake?foo=bar?x','http://www.example.com/fake?','http://x#y#z','/path;attr1=value1;attr2=value2','/path;','/path','foo=bar','foo=','foobarbaz','foo=bar=baz','<URL: http://x >','URL:x','<URL:x>','\xe9']:
        with warnings.catch_warnings(record=True) as w:
            warnings.simplefilter('always')
            try: r = getattr(u, n)(a)
            except BaseException as e: r = type(e).__name__, e
        seen.update((x.category.__name__, str(x.message), x.filename == __file__) for x in w)
        print(n, repr(a), repr(r))
print(sorted(seen))
warnings.simplefilter('ignore')
print(u.splitnport('a:b', 7), u.splitnport('a:', 7), u.splitnport('a', 7), u.to_bytes(b'x'), u.splitnport('a:9', 7))
