import fnmatch, shlex, keyword
for p in ('*', '*.txt', 'a?c', '[abc]', '[!abc]', '[', 'a[', '[]]', '[!]]', '[a-c]', '[c-a]', '[a-]', '[-a]', '[]-a]', '[!a-]', '**a**b*', 'x*y*z', '[^a]', '[[]', '[a&&b]', '\\', '[\\]', 'é*', '[a-c-e]', '[!]', '[--0]', 'a.b', '[a-cx-z]'):
    print(repr(p), fnmatch.translate(p), [n for n in ('a', 'b', 'abc', 'a.txt', ']', '[', '-', 'aXbXb', 'xyz', '\\', 'éa', '^', 'ac', 'a\nb') if fnmatch.fnmatch(n, p)])
print(fnmatch.filter(['a.py', 'b.txt', 'c.py'], '*.py'), fnmatch.fnmatchcase('A', 'a'), fnmatch.fnmatch(b'ab', b'a*'), fnmatch.__all__)
for s in ('a b c', "a 'b c' d", 'a "b \\" c" d', "it\\'s", 'a\\ b', '# c', 'a #c', '', '   ', "''", "a''b", 'x="1 2"', 'a;b|c', 'foo "bar\nbaz"', "'a\\b'", '"a\\b"', '"a\\$b"', 'é ü'):
    print(repr(s), shlex.split(s), end=' ')
    try:
        print(shlex.split(s, comments=True, posix=False))
    except ValueError as e:
        print(e)
    for pc in (False, True, ';'):
        for ws in (False, True):
            lex = shlex.shlex(s, posix=True, punctuation_chars=pc)
            lex.whitespace_split = ws
            try:
                print(list(lex), end=' ')
            except ValueError as e:
                print(e, end=' ')
    print(list(shlex.shlex(s.replace("\\'s", 'x'))))
for s in ("'", '"a', 'a\\'):
    try:
        shlex.split(s)
    except ValueError as e:
        print(e)
print(shlex.quote('a b'), shlex.quote("it's"), shlex.quote(''), shlex.quote('safe-1.x/y'), shlex.join(['a', 'b c', "d'e"]), shlex.quote('é'))
try:
    shlex.split(None)
except ValueError as e:
    print(e)
lex = shlex.shlex('a = b "c d" ~x&&y', punctuation_chars=True)
print(list(lex), lex.lineno, lex.punctuation_chars, lex.error_leader('f', 3))
lex = shlex.shlex('one two')
lex.push_token('zero')
print(lex.get_token(), lex.get_token(), lex.get_token(), repr(lex.get_token()), lex.wordchars == shlex.shlex('').wordchars)
print(keyword.kwlist, keyword.softkwlist, keyword.iskeyword('for'), keyword.iskeyword('match'), keyword.issoftkeyword('match'))
