import tokenize, token, io
SRCS = ['x = 1\n', 'x', '', '\n', '# c\n', '# c', 'def f(a, b=1):\n    """doc\n    more"""\n    return a+b  # c\n\n\nif x:\n\ty = 0xFF + 1_0.5e-3j\nelse:\n  z = [1,\n   2, # x\n\n  3]\n', 'f"a{x!r:>{w}}b{{c}}{y}"\n', "f'''x\n{a+b:.2f}\n'''\n", 'a = b"\\x00" rb\'q\' "s" u"t"\n', 'x = \\\n  5\n', 'a<b<=c!=d->e:=f**=g//h...@i~j\n', 'class A: pass\n', 'if 1:\n  if 2:\n    x\ny\n', 'é = 中\n', 'lambda *a, **k: (yield)\n', 'x;y\n', '\n\n  # indented comment\nx\n', 'if a:\n    b\n    # c\n# d\ne\n', 'f(\n  a\n)\n', "f'{x}'", "'a' 'b'\n", 'x = 0o17 + 0b1 + 1.e5 + .5 + 00\n', 'f"{a[\'b\']}{c:{d}}"\n', 'print(f"{x=}")\n', 'async def f(): await x\n', 'x = 1 if y else 2\r\nz\r\n']
for s in SRCS:
    try:
        for t in tokenize.generate_tokens(io.StringIO(s).readline):
            print(t, t.exact_type)
        print(repr(tokenize.untokenize(tokenize.generate_tokens(io.StringIO(s).readline))))
    except (tokenize.TokenError, SyntaxError) as e:
        print(type(e).__name__, e)
print([tuple(t) for t in tokenize.tokenize(io.BytesIO('# -*- coding: latin-1 -*-\nx = "é"\n'.encode('latin-1')).readline)])
print(tokenize.detect_encoding(io.BytesIO(b'\xef\xbb\xbfx').readline), tokenize.detect_encoding(io.BytesIO(b'#!x\n# coding: utf8\n').readline), tokenize.detect_encoding(io.BytesIO(b'').readline))
print(repr(tokenize.untokenize([(1, 'x'), (54, '='), (2, '1'), (4, '\n')])))
print(token.tok_name[1], token.ISTERMINAL(5), token.ISEOF(0), token.EXACT_TOKEN_TYPES['->'], token.N_TOKENS, tokenize.OP)
for s in ('(', 'x = (1,\n', '"""abc', "'abc\n", 'if 1:\n    x\n  y\n'):
    try:
        list(tokenize.generate_tokens(io.StringIO(s).readline)); print('ok')
    except (tokenize.TokenError, IndentationError) as e:
        print(type(e).__name__, e)
